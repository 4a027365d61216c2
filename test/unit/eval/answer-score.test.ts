import { expect, test } from 'vitest';
import { type AnswerOutcome, scoreAnswers } from '../../../eval/answer-score.ts';

const outcome = (fields: Partial<AnswerOutcome>): AnswerOutcome => ({
  id: 'a',
  type: 'keyword',
  question: '?',
  answerable: true,
  indexed: true,
  refused: false,
  goldCited: false,
  facts: 0,
  factsFound: 0,
  cited: [],
  wanted: [],
  ...fields,
});

test('refusals, citations and facts are shares of their own questions', () => {
  const { overall, counts } = scoreAnswers([
    outcome({ goldCited: true, facts: 2, factsFound: 2 }),
    outcome({ goldCited: true, facts: 3, factsFound: 1 }),
    outcome({ refused: true, facts: 1 }),
    outcome({}),
    outcome({ indexed: false, refused: true }),
    outcome({ answerable: false, refused: true }),
    outcome({ answerable: false }),
  ]);
  expect(overall).toEqual({
    refusedUnanswerable: 0.5,
    refusedNotIndexed: 1,
    falseRefusal: 0.25,
    goldCited: 0.4,
    facts: 0.5,
    allFacts: 1 / 3,
  });
  expect(counts).toEqual({
    refusedUnanswerable: '1/2',
    refusedNotIndexed: '1/1',
    falseRefusal: '1/4',
    goldCited: '2/5',
    facts: '3/6',
    allFacts: '1/3',
  });
});

test('a figure without questions is left out', () => {
  expect(Object.keys(scoreAnswers([outcome({})]).overall)).toEqual(['falseRefusal', 'goldCited']);
});
