import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';

test('receipts are kept for 90 days without the question', () => {
  expect(loadConfig({}).receipts).toEqual({ days: 90, keepQuestion: false });
});

test('receipts can be switched off, and keep the question', () => {
  expect(loadConfig({ RECEIPTS: 'off', RECEIPTS_QUESTION: 'on' }).receipts).toBeNull();
  expect(loadConfig({ RECEIPTS_DAYS: '7', RECEIPTS_QUESTION: 'on' }).receipts).toEqual({
    days: 7,
    keepQuestion: true,
  });
});

test('a language model words the question too unless told otherwise', () => {
  expect(loadConfig({}).rewrite).toBe(true);
  expect(loadConfig({ LLM_REWRITE: 'off' }).rewrite).toBe(false);
});

test.each([
  ['RECEIPTS', 'yes', 'on이나 off'],
  ['RECEIPTS_DAYS', '0', '1-3650'],
  ['RECEIPTS_QUESTION', '1', 'on이나 off'],
])('%s=%s stops the start', (name, value, told) => {
  expect(() => loadConfig({ [name]: value })).toThrow(told);
});
