import { expect, test } from 'vitest';
import { parseQuestions } from '../../../eval/questions.ts';

const line = (fields: object) =>
  JSON.stringify({ id: 'a', type: 'keyword', question: '?', gold: [], ...fields });

test('reads articles, pages and unanswerable questions; other fields are left alone', () => {
  const text = [
    line({ gold: [{ law: '의료법', article: '1' }], as_of: '2024-02-01', role: 'legal' }),
    '',
    line({ id: 'b', gold: [{ file: 'a.pdf', pages: [1, 2] }], facts: ['x'], grade: null }),
    line({ id: 'c' }),
  ].join('\n');
  expect(parseQuestions(text, 'q.jsonl').map(({ id, as_of, facts }) => [id, as_of, facts])).toEqual(
    [
      ['a', '2024-02-01', []],
      ['b', null, ['x']],
      ['c', null, []],
    ],
  );
});

test('names the line that is not JSON', () => {
  expect(() => parseQuestions(`${line({})}\n{`, 'q.jsonl')).toThrow('q.jsonl 2행: JSON이 아닙니다');
});

test('names the line that is not a question', () => {
  expect(() => parseQuestions(line({ gold: [{ article: '1' }] }), 'q.jsonl')).toThrow(
    'q.jsonl 1행',
  );
});

test('an id that stands twice is refused', () => {
  expect(() => parseQuestions(`${line({})}\n${line({})}`, 'q.jsonl')).toThrow('문항 a이(가) 두 번');
});
