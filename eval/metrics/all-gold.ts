import type { Judgement } from '../judge.ts';

/**
 * allGold@k of one question: the share of its golds among the first k places.
 * Stricter than `recall` for questions that need two or three articles, the same for the others.
 */
export function allGold({ found, golds }: Judgement, k: number): number {
  return found.slice(0, k).reduce((sum, count) => sum + count, 0) / golds;
}
