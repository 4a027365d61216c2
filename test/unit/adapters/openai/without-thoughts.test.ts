import { expect, test } from 'vitest';
import { WithoutThoughts } from '../../../../src/adapters/openai/without-thoughts.ts';

/** What is shown, the pieces cut after every `size` characters. */
function shown(text: string, size: number, unopened = false): string {
  const filter = new WithoutThoughts(unopened);
  let result = '';
  for (let start = 0; start < text.length; start += size) {
    result += filter.next(text.slice(start, start + size));
  }
  return result + filter.end();
}

const cases: readonly [string, string, string][] = [
  ['no thoughts', '보존한다. [p1]', '보존한다. [p1]'],
  ['thoughts first', '<think>흠</think>보존한다.', '보존한다.'],
  ['thoughts in between', '가.\n<thinking>흠\n흠</thinking>나.', '가.\n나.'],
  ['thoughts twice', '<think>1</think>가.<think>2</think>나.', '가.나.'],
  ['other names', '<reasoning>흠</reasoning>가.', '가.'],
  ['no end of thoughts', '가.<think>흠', '가.'],
  ['less than, at the end of a line', 'INR < 2\n혈압 <140/90', 'INR < 2\n혈압 <140/90'],
  ['what only begins like a tag', '<thin>과 <b', '<thin>과 <b'],
  ['only the closing tag', '흠</think>가.', '흠가.'],
];

test.each(cases)('%s', (_, text, expected) => {
  for (const size of [1, 2, 3, 7, 100]) expect(shown(text, size)).toBe(expected);
});

test('a comparison in the middle of a line is not held back', () => {
  expect(new WithoutThoughts().next('혈압 < 140')).toBe('혈압 < 140');
});

test('thoughts that no tag opens, once they are expected', () => {
  for (const size of [1, 3, 100]) expect(shown('흠</think>\n가.', size, true)).toBe('가.');
});

test('expected thoughts that never come are the answer', () => {
  for (const size of [1, 3, 100]) expect(shown('가. [p1]', size, true)).toBe('가. [p1]');
});

test('a stray closing tag is noticed', () => {
  const filter = new WithoutThoughts();
  filter.next('흠</think>가.');
  expect(filter.sawStrayClose).toBe(true);
  const opened = new WithoutThoughts();
  opened.next('<think>흠</think>가.');
  expect(opened.sawStrayClose).toBe(false);
});
