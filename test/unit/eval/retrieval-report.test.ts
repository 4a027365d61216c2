import { expect, test } from 'vitest';
import type { Place } from '../../../eval/place.ts';
import type { GoldQuestion } from '../../../eval/questions.ts';
import { reportMeta, scoreTable } from '../../../eval/report.ts';
import { retrievalReport } from '../../../eval/retrieval-report.ts';

const gold = [
  { law: '의료법', article: '21', paragraph: '1' },
  { law: '의료법', article: '21', paragraph: '2' },
];
const question: GoldQuestion = {
  id: 'L1',
  type: 'keyword',
  question: '기록 열람',
  gold,
  facts: [],
  as_of: null,
};
const unanswerable: GoldQuestion = { ...question, id: 'L2', type: 'unanswerable', gold: [] };
const places: readonly Place[] = [
  { kind: 'article', law: '의료법', article: '22', version: '1' },
  { kind: 'article', law: '의료법', article: '21', version: '1' },
];
const meta = reportMeta(
  {
    number: 3,
    createdAt: '2026-01-01T00:00:00Z',
    recipe: { format: 1, analyser: 'a', splitter: 's' },
    embedder: null,
    practice: null,
    documents: 2,
    passages: 9,
  },
  ['/law'],
);

test('the report holds scores, every question and what the figures depend on', () => {
  const report = retrievalReport(
    new Map([
      ['L1', places],
      ['L2', places],
    ]),
    [question, unanswerable],
    { meta, notIndexed: new Set() },
  );
  expect(report).toMatchObject({
    overall: { 'recall@1': 0, 'recall@5': 1, 'mrr@10': 0.5 },
    byType: { keyword: { 'recall@1': 0, 'recall@5': 1 } },
    unanswerable: 1,
    questions: [
      {
        id: 'L1',
        type: 'keyword',
        found: ['의료법 제22조', '의료법 제21조'],
        wanted: ['의료법 제21조'],
        notIndexed: [],
        hit: true,
      },
      { id: 'L2', wanted: [], hit: null },
    ],
  });
  expect(Object.keys(report.meta).toSorted()).toEqual(
    ['release', 'documents', 'passages', 'date', 'node', 'cpu', 'corpus'].toSorted(),
  );
});

test('golds that are not in the release are named', () => {
  const report = retrievalReport(new Map([['L1', []]]), [question], {
    meta,
    notIndexed: new Set(['의료법 제21조', '약사법 제1조']),
  });
  expect(report.questions[0]!.notIndexed).toEqual(['의료법 제21조']);
});

test('the table has a row a group', () => {
  const groups = [{ name: '전체', count: 2, scores: { 'recall@1': 0.5, 'mrr@10': 2 / 3 } }];
  expect(scoreTable(groups)).toBe(
    ['유형  문항  recall@1  mrr@10', '전체     2     0.500   0.667'].join('\n'),
  );
});
