import { createHash } from 'node:crypto';
import { termHash } from '../../src/korean/hash.ts';
import type { Document, LawIdentity } from '../../src/model/document.ts';
import type { Passage } from '../../src/model/passage.ts';
import type { Recipe } from '../../src/model/release.ts';
import { STORE_FORMAT } from '../../src/model/release.ts';
import type { IndexedPassage, SparseVector, StoredDocument } from '../../src/ports.ts';

export const aRecipe: Recipe = { format: STORE_FORMAT, analyser: 'test', splitter: 'test' };

/** A guideline in force since 2020, with the given fields changed. */
export function aDocument(changes: Partial<Document> = {}): Document {
  const id = changes.id ?? 'guideline-1';
  return {
    id,
    kind: 'guideline',
    title: `지침 ${id}`,
    publisher: '대한의학회',
    edition: null,
    source: null,
    law: null,
    effectiveFrom: '2020-01-01',
    effectiveTo: null,
    digest: false,
    licence: null,
    sourceUrl: null,
    fileName: `${id}.md`,
    format: 'markdown',
    pages: null,
    warnings: [],
    ...changes,
  };
}

/** A law text; its identity is that of 「의료법」 unless given. */
export function aLaw(
  changes: Partial<Omit<Document, 'law'>> & { readonly law?: Partial<LawIdentity> } = {},
): Document {
  const law = {
    title: '의료법',
    type: '법률',
    lawId: null,
    versionId: null,
    promulgationNumber: null,
    promulgatedOn: null,
    ...changes.law,
  };
  return aDocument({
    title: law.title,
    publisher: null,
    format: 'law-markdown',
    ...changes,
    kind: 'law',
    law,
  });
}

/** A passage of `guideline-1`, or of the document named; its id follows from both unless given. */
export function aPassage(changes: Partial<Passage> = {}): Passage {
  const documentId = changes.documentId ?? 'guideline-1';
  const ordinal = changes.ordinal ?? 0;
  const text = changes.text ?? `${documentId}의 ${ordinal}번 단락입니다.`;
  return {
    id: uuidOf(`${documentId}/${ordinal}`),
    documentId,
    ordinal,
    kind: 'guideline',
    label: `${documentId} ${ordinal}`,
    headings: [],
    locator: {},
    span: { start: 0, end: text.length },
    text,
    effectiveFrom: null,
    ...changes,
  };
}

/** Weights by term or by hash: `aVector({ 의료법: 2, 17: 0.5 })`. */
export function aVector(weights: Readonly<Record<string, number>>): SparseVector {
  const entries = Object.entries(weights)
    .map(([term, weight]) => [/^\d+$/.test(term) ? Number(term) : termHash(term), weight] as const)
    .sort(([left], [right]) => left - right);
  return {
    indices: Uint32Array.from(entries, ([hash]) => hash),
    values: Float32Array.from(entries, ([, weight]) => weight),
  };
}

export interface PassageParts {
  readonly passage?: Partial<Passage>;
  readonly terms?: Readonly<Record<string, number>>;
  readonly dense?: readonly number[];
}

/** The passages of a document, in order, each from its terms. */
export function passagesFor(document: Document, parts: readonly PassageParts[]): IndexedPassage[] {
  return parts.map(({ passage, terms, dense }, ordinal) => ({
    passage: aPassage({ documentId: document.id, kind: document.kind, ordinal, ...passage }),
    lexical: aVector(terms ?? {}),
    dense: dense === undefined ? null : Float32Array.from(dense),
  }));
}

/** The record a release keeps of a document. */
export function stored(document: Document, passages: number): StoredDocument {
  const source = {
    path: `/files/${document.fileName}`,
    root: '/files',
    sha256: sha256(document.id),
    recipe: 'test',
  };
  return { document, source, passages };
}

/** A UUID that depends on the seed alone. */
export function uuidOf(seed: string): string {
  const hex = sha256(seed);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
