import { expect, test } from 'vitest';
import { displayWidth, table } from '../../../eval/table.ts';

test('Hangul takes two columns', () => {
  expect(displayWidth('전체 a')).toBe(6);
});

test('columns are aligned', () => {
  expect(
    table([
      ['유형', '문항', 'mrr@10'],
      ['keyword', '18', '0.5'],
    ]),
  ).toBe('유형     문항  mrr@10\nkeyword    18     0.5');
});
