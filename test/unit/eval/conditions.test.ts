import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  compareScore,
  conditionSchema,
  resolveCommand,
  withExpected,
  worst,
} from '../../../eval/conditions.ts';

test('a score is OK when it only differs by rounding, in either direction', () => {
  expect(compareScore(0.8, 0.8004)).toBe('OK');
  expect(compareScore(0.8, 0.785)).toBe('OKish');
  expect(compareScore(0.8, 0.75)).toBe('FAIL');
  expect(compareScore(0.8, 0.85)).toBe('FAIL');
  expect(compareScore(0.8, undefined)).toBe('FAIL');
});

test('a condition is as good as its worst score', () => {
  expect(worst(['OK', 'OKish'])).toBe('OKish');
  expect(worst(['OK', 'FAIL', 'OKish'])).toBe('FAIL');
  expect(worst(['OK'])).toBe('OK');
});

test('new expected scores keep the old names', () => {
  const condition = { name: 'a', about: '', command: ['x'], expected: { facts: 0.1, other: 0.2 } };
  expect(withExpected(condition, { facts: 2 / 3, more: 1 }).expected).toEqual({
    facts: 0.6667,
    other: 0.2,
  });
});

test('$DATA is the data root, and what has to exist', () => {
  expect(
    resolveCommand(['retrieval', '--corpus', '$DATA/law', '--as-of', '2026-01-01'], '/d'),
  ).toEqual({
    args: ['retrieval', '--corpus', '/d/law', '--as-of', '2026-01-01'],
    paths: ['/d/law'],
  });
});

test('the conditions on record are well formed and named once', () => {
  const file = new URL('../../../eval/conditions.json', import.meta.url);
  const conditions = z.array(conditionSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  const names = conditions.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
