import { describe, expect, test } from 'vitest';
import { containsFact } from '../../../eval/facts.ts';

describe('containsFact', () => {
  test.each([
    ['처방전 : 2년', '처방전 : 2년'],
    ['처방전: 2 년', '처방전 : 2년'],
    ['30–50mL/min인 환자', '30-50mL/min'],
    ['30~50 mL/min', '30-50mL/min'],
    ['(Class I, Level of evidence B)', 'Class I'],
    ['Class I Level of evidence B', 'Class I'],
    ['1회 15 mg, 20 mg', '15 mg'],
    ['각각 4, 5일', '4'],
    ['2년.', '2년'],
    ['체온 38.', '38'],
    ['130ｍｓ 이상', '130ms'],
    ['150 mg, 15 mg', '15 mg'],
  ])('%s contains %s', (quote, fact) => expect(containsFact(quote, fact)).toBe(true));

  test.each([
    ['(Class IIa, Level of evidence B)', 'Class I'],
    ['Class IIa', 'Class II'],
    ['150 mg', '15'],
    ['115 mg', '15 mg'],
    ['11.5 mg', '1.5 mg'],
    ['1.5 mg', '1'],
    ['1.5 mg', '5 mg'],
    ['10,000명', '10'],
    ['class i', 'Class I'],
    ['아무것', ''],
  ])('%s does not contain %s', (quote, fact) => expect(containsFact(quote, fact)).toBe(false));
});
