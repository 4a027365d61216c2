import { describe, expect, test } from 'vitest';
import { quantities } from '../../../src/korean/quantities.ts';

/** `[value, unit, comparator]` of every quantity. */
const read = (text: string) =>
  quantities(text).map(({ value, unit, comparator }) => [value, unit, comparator]);

const cases: readonly (readonly [string, readonly unknown[]])[] = [
  ['5천만원 이하의 벌금', [[50_000_000, '원', '이하']]],
  ['5,000만원', [[50_000_000, '원', null]]],
  ['5000만 원', [[50_000_000, '원', null]]],
  ['오천만원', [[50_000_000, '원', null]]],
  ['1억2천만원', [[120_000_000, '원', null]]],
  ['10년간 보존', [[10, '년', null]]],
  ['3개월', [[3, '개월', null]]],
  ['세 번', []],
  ['0.5 mg/kg/일', [[0.5, 'mg/kg/일', null]]],
  ['0.5mg/kg/day', [[0.5, 'mg/kg/일', null]]],
  ['10㎎', [[10, 'mg', null]]],
  [
    '140/90 mmHg 이상',
    [
      [140, 'mmhg', '이상'],
      [90, 'mmhg', '이상'],
    ],
  ],
  ['24시간 이내', [[24, '시간', '이내']]],
  ['3일 안에', [[3, '일', '이내']]],
  ['100분의 50', [[50, '%', null]]],
  ['1000분의 5 이하', [[0.5, '%', '이하']]],
  ['50퍼센트를 초과', [[50, '%', null]]],
  ['50%를 넘는', [[50, '%', '초과']]],
  ['1만5천명', [[15_000, '명', null]]],
  [
    '18세 이상 65세 미만',
    [
      [18, '세', '이상'],
      [65, '세', '미만'],
    ],
  ],
  ['만18세미만', [[18, '세', '미만']]],
  ['HbA1c < 7.0%', [[7, '%', '미만']]],
  ['≥140mmHg', [[140, 'mmhg', '이상']]],
  ['BMI 25 kg/m2', [[25, 'kg/m2', null]]],
  ['BMI 25kg/m²', [[25, 'kg/m2', null]]],
  ['제27조의2제1항', []],
  ['제3조 및 제2항제1호', []],
  ['17조의2', []],
  ['CHA2DS2-VASc 2점 이상', [[2, '점', '이상']]],
  ['COVID-19', []],
  ['2020. 1. 1. 시행', [[20_200_101, 'date', null]]],
  ['2020년 1월 1일', [[20_200_101, 'date', null]]],
  ['2020-03-02', [[20_200_302, 'date', null]]],
  ['이틀 이내에', [[2, '일', '이내']]],
  ['한 달', [[1, '개월', null]]],
  ['3 일반 병상', [[3, null, null]]],
  ['3 일 이내', [[3, '일', '이내']]],
  ['INR 2.0', [[2, null, null]]],
  [
    '1일 2회',
    [
      [1, '일', null],
      [2, '회', null],
    ],
  ],
  [
    '110mg 하루 2회',
    [
      [110, 'mg', null],
      [1, '일', null],
      [2, '회', null],
    ],
  ],
  ['만일 그러하다', []],
  ['１０명', [[10, '명', null]]],
  ['15 mL/min', [[15, 'ml/분', null]]],
  ['1. 의사\n  2\\. 간호사 3명', [[3, '명', null]]],
  ['2도 방실차단', [[2, '도', null]]],
];

describe('quantities', () => {
  for (const [text, expected] of cases) {
    test(text, () => expect(read(text)).toEqual(expected));
  }
});

describe('ranges', () => {
  for (const [text, from, to, unit] of [
    ['2~3회', 2, 3, '회'],
    ['2-3개월', 2, 3, '개월'],
    ['2개월∼3개월', 2, 3, '개월'],
    ['7~10% 감량', 7, 10, '%'],
    ['INR 2.0-3.0', 2, 3, null],
    ['1,200~1,500 kcal', 1200, 1500, 'kcal'],
    ['100만원 내지 200만원', 1_000_000, 2_000_000, '원'],
  ] as const) {
    test(text, () =>
      expect(quantities(text)).toMatchObject([{ value: from, unit, range: { from, to } }]),
    );
  }
});

describe('spans', () => {
  for (const [text, expected] of [
    ['벌금은 5천만원 이하로 한다', ['5천만원 이하']],
    ['HbA1c < 7.0% 목표', ['< 7.0%']],
    ['혈압 140/90 mmHg 미만', ['140', '90 mmHg 미만']],
    ['10㎎ 투여', ['10㎎']],
    ['2~3회 투여', ['2~3회']],
  ] as const) {
    test(text, () => {
      const cut = quantities(text).map(({ span }) => text.slice(span.start, span.end));
      expect(cut).toEqual(expected);
    });
  }

  test('100 kB of digits is read without stalling', () => {
    expect(quantities('1,2.3~'.repeat(17_000)).length).toBeGreaterThan(0);
    expect(quantities('1'.repeat(100_000)).length).toBeLessThan(2);
    expect(quantities('천만'.repeat(50_000))).toEqual([]);
  }, 5000);
});
