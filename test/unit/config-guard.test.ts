import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';

test('a pattern for patient numbers is a regular expression', () => {
  const { guard } = loadConfig({ PHI_POLICY: 'block', PHI_RECORD_PATTERN: 'HX[0-9]{7}' });
  expect(guard).toEqual({ action: 'block', recordPattern: /HX[0-9]{7}/u });
  expect(loadConfig({}).guard).toEqual({ action: 'mask', recordPattern: null });
});

test.each([
  ['PHI_POLICY', 'off', 'mask, block, allow'],
  ['PHI_RECORD_PATTERN', '[0-9', 'PHI_RECORD_PATTERN'],
  ['PHI_RECORD_PATTERN', '[0-9]*', '빈 글에 맞는 식'],
])('%s=%s stops the start', (name, value, told) => {
  expect(() => loadConfig({ [name]: value })).toThrow(told);
});
