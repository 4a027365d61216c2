import { expect, test } from 'vitest';
import { CIRCLED, circledMark, circledNumber } from '../../../src/korean/circled.ts';

test.each([
  ['①', 1],
  ['⑳', 20],
  ['㉑', 21],
  ['㉟', 35],
  ['㊱', 36],
  ['㊿', 50],
  ['③ 의료인은', 3],
])('%s → %i', (text, number) => {
  expect(circledNumber(text)).toBe(number);
});

test.each(['', '1', ' ①', '⑴', '㉠', '⓪'])('"%s" is none', (text) => {
  expect(circledNumber(text)).toBeNull();
});

test('marks and numbers of the whole series turn into each other', () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  const marks = numbers.map((number) => circledMark(number)!);
  expect(marks.map(circledNumber)).toEqual(numbers);
  expect(marks.join('')).toMatch(new RegExp(`^[${CIRCLED}]{50}$`));
});

test.each([0, 51, -1, 1.5, Number.NaN])('%d has no mark', (number) => {
  expect(circledMark(number)).toBeNull();
});
