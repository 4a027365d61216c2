import { describe, expect, test } from 'vitest';
import { measures, sameAmount } from '../../../src/korean/measures.ts';

const read = (text: string) =>
  measures(text).map(({ from, to, unit, bound, isSoft }) => [from, to, unit, bound, isSoft]);

describe('measures', () => {
  test.each([
    ['24시간을 초과하여', [[24, 24, '시간', '>', false]]],
    ['24시간 넘게 머문', [[24, 24, '시간', '>', false]]],
    ['한 달이 안 되는 휴업', [[1, 1, '개월', '<', false]]],
    ['140 mg/dL를 넘거나 같으면', [[140, 140, 'mg/dl', '≥', false]]],
    ['72시간을 넘지 않는', [[72, 72, '시간', '≤', false]]],
    ['48~72시간 내에', [[48, 72, '시간', '≤', false]]],
    ['세 번까지로', [[3, 3, '회', null, true]]],
    ['9월 30일까지', [[930, 930, '월일', null, true]]],
    ['과반수의 찬성', [[50, 50, '%', '>', false]]],
    ['인정되는 경우에 한해 거부', []],
    ['네 번째 수요일', [[4, 4, '번째', null, false]]],
    ['전문의 두 명 이상', [[2, 2, '명', '≥', false]]],
    ['한 차례에 한하여', [[1, 1, '회', null, true]]],
  ] as const)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['1년', '12개월', true],
    ['0.5 g', '500 mg', true],
    ['5천만원', '50,000,000원', true],
    ['3년', '3개월', false],
    ['90 mg/kg/일', '90 mg/kg/day', true],
    ['90 mg/kg/일', '90 g/kg/일', false],
  ] as const)('%s and %s', (left, right, expected) => {
    expect(sameAmount(measures(left)[0]!, measures(right)[0]!)).toBe(expected);
  });
});
