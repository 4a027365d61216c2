import { describe, expect, test } from 'vitest';
import { normalise } from '../../../src/korean/normalise.ts';

const same: readonly (readonly [string, string, string])[] = [
  ['interpuncts', '의사ㆍ한의사・조산사‧간호사', '의사·한의사·조산사·간호사'],
  ['squared units', '5㎎', '5mg'],
  ['subscripts', 'CHA₂DS₂-VASc', 'cha2ds2-vasc'],
  ['dashes', '2–3 – 4−5', '2-3 - 4-5'],
  ['tildes', '1～2〜3∼4', '1~2~3~4'],
  ['invisible characters', '진\u200b료\ufeff', '진료'],
  ['white space', ' 진료 \n\t 기록부 ', '진료 기록부'],
  ['decomposed Hangul', '진료'.normalize('NFD'), '진료'],
  ['curly quotes', '“의료인”', '"의료인"'],
  ['roman numerals', 'Class Ⅱa', 'class iia'],
];

describe('normalise', () => {
  for (const [name, input, expected] of same) {
    test(name, () => expect(normalise(input)).toBe(expected));
  }
});
