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

  test.each([
    ['an adnominal ending', '○ 확진된 산모의 모유에서 바이러스가 검출된', '사례는 없습니다.'],
    [
      'a conjunctive ending',
      '○ 격리 해제된 후 일상생활 가능하나,',
      '격리해제 되더라도 2주간은 감염예방수칙을 준수할 것',
    ],
    [
      'an ending that a noun shares',
      '격리가 해제되면 일상생활이 가능하나',
      '2주간은 수칙을 지킨다.',
    ],
    ['the condition', '신장 기능 저하가 있는 환자에서는', '다비가트란 110 mg으로 감량한다.'],
    ['a negation', '모든 환자에게 수술을 권고하지', '않는다.'],
    ['an open bracket', '항응고제(다비가트란, 리바록사반', '등)는 금기이다.'],
    ['possibility', '신고한 기관은 시술을 실시할 수', '없다.'],
  ])('a sentence cut at a line end goes on after it: %s', (_, line, next) => {
    expect(quotes(`${line}\n${next}`)).toEqual([`${line}\n${next}`]);
    expect(quotes(`${line}\n\n${next}`)).toEqual([`${line}\n\n${next}`]);
    expect(quotes(line)).toEqual([]);
    expect(quotes(`${line}\n\n- 마스크를 착용한다.`)).toEqual(['- 마스크를 착용한다.']);
  });

  test('a cut sentence that is last is left out, the ones before it stay', () => {
    expect(quotes('항응고제를 권고한다. 승인 기간이 종료된')).toEqual(['항응고제를 권고한다.']);
  });

  test('a long line that ends with a noun goes on, and is left out where nothing follows', () => {
    const line = '이 약을 오래 복용한 환자에서는 수술을 앞두고 다른 약을 함께 처방하거나 출혈 위험';
    expect(quotes(line)).toEqual([]);
    expect(quotes(`${line}\n\n평가가 필요하다.`)).toEqual([`${line}\n\n평가가 필요하다.`]);
    expect(quotes(`${line}\n\n- 신기능을 본다.`)).toEqual([line, '- 신기능을 본다.']);
  });

  test('a noun and its particle on the next line are one sentence', () => {
    const text = '○ 승인을 받은 요양기관\n\n은 시술을 실시할 수 없다.';
    expect(quotes(text)).toEqual([text]);
  });

  test('a sentence whose exception is cut is left out', () => {
    expect(quotes('- 음성이면 격리를 해제한다. 단, 산모가 밀접접촉자라면')).toEqual([]);
  });

  test('an announced list does without an item that is cut', () => {
    expect(quotes('기준은 다음과 같다:\n- 발열 소실\n- 일상생활은 가능하나,')).toEqual([
      '기준은 다음과 같다:\n- 발열 소실',
    ]);
  });

  test('a sentence whose start is not in the text is left out', () => {
    expect(quotes('에 대한 정보는 없습니다. 수유는 권고한다.')).toEqual(['수유는 권고한다.']);
  });

  test.each([
    '격리 해제 기준',
    '- 유증상 확진환자: 24시간 이상의 간격으로 2회 음성',
    '- 출혈 위험의 평가',
    '○ 치료 경과',
    '- 약물 농도의 차이',
    '- 담당 전문의',
    '- 시술 후 신고',
    '- 심부전이 있는 경우',
    '| 항목 | 승인 기간이 종료된 |',
    '## 심방세동 환자에서',
  ])('a title, a row or an item that is a whole noun phrase is quoted: %s', (text) => {
    expect(quotes(text)).toEqual([text]);
  });
});
