import { mean, type Scores } from './score.ts';

/** One question and what its reply was worth. */
export interface AnswerOutcome {
  readonly id: string;
  readonly type: string;
  readonly question: string;
  readonly answerable: boolean;
  /** Whether the release holds a gold place at all: a page without readable text is not in it. */
  readonly indexed: boolean;
  readonly refused: boolean;
  /** Whether any citation of the answer stands at a gold place. */
  readonly goldCited: boolean;
  readonly facts: number;
  /** Facts that stand in a cited quote. */
  readonly factsFound: number;
  readonly cited: readonly string[];
  readonly wanted: readonly string[];
}

export interface AnswerScores {
  readonly overall: Scores;
  /** `found/all` behind each figure. */
  readonly counts: Readonly<Record<string, string>>;
}

/**
 * - refusedUnanswerable: share of the unanswerable questions that were refused; higher is better
 * - refusedNotIndexed: the same for the questions whose gold is nowhere in the release; higher is better
 * - falseRefusal: share of the questions with a gold in the release that were refused; lower is better
 * - goldCited: share of the answerable questions whose answer cites a gold place; a refusal cites none
 * - facts: share of all expected facts that stand in the cited quotes
 * - allFacts: share of the answerable questions with facts, all of which stand in the cited quotes
 *
 * A figure without any question behind it is left out.
 */
export function scoreAnswers(outcomes: readonly AnswerOutcome[]): AnswerScores {
  const answerable = outcomes.filter((one) => one.answerable);
  const withFacts = answerable.filter((one) => one.facts > 0);
  const marks: Readonly<Record<string, readonly boolean[]>> = {
    refusedUnanswerable: outcomes.filter((one) => !one.answerable).map((one) => one.refused),
    refusedNotIndexed: answerable.filter((one) => !one.indexed).map((one) => one.refused),
    falseRefusal: answerable.filter((one) => one.indexed).map((one) => one.refused),
    goldCited: answerable.map((one) => one.goldCited),
    facts: withFacts.flatMap(({ facts, factsFound }) =>
      Array.from({ length: facts }, (_, index) => index < factsFound),
    ),
    allFacts: withFacts.map((one) => one.factsFound === one.facts),
  };
  const present = Object.entries(marks).filter(([, values]) => values.length > 0);
  return {
    overall: Object.fromEntries(present.map(([name, values]) => [name, mean(values.map(Number))])),
    counts: Object.fromEntries(
      present.map(([name, values]) => [name, `${values.filter(Boolean).length}/${values.length}`]),
    ),
  };
}
