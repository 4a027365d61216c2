import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/korean/analyse.ts';
import { askedUnits } from '../../../src/korean/asked-units.ts';

describe('units asked for', () => {
  test.each([
    ['몇 년 동안 보관하나요', ['년']],
    ['몇년 보관?', ['년']],
    ['며칠 안에 신고하나요', ['일']],
    ['1년에 몇 시간 이상 들어야 하나요', ['시간']],
    ['보호자는 몇 명까지', ['명']],
    ['하루 몇 mg까지', ['mg']],
    ['수수료는 얼마인가요', ['원']],
    ['보존기간은?', ['년', '개월', '일']],
    ['누가 신고하나요', []],
    ['몇몇 환자에서', []],
  ])('%s', (question, units) => {
    expect([...askedUnits(question)]).toEqual(units);
  });

  test.each([
    ['진료기록부: 10년', '#년'],
    ['7일 이내', '#일'],
    ['0.3 mg', '#mg'],
    ['5천만원 이하', '#원'],
  ])('a passage with %s holds %s', (text, term) => {
    expect(analyse(text)).toContain(term);
  });

  test('a number in an article reference is no quantity', () => {
    expect(analyse('제10조제1항')).not.toContain('#조');
  });
});
