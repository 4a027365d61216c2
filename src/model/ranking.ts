/** Qdrant's default constant of reciprocal rank fusion
 * (`DEFAULT_RRF_K` in lib/segment/src/common/reciprocal_rank_fusion.rs). */
const FUSION_CONSTANT = 2;

/** How deep each leg of a hybrid query looks: twice what is asked for, at least 100. */
export function prefetchLimit(limit: number): number {
  return Math.max(2 * limit, 100);
}

/**
 * Reciprocal rank fusion as Qdrant computes it: Σ 1 / (2 + rank) over the legs, rank counted from 0.
 * @param legs keys, best first, each leg without duplicates
 * @returns score by key, in the order of first appearance
 */
export function fuseRanks<Key>(legs: readonly (readonly Key[])[]): ReadonlyMap<Key, number> {
  const scores = new Map<Key, number>();
  for (const leg of legs) {
    leg.forEach((key, rank) => {
      scores.set(key, (scores.get(key) ?? 0) + 1 / (FUSION_CONSTANT + rank));
    });
  }
  return scores;
}
