import { distinctGolds, goldLabel } from './gold.ts';
import { judge } from './judge.ts';
import { type Place, placeLabel } from './place.ts';
import type { GoldQuestion } from './questions.ts';
import type { ReportMeta } from './report.ts';
import { type RetrievalScores, type Run, scoreRun } from './score.ts';

export interface QuestionOutcome {
  readonly id: string;
  readonly type: string;
  readonly question: string;
  readonly found: readonly string[];
  readonly wanted: readonly string[];
  /** Those of `wanted` that are not in the release at all. */
  readonly notIndexed: readonly string[];
  /** Whether a gold stands among the first `DEPTH` places; null for an unanswerable question. */
  readonly hit: boolean | null;
}

export interface RetrievalReport extends RetrievalScores {
  readonly questions: readonly QuestionOutcome[];
  readonly meta: ReportMeta;
}

/** Scores of a run, with what each question found and wanted. @throws JichimError when ids differ */
export function retrievalReport(
  run: Run,
  questions: readonly GoldQuestion[],
  { meta, notIndexed }: { readonly meta: ReportMeta; readonly notIndexed: ReadonlySet<string> },
): RetrievalReport {
  return {
    ...scoreRun(run, questions),
    questions: questions.map((question) => {
      const known = outcome(question, run.get(question.id) ?? []);
      return { ...known, notIndexed: known.wanted.filter((label) => notIndexed.has(label)) };
    }),
    meta,
  };
}

function outcome(question: GoldQuestion, places: readonly Place[]) {
  const { id, type, gold } = question;
  return {
    id,
    type,
    question: question.question,
    found: places.map(placeLabel),
    wanted: distinctGolds(gold).map(goldLabel),
    hit: gold.length === 0 ? null : judge(places, gold).found.some((golds) => golds > 0),
  };
}
