import type { Document } from '../../../src/model/document.ts';
import type { Locator, Passage } from '../../../src/model/passage.ts';

const base: Document = {
  id: 'd',
  kind: 'law',
  title: '',
  publisher: null,
  edition: null,
  law: null,
  effectiveFrom: null,
  effectiveTo: null,
  digest: false,
  licence: null,
  source: null,
  sourceUrl: null,
  fileName: '',
  format: 'law-markdown',
  pages: null,
  warnings: [],
};

export function lawDocument(title: string, versionId: string | null = null): Document {
  const law = {
    title,
    type: '법률',
    lawId: null,
    versionId,
    promulgationNumber: null,
    promulgatedOn: null,
  };
  return { ...base, id: `${title}:${versionId}`, title, law, fileName: '법률.md' };
}

export function guideline(fileName: string): Document {
  return { ...base, kind: 'guideline', id: fileName, title: fileName, fileName, format: 'pdf' };
}

export function passage(document: Document, locator: Locator): Passage {
  return {
    id: '00000000-0000-4000-8000-000000000000',
    documentId: document.id,
    ordinal: 0,
    kind: document.kind,
    label: '',
    headings: [],
    locator,
    span: { start: 0, end: 0 },
    text: '',
    effectiveFrom: null,
  };
}

export function ranked(document: Document, locator: Locator) {
  return { document, passage: passage(document, locator) };
}
