import { JichimError } from '../src/errors.ts';
import { type Judgement, judge } from './judge.ts';
import { allGold } from './metrics/all-gold.ts';
import { mrr } from './metrics/mrr.ts';
import { ndcg } from './metrics/ndcg.ts';
import { recall } from './metrics/recall.ts';
import type { Place } from './place.ts';
import type { GoldQuestion } from './questions.ts';

/** Metric name → value; the names are the ones in the report and in conditions.json. */
export type Scores = Readonly<Record<string, number>>;

/** Question id → the places found for it, best first. */
export type Run = ReadonlyMap<string, readonly Place[]>;

/** How deep a ranking is looked at. */
export const DEPTH = 10;

const metrics: Readonly<Record<string, (judgement: Judgement) => number>> = {
  'recall@1': (judgement) => recall(judgement, 1),
  'recall@3': (judgement) => recall(judgement, 3),
  'recall@5': (judgement) => recall(judgement, 5),
  'recall@10': (judgement) => recall(judgement, 10),
  'allGold@5': (judgement) => allGold(judgement, 5),
  'allGold@10': (judgement) => allGold(judgement, 10),
  'mrr@10': (judgement) => mrr(judgement, 10),
  'ndcg@10': (judgement) => ndcg(judgement, 10),
};

export interface RetrievalScores {
  readonly overall: Scores;
  readonly byType: Readonly<Record<string, Scores>>;
  /** Questions behind each row; unanswerable ones are in none of them. */
  readonly counts: Readonly<Record<string, number>>;
  readonly unanswerable: number;
}

/**
 * Scores a run against the gold. Questions without gold are left out and counted apart.
 * @throws JichimError when the run and the gold are not about the same questions
 */
export function scoreRun(run: Run, questions: readonly GoldQuestion[]): RetrievalScores {
  requireSameIds(run, questions);
  const answerable = questions.filter(({ gold }) => gold.length > 0);
  const judged = answerable.map(({ id, type, gold }) => ({
    type,
    judgement: judge(run.get(id) ?? [], gold),
  }));
  const types = [...Map.groupBy(judged, ({ type }) => type)];
  return {
    overall: meanScores(judged),
    byType: Object.fromEntries(types.map(([type, group]) => [type, meanScores(group)])),
    counts: Object.fromEntries(types.map(([type, group]) => [type, group.length])),
    unanswerable: questions.length - answerable.length,
  };
}

function meanScores(judged: readonly { readonly judgement: Judgement }[]): Scores {
  return Object.fromEntries(
    Object.entries(metrics).map(([name, metric]) => [
      name,
      mean(judged.map(({ judgement }) => metric(judgement))),
    ]),
  );
}

/** @throws JichimError on an empty list: a mean of nothing must not look like a score of 0 */
export function mean(values: readonly number[]): number {
  if (values.length === 0) throw new JichimError('채점할 문항이 하나도 없습니다.');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function requireSameIds(run: Run, questions: readonly GoldQuestion[]): void {
  const wanted = new Set(questions.map(({ id }) => id));
  const missing = [...wanted].filter((id) => !run.has(id));
  const extra = [...run.keys()].filter((id) => !wanted.has(id));
  if (missing.length + extra.length === 0) return;
  throw new JichimError(
    `실행 결과와 정답의 문항이 다릅니다. 결과에 없음: ${list(missing)}. 정답에 없음: ${list(extra)}.`,
  );
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? '-' : ids.join(', ');
}
