import { hasContent } from '../korean/question.ts';
import { asksSanction } from '../korean/sanction.ts';
import { queryVector } from '../korean/sparse.ts';
import type { IsoDate } from '../model/date.ts';
import type { Document, DocumentKind } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { OpenRelease, PassageFilter, ScoredPassage, SparseVector } from '../ports.ts';
import { namedIn } from './named.ts';
import { lawsNamedIn } from './named-laws.ts';
import { withPenalties } from './penalty-hits.ts';
import { type Hit, withPractice } from './practice-hits.ts';
import { searchLegs } from './search-legs.ts';

/** Where an answer may come from. */
export interface Scope {
  readonly asOf: IsoDate;
  readonly kinds?: readonly DocumentKind[];
  readonly laws?: readonly string[];
  readonly publishers?: readonly string[];
  readonly documentIds?: readonly string[];
  /** Grades of recommendations, in any spelling. */
  readonly grades?: readonly string[];
}

/** Whether a document may answer in a scope; its dates are checked by the store. */
export function isInScope(
  document: Document,
  { kinds, laws, publishers, documentIds }: Scope,
): boolean {
  return (
    (kinds?.includes(document.kind) ?? true) &&
    (laws?.includes(document.law?.title ?? '') ?? true) &&
    (publishers?.includes(document.publisher ?? '') ?? true) &&
    (documentIds?.includes(document.id) ?? true)
  );
}

export interface RetrieveRequest extends Scope {
  readonly query: string;
  /** Passages wanted, 1 to 1000. */
  readonly limit: number;
  /** Whether the practice index has its say. Default true. */
  readonly practice?: boolean;
  /** Whether laws and articles that the query names are preferred. Default true. */
  readonly named?: boolean;
  /** The query's terms where they are at hand already; made from `query` otherwise. */
  readonly lexical?: SparseVector;
  /** The query as a vector of the release's embedder; absent: search by words alone. */
  readonly dense?: Float32Array;
  /** Puts what was found, best first, into a better order. */
  readonly rerank?: (found: readonly ScoredPassage[]) => Promise<readonly ScoredPassage[]>;
}

/** 부칙 repeat the words of the articles that they amend; asked for, they count in full. */
const ADDENDUM_WEIGHT = 0.5;
const ASKS_ADDENDUM = /부칙|경과\s*조치|시행일|적용례|언제부터/;

/** A law that the question names is more likely meant than one that only speaks of the same. */
const NAMED_LAW_WEIGHT = 1.3;

/** What the question names outweighs what its words only resemble. */
const NAMED_WEIGHT = 2;

/** Candidates fetched for each passage wanted, so that re-weighting can still bring one up. */
const CANDIDATES = 3;

/** The passages nearest to a question, best first; one place (article or page) may stand several times. */
export async function retrieve(
  release: OpenRelease,
  request: RetrieveRequest,
): Promise<readonly Hit[]> {
  const prefers = request.named !== false;
  const laws = prefers
    ? await lawsNamedIn(release, request.query)
    : { rest: request.query, titles: new Set<string>() };
  const query = hasContent(laws.rest) ? laws.rest : request.query;
  const lexical = request.lexical ?? queryVector(query);
  const filter = filterOf(request);
  const limit = Math.min(request.limit * CANDIDATES, 1000);
  const { dense } = request;
  const found = await searchLegs(release, { lexical, filter, limit, ...(dense && { dense }) });
  const weighed = ASKS_ADDENDUM.test(request.query) ? found : found.map(lessAddendum);
  // Recommendations have grades, articles have none.
  const listens = request.practice !== false && request.grades === undefined;
  const admits = (document: Document) => isInScope(document, request);
  const spoken = listens
    ? await withPractice(release, { query, asOf: request.asOf, admits }, weighed)
    : weighed;
  const all = spoken.map((hit) => moreOf(laws.titles, hit)).toSorted(byScore);
  const named = prefers ? await namedHits(release, request, all[0]?.score ?? 1) : [];
  const ordered = all.filter(({ passage }) => !named.some((hit) => hit.passage.id === passage.id));
  const ranked = [...named, ...((await request.rerank?.(ordered)) ?? ordered)];
  const hits = asksSanction(request.query)
    ? await withPenalties(release, ranked, request.asOf)
    : ranked;
  return hits.slice(0, request.limit);
}

/** Passages of the articles that the question names stand first, the paragraph named before the others. */
async function namedHits(
  release: OpenRelease,
  request: RetrieveRequest,
  best: number,
): Promise<readonly ScoredPassage[]> {
  // An article that is named has no grade.
  if (request.grades !== undefined) return [];
  const { places } = await namedIn(release, request.query, request.asOf);
  return places
    .filter(({ article }) => isInScope(article.document, request))
    .flatMap(({ article, paragraph }) => {
      const { document, passages } = article;
      const isMeant = (passage: Passage) => paragraph !== null && holds(passage, paragraph);
      const meant = passages.filter(isMeant);
      const others = passages.filter((passage) => !isMeant(passage));
      return [...meant, ...others].map((passage) => ({
        passage,
        document,
        score: best * NAMED_WEIGHT,
      }));
    });
}

function holds({ locator }: Passage, paragraph: number): boolean {
  const range = locator.paragraphs;
  return range !== undefined && range.from <= paragraph && paragraph <= range.to;
}

function filterOf({ asOf, kinds, laws, publishers, documentIds, grades }: Scope): PassageFilter {
  return {
    asOf,
    ...(kinds && { kinds }),
    ...(laws && { laws }),
    ...(publishers && { publishers }),
    ...(documentIds && { documentIds }),
    ...(grades && { grades }),
  };
}

function moreOf(laws: ReadonlySet<string>, hit: Hit): Hit {
  const isNamed = laws.has(hit.document.law?.title ?? '');
  return isNamed ? { ...hit, score: hit.score * NAMED_LAW_WEIGHT } : hit;
}

function lessAddendum(found: ScoredPassage): ScoredPassage {
  const isAddendum = found.passage.locator.addendum !== undefined;
  return isAddendum ? { ...found, score: found.score * ADDENDUM_WEIGHT } : found;
}

/** Equal scores by ascending id, as the stores do. */
function byScore(left: ScoredPassage, right: ScoredPassage): number {
  return right.score - left.score || (left.passage.id < right.passage.id ? -1 : 1);
}
