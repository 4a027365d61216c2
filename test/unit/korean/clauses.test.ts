import { describe, expect, test } from 'vitest';
import { clauses, withoutAsides } from '../../../src/korean/clauses.ts';

const cut = (text: string) => clauses(text).map(({ start, end }) => text.slice(start, end).trim());

describe('clauses', () => {
  test.each([
    [
      '기록을 작성하여야 하며, 3년간 보존하여야 한다.',
      ['기록을 작성하여야 하며,', '3년간 보존하여야 한다.'],
    ],
    [
      '처방전은 2년간, 진료기록부는 10년간 보존한다.',
      ['처방전은 2년간,', '진료기록부는 10년간 보존한다.'],
    ],
    ['원칙은 4년이지만 조건부는 1년입니다.', ['원칙은 4년이지만', '조건부는 1년입니다.']],
    ['의사, 간호사 및 약사는 신고한다.', ['의사, 간호사 및 약사는 신고한다.']],
    [
      '폐업(휴업하며, 재개하는 때를 포함한다)을 신고한다.',
      ['폐업(휴업하며, 재개하는 때를 포함한다)을 신고한다.'],
    ],
  ] as const)('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });

  test('nothing moves when parentheses are blanked', () => {
    expect(withoutAsides('가(나(다)라)마')).toBe('가       마');
  });
});
