import type { Judgement } from '../judge.ts';

/**
 * ndcg@k of one question with binary gains: Σ 1/log2(position + 1) over the places that find a gold,
 * divided by the same sum of the best ranking possible (all golds at the top).
 */
export function ndcg({ found, golds }: Judgement, k: number): number {
  const ideal = Array.from({ length: Math.min(golds, k) }, () => 1);
  return gain(found.slice(0, k)) / gain(ideal);
}

function gain(found: readonly number[]): number {
  return found.reduce((sum, golds, index) => sum + (golds > 0 ? 1 / Math.log2(index + 2) : 0), 0);
}
