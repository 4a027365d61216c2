/** What Qdrant returns of a passage in one leg. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly payload?: unknown;
}

export interface Leg {
  /** Best first, as many as asked for where there are that many. */
  readonly ask: (limit: number) => Promise<readonly Hit[]>;
  /** How far two scores may be apart and yet stand for equal ones. */
  readonly tolerance: (score: number) => number;
  /** Scores worked out as the embedded store does it. */
  readonly rescore: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** What settles ties. Default: by ascending id. */
  readonly compare?: (left: Hit, right: Hit) => number;
}

/** Asked for beyond the limit, so that a tie at its edge is seen at once. */
export const MARGIN = 8;
/** Most hits that are looked at for the sake of ties. */
const MOST = 4096;

/**
 * The best hits of a leg in the one order that every store gives.
 *
 * Qdrant adds up scores in 32 bits, in another order of terms in every segment
 * (`indices_tracker.rs` numbers terms as they come), and gives equal scores no order. So two passages with
 * the same words may come apart in the last bits, and others together. Hits that are nearly equal are
 * scored again here from their stored vectors, in 64 bits; those that are equal then stand by id. A tie
 * that runs over the limit is followed until it ends, or 4,096 hits have been looked at.
 * @param first what the leg returned for `limit + MARGIN`
 */
export async function settled(
  leg: Leg,
  first: readonly Hit[],
  limit: number,
): Promise<readonly Hit[]> {
  const hits = await untilTieEnds(leg, first, limit);
  const tied = tiesBefore(hits, leg, limit);
  if (tied.length === 0) return hits.slice(0, limit);
  const scores = await leg.rescore(tied.map(({ id }) => id));
  const compare = leg.compare ?? byId;
  return hits
    .map((hit) => ({ ...hit, score: scores.get(hit.id) ?? hit.score }))
    .sort((left, right) => right.score - left.score || compare(left, right))
    .slice(0, limit);
}

export function byId(left: Pick<Hit, 'id'>, right: Pick<Hit, 'id'>): number {
  return left.id < right.id ? -1 : Number(left.id > right.id);
}

async function untilTieEnds(leg: Leg, first: readonly Hit[], limit: number) {
  let [hits, asked] = [first, limit + MARGIN];
  while (hits.length >= asked && asked < MOST) {
    const edge = hits[limit - 1]!.score;
    if (edge - hits.at(-1)!.score > leg.tolerance(edge)) break;
    asked = Math.min(4 * asked, MOST);
    hits = await leg.ask(asked);
  }
  return hits;
}

/** Hits that stand nearly together with a neighbour, of the groups that begin before the limit. */
function tiesBefore(hits: readonly Hit[], { tolerance }: Leg, limit: number): readonly Hit[] {
  const tied: Hit[] = [];
  let start = 0;
  for (let at = 1; at <= hits.length; at++) {
    const isNear =
      at < hits.length && hits[at - 1]!.score - hits[at]!.score <= tolerance(hits[at]!.score);
    if (isNear) continue;
    if (at - start > 1) tied.push(...hits.slice(start, at));
    start = at;
    if (start >= limit) break;
  }
  return tied;
}
