import { asksSanction } from '../korean/sanction.ts';
import { lawCatalogue } from '../law/catalogue.ts';
import { editionOf } from '../law/edition.ts';
import { type Penalty, penaltiesOf } from '../law/penalties.ts';
import type { Passage } from '../model/passage.ts';
import type { OpenRelease, ScoredPassage } from '../ports.ts';
import type { Extract } from './extract.ts';
import type { NamedPlace } from './named.ts';
import type { Place } from './place.ts';
import { lawUnits, quotable } from './units.ts';

/** Provisions quoted for one duty. */
const MOST = 2;

/** Articles among the hits whose penalties are fetched, and places of penalties for each. */
const DUTIES = 5;
const PLACES = 2;

/** The hits with the provisions that punish a breach of the first articles among them, each behind its duty. */
export async function withPenalties(
  release: OpenRelease,
  hits: readonly ScoredPassage[],
): Promise<readonly ScoredPassage[]> {
  const duties = firstArticles(hits, DUTIES);
  if (duties.length === 0) return hits;
  const catalogue = await lawCatalogue(release);
  const linked = new Map<string, readonly ScoredPassage[]>();
  for (const hit of duties) {
    const edition = await editionOf(catalogue, hit.document);
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
    if (locator.article !== undefined && !first.has(key)) first.set(key, hit);
    if (first.size === count) break;
  }
  return [...first.values()];
}

function penaltyHits(penalties: readonly Penalty[], duty: ScoredPassage): readonly ScoredPassage[] {
  const passages = penalties.flatMap(({ article, paragraph, item }) => {
    const holder = article.passages.find((passage) => holds(passage, paragraph, item));
    return holder === undefined ? [] : [holder];
  });
  const distinct = [...new Map(passages.map((passage) => [passage.id, passage])).values()];
  return distinct.slice(0, PLACES).map((passage) => ({ ...duty, passage }));
}

function holds({ locator, text }: Passage, paragraph: number | null, item: string | null): boolean {
  const { paragraphs } = locator;
  if (
    paragraph !== null &&
    !(paragraphs && paragraphs.from <= paragraph && paragraph <= paragraphs.to)
  ) {
    return false;
  }
  return item === null || new RegExp(`^ {2}${item}\\. `, 'm').test(text);
}

/**
 * The extracts with what the breach of the first duty among them costs, when the question asks for it. Of
 * a list of offences only the one that is meant is quoted.
 */
export async function withPenaltyExtracts(
  release: OpenRelease,
  question: string,
  extracts: readonly Extract[],
  named: readonly NamedPlace[],
): Promise<readonly Extract[]> {
  const duty = extracts.find(({ place }) => place.passages[0]?.locator.article !== undefined);
  if (duty === undefined || !asksSanction(question)) return extracts;
  const penalties = (await penaltiesOfPlace(release, duty)).slice(0, MOST);
  const meant = penalties.filter(
    ({ article }) => !named.some((place) => place.article.number === article.number),
  );
  const isReplaced = ({ place }: Extract) =>
    meant.some(({ article }) => article.passages.some(({ id }) => id === place.passages[0]!.id));
  return [
    ...extracts.filter((extract) => !isReplaced(extract)),
    ...meant.flatMap((penalty) => penaltyExtract(penalty, duty.place.score)),
  ];
}

async function penaltiesOfPlace(
  release: OpenRelease,
  { place, spans }: Extract,
): Promise<readonly Penalty[]> {
  const catalogue = await lawCatalogue(release);
  const edition = await editionOf(catalogue, place.document);
  const all = penaltiesOf(edition).get(place.passages[0]!.locator.article!) ?? [];
  const paragraphs = lawUnits(place.text)
    .filter(({ span }) => spans.some(({ start }) => start === span.start))
    .map(({ paragraph }) => paragraph);
  const exact = all.filter(
    ({ target }) => target.paragraph === null || paragraphs.includes(target.paragraph),
  );
  return exact.length > 0 ? exact : all;
}

/** The sentence that names the penalty, and of a list of offences only the one that is meant. */
function penaltyExtract({ article, paragraph, item }: Penalty, score: number): Extract[] {
  const { document, passages, text, offset } = article;
  const place: Place = { document, passages, text, offset, score };
  const own = article.paragraphs.find(({ number }) => number === paragraph);
  if (own === undefined) return [];
  const meant = own.items.find(({ number }) => number === item);
  if (meant === undefined) return [{ place, spans: [quotable(text, own.span)], list: null }];
  const lead = { start: own.span.start, end: own.items[0]!.span.start };
  return [{ place, spans: [quotable(text, lead), quotable(text, meant.span)], list: null }];
}
