import { describe, expect, test } from 'vitest';
import { lawUnits, sentenceUnits, type Unit } from '../../../src/ask/units.ts';

const shown = (text: string, units: readonly Unit[]) =>
  units.map(({ span, needs }) => ({
    quote: text.slice(span.start, span.end),
    needs: needs.map(({ start, end }) => text.slice(start, end)),
  }));

describe('quotable units of an article', () => {
  test('a paragraph with its exception is one', () => {
    const text =
      '제1조(보존)\n① 보존하여야 한다. 다만, 의원은 그러하지 아니하다. <개정 2020.1.1>\n② 준용한다.';
    expect(shown(text, lawUnits(text)).map(({ quote }) => quote)).toEqual([
      '① 보존하여야 한다. 다만, 의원은 그러하지 아니하다.',
      '② 준용한다.',
    ]);
  });

  test('a short list stays with the sentence that opens it', () => {
    const text =
      '제1조(보존)\n① 다음 각 호의 기간 보존하여야 한다.\n  1. 처방전: 2년\n  2. 진료기록부: 10년';
    expect(shown(text, lawUnits(text)).map(({ quote }) => quote)).toEqual([
      '① 다음 각 호의 기간 보존하여야 한다.\n  1. 처방전: 2년\n  2. 진료기록부: 10년',
    ]);
  });

  test('an item of a long list needs the sentence that opens the list', () => {
    const items = [1, 2, 3].map((n) => `  ${n}. ${'가나다라마바사 '.repeat(60)}\n    가. 목`);
    const text = `제1조(보존)\n① 다음 각 호와 같다.\n${items.join('\n')}`;
    const units = shown(text, lawUnits(text));
    expect(units).toHaveLength(3);
    for (const { quote, needs } of units) {
      expect(needs).toEqual(['① 다음 각 호와 같다.']);
      expect(quote).toMatch(/가\. 목$/);
    }
  });

  test('the heading is no unit', () => {
    expect(lawUnits('제7조\n삭제 <2019.8.27>').length).toBe(1);
  });
});

describe('quotable units of a guideline', () => {
  const quotes = (text: string) => shown(text, sentenceUnits(text)).map(({ quote }) => quote);

  test('each sentence is one', () => {
    expect(quotes('항응고제를 권고한다. 출혈 위험을 평가한다.')).toEqual([
      '항응고제를 권고한다.',
      '출혈 위험을 평가한다.',
    ]);
  });

  test('a list stays with the sentence that announces it', () => {
    const text =
      '다음 중 하나에 해당하면 인정한다.\n1) 급성심근경색증\n2) 만성폐쇄성병변\n\n그 밖에는 인정하지 않는다.';
    expect(quotes(text)).toEqual([
      '다음 중 하나에 해당하면 인정한다.\n1) 급성심근경색증\n2) 만성폐쇄성병변',
      '그 밖에는 인정하지 않는다.',
    ]);
  });

  test('items that no sentence announces stand alone', () => {
    expect(quotes('- 하나는 권고한다.\n- 둘은 금기이다.')).toEqual([
      '- 하나는 권고한다.',
      '- 둘은 금기이다.',
    ]);
  });

  test.each([
    '다만, 출혈 위험이 크면 제외한다.',
    '단, 금기이면 쓰지 않는다.',
    '이 경우 용량을 줄인다.',
    '(권고등급 Class I, 근거수준 A)',
  ])('what continues the sentence before stays with it: %s', (next) => {
    expect(quotes(`항응고제를 권고한다. ${next}`)).toEqual([`항응고제를 권고한다. ${next}`]);
  });
});
