import { describe, expect, test } from 'vitest';
import { hangulNumeralValue, numeralValue } from '../../../src/korean/numerals.ts';

describe('numeralValue', () => {
  for (const [text, value] of [
    ['5천만', 50_000_000],
    ['5,000만', 50_000_000],
    ['1만5천', 15_000],
    ['3억2천만', 320_000_000],
    ['1억5', 100_000_005],
    ['1.5억', 150_000_000],
    ['2조', 2e12],
    ['만', 10_000],
    ['백', 100],
    ['2백50', 250],
    ['12,345', 12_345],
    ['0', 0],
  ] as const) {
    test(`${text} = ${value}`, () => expect(numeralValue(text)).toBe(value));
  }
});

describe('hangulNumeralValue', () => {
  for (const [text, value] of [
    ['오천만', 50_000_000],
    ['이십', 20],
    ['삼백육십오', 365],
    ['일억이천만', 120_000_000],
    ['십', 10],
  ] as const) {
    test(`${text} = ${value}`, () => expect(hangulNumeralValue(text)).toBe(value));
  }
});
