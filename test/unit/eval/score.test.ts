import { describe, expect, test } from 'vitest';
import type { Place } from '../../../eval/place.ts';
import type { GoldQuestion } from '../../../eval/questions.ts';
import { scoreRun } from '../../../eval/score.ts';

const place = (article: string): Place => ({
  kind: 'article',
  law: '의료법',
  article,
  version: null,
});
const question = (id: string, type: string, ...articles: string[]): GoldQuestion => ({
  id,
  type,
  question: id,
  gold: articles.map((article) => ({ law: '의료법', article })),
  facts: [],
  as_of: null,
});

const questions = [
  question('a', 'keyword', '1'),
  question('b', 'keyword', '2'),
  question('c', 'multi', '3', '4'),
  question('d', 'unanswerable'),
];
const run = new Map([
  ['a', [place('1')]],
  ['b', [place('9'), place('2')]],
  ['c', [place('3'), place('9')]],
  ['d', [place('9')]],
]);

describe('scoreRun', () => {
  const scores = scoreRun(run, questions);

  test('means over the answerable questions', () => {
    expect(scores.overall['recall@1']).toBeCloseTo(2 / 3);
    expect(scores.overall['recall@5']).toBe(1);
    expect(scores.overall['allGold@5']).toBeCloseTo((1 + 1 + 0.5) / 3);
    expect(scores.overall['mrr@10']).toBeCloseTo((1 + 0.5 + 1) / 3);
  });

  test('by type, unanswerable ones apart', () => {
    expect(Object.keys(scores.byType)).toEqual(['keyword', 'multi']);
    expect(scores.byType.keyword!['recall@1']).toBe(0.5);
    expect(scores.counts).toEqual({ keyword: 2, multi: 1 });
    expect(scores.unanswerable).toBe(1);
  });

  test('the report names the same metrics everywhere', () => {
    const names = [
      ...['recall@1', 'recall@3', 'recall@5', 'recall@10'],
      ...['allGold@5', 'allGold@10', 'mrr@10', 'ndcg@10'],
    ];
    expect(Object.keys(scores.overall)).toEqual(names);
    expect(Object.keys(scores.byType.multi!)).toEqual(names);
  });

  test('a run about other questions is refused', () => {
    const other = new Map([...run].filter(([id]) => id !== 'b')).set('z', []);
    expect(() => scoreRun(other, questions)).toThrow(/결과에 없음: b\. 정답에 없음: z/u);
  });

  test('nothing to score is an error, not 0', () => {
    expect(() => scoreRun(new Map([['d', []]]), [questions[3]!])).toThrow('채점할 문항이 하나도');
  });
});
