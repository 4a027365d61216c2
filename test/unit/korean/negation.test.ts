import { describe, expect, test } from 'vitest';
import { isNegated } from '../../../src/korean/negation.ts';

describe('isNegated', () => {
  test.each([
    ['동의', '동의하지 아니한 것으로 본다', true],
    ['동의', '동의한 것으로 본다', false],
    ['동의', '동의 없이 제공한다', true],
    ['동의를', '동의를 받지 않은 경우', true],
    ['동의를', '동의를 받은 경우', false],
    ['확인할', '확인할 수 없는 경우', true],
    ['확인할', '확인할 수 있는 경우', false],
    ['영향을', '영향을 주지 않는 것으로', true],
    ['영향을', '영향을 주는 것으로', false],
    ['청문을', '청문을 하지 아니합니다', true],
    ['받지', '받지 아니하고', true],
  ] as const)('%s in %s: %s', (word, text, expected) => {
    const start = text.indexOf(word);
    expect(isNegated(text, start, start + word.length)).toBe(expected);
  });
});
