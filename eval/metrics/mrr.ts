import type { Judgement } from '../judge.ts';

/** mrr@k of one question: 1 / the position of the first place that is a gold, 0 when none is among the first k. */
export function mrr({ found }: Judgement, k: number): number {
  const first = found.slice(0, k).findIndex((golds) => golds > 0);
  return first === -1 ? 0 : 1 / (first + 1);
}
