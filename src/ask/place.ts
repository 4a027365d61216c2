import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { Passage, Span } from '../model/passage.ts';
import type { OpenRelease, ScoredPassage } from '../ports.ts';
import type { Hit } from './practice-hits.ts';

/** Passages looked at on each side of a hit: the longest articles of Korean medical law stay below it. */
const REACH = 40;

/** One article, addendum or passage with the whole text that a quotation may be taken from. */
export interface Place {
  readonly document: Document;
  /** In order; their texts are slices of `text`. */
  readonly passages: readonly Passage[];
  readonly text: string;
  /** Offset of `text` in the document's extracted text. */
  readonly offset: number;
  /** Score of its best passage. */
  readonly score: number;
  /** Phrases of the practice index that led to it, the nearest first. */
  readonly spoken?: readonly string[];
}

/** Folds hits into places, each by its best passage, in the order of the hits. */
export async function placesOf(
  release: OpenRelease,
  hits: readonly Hit[],
  { limit, asOf }: { readonly limit: number; readonly asOf: IsoDate },
): Promise<readonly Place[]> {
  const places: Place[] = [];
  const seen = new Set<string>();
  for (const hit of hits) {
    if (places.length === limit) break;
    if (seen.has(hit.passage.id)) continue;
    const passages = (await siblings(release, hit.passage)).filter((other) =>
      standsWith(hit, other, asOf),
    );
    for (const passage of passages) seen.add(passage.id);
    places.push(assemble(hit, passages));
  }
  return places;
}

/** The passages of the same article; any other passage stands alone. */
async function siblings(release: OpenRelease, passage: Passage): Promise<readonly Passage[]> {
  const { article } = passage.locator;
  if (article === undefined) return [passage];
  const from = Math.max(0, passage.ordinal - REACH);
  const near = await release.passagesOf(passage.documentId, from, passage.ordinal + REACH + 1);
  return near.filter((other) => other.locator.article === article);
}

/**
 * Paragraphs of one article may take effect, and be replaced, on different days: what another edition
 * says on that day is not quoted from this one.
 */
function standsWith({ passage, document }: ScoredPassage, other: Passage, asOf: IsoDate): boolean {
  if (other.id === passage.id) return true;
  const end = other.effectiveTo ?? document.effectiveTo;
  if (end !== null && end <= asOf) return false;
  const waits = ({ effectiveFrom }: Passage) =>
    (effectiveFrom ?? document.effectiveFrom ?? '') > asOf;
  return waits(passage) || !waits(other);
}

function assemble(hit: Hit, passages: readonly Passage[]): Place {
  const offset = passages[0]!.span.start;
  let text = '';
  for (const passage of passages) {
    text = text.padEnd(passage.span.start - offset, '\n') + passage.text;
  }
  const { document, score, spoken } = hit;
  return { document, passages, text, offset, score, ...(spoken !== undefined && { spoken }) };
}

/** The passage that holds a span of the place's text, and the span inside it; null when none holds all of it. */
export function locate(place: Place, span: Span): { passage: Passage; span: Span } | null {
  const start = span.start + place.offset;
  const end = span.end + place.offset;
  const passage = place.passages.find(({ span: own }) => own.start <= start && end <= own.end);
  if (passage === undefined) return null;
  return { passage, span: { start: start - passage.span.start, end: end - passage.span.start } };
}
