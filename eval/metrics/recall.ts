import type { Judgement } from '../judge.ts';

/**
 * recall@k of one question: 1 when at least one gold stands among the first k places, else 0.
 * Its mean is the share of questions that a reader of k places can answer. A gold found counts,
 * whichever it is; how many of several golds are found is what `allGold` says.
 */
export function recall({ found }: Judgement, k: number): number {
  return found.slice(0, k).some((golds) => golds > 0) ? 1 : 0;
}
