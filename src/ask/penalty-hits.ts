import { lawCatalogue } from '../law/catalogue.ts';
import { editionAround } from '../law/edition.ts';
import { type Penalty, penaltiesOf } from '../law/penalties.ts';
import type { IsoDate } from '../model/date.ts';
import type { Passage } from '../model/passage.ts';
import type { OpenRelease, ScoredPassage } from '../ports.ts';

/** Articles among the hits whose penalties are fetched, and places of penalties for each. */
const DUTIES = 5;
const PLACES = 2;

/** The hits with the provisions that punish a breach of the first articles among them, each behind its duty. */
export async function withPenalties(
  release: OpenRelease,
  hits: readonly ScoredPassage[],
  asOf: IsoDate,
): Promise<readonly ScoredPassage[]> {
  const linked = new Map<string, readonly ScoredPassage[]>();
  for (const hit of firstArticles(hits, DUTIES)) {
    const edition = await editionAround(await lawCatalogue(release), hit.document, asOf);
    const penalties = penaltiesOf(edition).get(hit.passage.locator.article!) ?? [];
    linked.set(hit.passage.id, penaltyHits(penalties, hit));
  }
  const added = new Set([...linked.values()].flat().map(({ passage }) => passage.id));
  return hits.flatMap((hit) => {
    const behind = linked.get(hit.passage.id);
    if (behind !== undefined) return [hit, ...behind];
    return added.has(hit.passage.id) ? [] : [hit];
  });
}

function firstArticles(hits: readonly ScoredPassage[], count: number): readonly ScoredPassage[] {
  const first = new Map<string, ScoredPassage>();
  for (const hit of hits) {
    const { documentId, locator } = hit.passage;
    const key = `${documentId} ${locator.article}`;
    if (hit.document.law !== null && locator.article !== undefined && !first.has(key))
      first.set(key, hit);
    if (first.size === count) break;
  }
  return [...first.values()];
}

function penaltyHits(penalties: readonly Penalty[], duty: ScoredPassage): readonly ScoredPassage[] {
  const found = penalties.flatMap(({ article, paragraph, item }) => {
    const passage = article.passages.find((candidate) => holds(candidate, paragraph, item));
    return passage === undefined ? [] : [{ ...duty, passage, document: article.document }];
  });
  const distinct = [...new Map(found.map((hit) => [hit.passage.id, hit])).values()];
  return distinct.slice(0, PLACES);
}

function holds({ locator, text }: Passage, paragraph: number | null, item: string | null): boolean {
  const range = locator.paragraphs;
  const isThere =
    range !== undefined && range.from <= (paragraph ?? 0) && (paragraph ?? 0) <= range.to;
  if (paragraph !== null && !isThere) return false;
  return item === null || new RegExp(`^ {2}${item}\\. `, 'm').test(text);
}
