import type { Hit } from './practice-hits.ts';

/** The question's own ranking weighs as much as two other wordings of it. */
const OWN_WEIGHT = 2;
/** Of reciprocal rank fusion: the smaller, the more the first places count. */
const CONSTANT = 10;

/**
 * The ranking of a question fused with those of its other wordings (reciprocal ranks), on the scale of the
 * question's own scores.
 * @param own best first
 */
export function fuseHits(own: readonly Hit[], others: readonly (readonly Hit[])[]): readonly Hit[] {
  const hits = new Map<string, Hit>();
  const scores = new Map<string, number>();
  const legs = [{ leg: own, weight: OWN_WEIGHT }, ...others.map((leg) => ({ leg, weight: 1 }))];
  for (const { leg, weight } of legs) {
    for (const [rank, hit] of leg.entries()) {
      const { id } = hit.passage;
      if (!hits.has(id)) hits.set(id, hit);
      scores.set(id, (scores.get(id) ?? 0) + weight / (CONSTANT + rank));
    }
  }
  const best = Math.max(...scores.values());
  const top = own[0]?.score ?? others[0]?.[0]?.score ?? 1;
  return [...hits.values()]
    .map((hit) => ({ ...hit, score: (top * scores.get(hit.passage.id)!) / best }))
    .toSorted((left, right) => right.score - left.score);
}
