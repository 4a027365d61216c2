import { expect, test } from 'vitest';
import { figureTable, rounded } from '../../../eval/bench/figure.ts';
import { quantile } from '../../../eval/bench/quantile.ts';

test('quantiles are values that were measured', () => {
  const values = [5, 1, 4, 2, 3];
  expect(quantile(values, 0.5)).toBe(3);
  expect(quantile(values, 0.95)).toBe(5);
  expect(quantile(values, 0)).toBe(1);
  expect(quantile([], 0.5)).toBeNaN();
});

test('figures stand next to their aims', () => {
  const lines = figureTable([
    { name: '색인', value: 30, unit: 's', aim: 60 },
    { name: '검색 p50', value: 6, unit: 'ms', aim: 3 },
    { name: '단락', value: 8123, unit: '' },
  ]).split('\n');
  expect(lines[1]).toMatch(/30 s +< 60 s +0\.50배$/u);
  expect(lines[2]).toMatch(/6 ms +< 3 ms +2\.00배 초과$/u);
  expect(lines[3]).toMatch(/8123 +- +-$/u);
});

test('three significant digits', () => {
  expect(rounded(0.123456)).toBe('0.123');
  expect(rounded(12.345)).toBe('12.3');
  expect(rounded(1234.5)).toBe('1235');
});
