import type { Document } from '../src/model/document.ts';
import type { Passage } from '../src/model/passage.ts';
import type { Region } from '../src/model/recommendation.ts';
import { indexPassages } from './passages.ts';
import { withRecommendations } from './recommendations.ts';
import type { Block, ReadSource } from './source.ts';

/** A block as it stands in a passage: a long block may be only a part of it. */
export interface InspectedBlock {
  readonly kind: Block['kind'] | 'law';
  readonly text: string;
  /** Header of a table, indexed with each of its rows. */
  readonly context: string | null;
  readonly regions: readonly Region[];
}

export interface InspectedPassage {
  readonly passage: Passage;
  readonly blocks: readonly InspectedBlock[];
}

/** What was read of one page; number 0 holds what has no page. */
export interface InspectedPage {
  readonly number: number;
  readonly passages: readonly InspectedPassage[];
}

/** What was read of a file, by page, as it would be indexed. */
export interface Inspection {
  readonly document: Document;
  readonly pages: readonly InspectedPage[];
}

/** The passages of a read file with the blocks that each is made of. */
export function inspected(read: { document: Document; source: ReadSource }): Inspection {
  const { document, source } = read;
  const text = source.structure === 'law' ? source.law.text : source.text;
  const blocks = source.structure === 'law' ? [] : withRecommendations(text, source.blocks);
  const passages = indexPassages(document, source).map(({ passage }) => ({
    passage,
    blocks: blocksOf(passage, text, blocks),
  }));
  return { document, pages: pagesOf(document, passages) };
}

/** One page of it, or null when the document has no such page. */
export function ofPage(inspection: Inspection, number: number): Inspection | null {
  const pages = inspection.pages.filter((page) => page.number === number);
  return number === 0 || pages.length === 0 ? null : { ...inspection, pages };
}

function blocksOf(
  { span, text: own }: Passage,
  text: string,
  blocks: readonly Block[],
): readonly InspectedBlock[] {
  const held = blocks.filter(({ start, end }) => start < span.end && span.start < end);
  if (held.length === 0) return [{ kind: 'law', text: own, context: null, regions: [] }];
  return held.map((block) => ({
    kind: block.kind,
    text: text.slice(Math.max(block.start, span.start), Math.min(block.end, span.end)),
    context: block.context ?? null,
    regions: block.regions ?? [],
  }));
}

/** Every page of the document, those of which nothing was read too. */
function pagesOf(document: Document, passages: readonly InspectedPassage[]): InspectedPage[] {
  const byPage = new Map<number, InspectedPassage[]>();
  if (document.format === 'pdf') {
    for (let page = 1; page <= (document.pages ?? 0); page += 1) byPage.set(page, []);
  }
  for (const one of passages) {
    const number = one.passage.locator.pages?.from ?? 0;
    byPage.set(number, [...(byPage.get(number) ?? []), one]);
  }
  return [...byPage].map(([number, own]) => ({ number, passages: own }));
}
