import { queryVector } from '../korean/sparse.ts';
import type { IsoDate } from '../model/date.ts';
import type { DocumentKind } from '../model/document.ts';
import type { OpenRelease, PassageFilter, ScoredPassage, SparseVector } from '../ports.ts';

/** Where an answer may come from. */
export interface Scope {
  readonly asOf: IsoDate;
  readonly kinds?: readonly DocumentKind[];
  readonly laws?: readonly string[];
  readonly publishers?: readonly string[];
  readonly documentIds?: readonly string[];
}

export interface RetrieveRequest extends Scope {
  readonly query: string;
  /** Passages wanted, 1 to 1000. */
  readonly limit: number;
  /** The query's terms where they are at hand already; made from `query` otherwise. */
  readonly lexical?: SparseVector;
}

/** 부칙 repeat the words of the articles that they amend; asked for, they count in full. */
const ADDENDUM_WEIGHT = 0.5;
const ASKS_ADDENDUM = /부칙|경과\s*조치|시행일|적용례|언제부터/;

/** Candidates fetched for each passage wanted, so that re-weighting can still bring one up. */
const CANDIDATES = 3;

/** The passages nearest to a question, best first; one place (article or page) may stand several times. */
export async function retrieve(
  release: OpenRelease,
  request: RetrieveRequest,
): Promise<readonly ScoredPassage[]> {
  const lexical = request.lexical ?? queryVector(request.query);
  const filter = filterOf(request);
  const limit = Math.min(request.limit * CANDIDATES, 1000);
  const found = await release.search({ lexical, filter, limit });
  const weigh = ASKS_ADDENDUM.test(request.query) ? found : found.map(lessAddendum);
  return weigh.toSorted(byScore).slice(0, request.limit);
}

function filterOf({ asOf, kinds, laws, publishers, documentIds }: Scope): PassageFilter {
  return {
    asOf,
    ...(kinds && { kinds }),
    ...(laws && { laws }),
    ...(publishers && { publishers }),
    ...(documentIds && { documentIds }),
  };
}

function lessAddendum(found: ScoredPassage): ScoredPassage {
  const isAddendum = found.passage.locator.addendum !== undefined;
  return isAddendum ? { ...found, score: found.score * ADDENDUM_WEIGHT } : found;
}

/** Equal scores by ascending id, as the stores do. */
function byScore(left: ScoredPassage, right: ScoredPassage): number {
  return right.score - left.score || (left.passage.id < right.passage.id ? -1 : 1);
}
