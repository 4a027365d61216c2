import { basename, extname } from 'node:path';
import type { Block, DocumentFacts, Reader } from '../source.ts';
import { decodeText } from './decode.ts';

/** Plain text: paragraphs between blank lines, no headings. */
export const textReader: Reader = {
  name: 'text',
  version: 2,
  async read(bytes, fileName) {
    const text = decodeText(bytes);
    const blocks = paragraphs(text, [], null);
    return { structure: 'blocks', facts: plainFacts(fileName, 'text'), text, blocks };
  },
};

/** What is known of a document that says nothing of itself. */
export function plainFacts(fileName: string, format: DocumentFacts['format']): DocumentFacts {
  return {
    id: null,
    kind: 'guideline',
    title: basename(fileName, extname(fileName)).normalize('NFC').replaceAll('_', ' '),
    publisher: null,
    edition: null,
    law: null,
    effectiveFrom: null,
    digest: false,
    licence: null,
    source: null,
    sourceUrl: null,
    format,
    pages: null,
    warnings: [],
  };
}

/** Runs of text between blank lines, as blocks. */
export function paragraphs(
  text: string,
  headings: readonly string[],
  pages: Block['pages'],
  offset = 0,
): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/\S[\s\S]*?(?=\n[^\S\n]*\n|\s*$)/g)) {
    const start = offset + match.index;
    blocks.push({
      kind: 'paragraph',
      headings,
      start,
      end: start + match[0].trimEnd().length,
      pages,
    });
  }
  return blocks;
}
