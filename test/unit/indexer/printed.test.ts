import { describe, expect, test } from 'vitest';
import { withPrinted } from '../../../indexer/printed.ts';
import { plainFacts } from '../../../indexer/readers/text.ts';
import type { ReadSource } from '../../../indexer/source.ts';

function printed(
  lines: readonly string[],
  given: Parameters<typeof withPrinted>[1] = {},
  title?: string,
) {
  const source: ReadSource = {
    structure: 'blocks',
    facts: plainFacts('file_1.pdf', 'pdf'),
    text: lines.join('\n'),
    blocks: [],
    ...(title !== undefined && { title }),
  };
  return withPrinted(source, given, 'file 1');
}

describe('the title', () => {
  test.each([
    [
      ['2018 대한부정맥학회 심방세동 치료 지침', '1. 전문'],
      '2018 대한부정맥학회 심방세동 치료 지침',
    ],
    [
      ['대한비만학회', '비만 진료지침 2022 8판 CLINICAL PRACTICE GUIDELINES'],
      '비만 진료지침 2022 8판',
    ],
    [
      ['심장 치료 (CRT) 급여기준 (고시 2016-151호, 작성일: 2021-07-13)'],
      '심장 치료 (CRT) 급여기준',
    ],
    [['고혈압 | 기본영양이론', '교육지침서(매뉴얼)'], '고혈압 | 기본영양이론 교육지침서(매뉴얼)'],
    [['「요양급여의 세부사항」 일부개정(안)'], '「요양급여의 세부사항」 일부개정(안)'],
    [['시술 관련 질의·응답'], '시술 관련 질의·응답'],
  ])('%j', (lines, title) => {
    expect(printed(lines)).toMatchObject({
      title,
      warnings: expect.arrayContaining(['문서에 인쇄된 제목을 썼습니다']),
    });
  });

  test.each([
    ['a sentence', ['이 지침에 따라 세부사항을 다음과 같이 개정한다.']],
    ['a list item', ['1. 소아청소년 진료지침']],
    ['an annex', ['[별표 3]', '정도관리 지침(제11조 관련)']],
    ['the table of contents', ['현황', '목 차', '소아청소년 진료지침']],
    ['text far below', [...Array(9).fill('줄'), '소아청소년 진료지침']],
  ])('is not taken from %s', (_name, lines) => {
    expect(printed(lines)).toMatchObject({ title: 'file 1', warnings: [] });
  });

  test('what people give, and a file name that says the same, stay without a warning', () => {
    const lines = ['비만 진료지침'];
    expect(printed(lines, { title: '준 제목' }).warnings).toEqual([]);
    const facts = plainFacts('비만_진료지침.pdf', 'pdf');
    const source: ReadSource = { structure: 'blocks', facts, text: '비만 진료지침', blocks: [] };
    expect(withPrinted(source, {}, facts.title)).toMatchObject({
      title: '비만 진료지침',
      warnings: [],
    });
  });

  test('comes from the properties of the file where none is printed', () => {
    expect(printed(['본문이다.'], {}, '고혈압 진료지침').title).toBe('고혈압 진료지침');
    expect(printed(['본문이다.'], {}, 'Microsoft Word - 초안.doc').title).toBe('file 1');
  });
});

describe('the edition', () => {
  test.each([
    [['비만 진료지침 2022 8판'], '2022'],
    [['2022년 비만 진료지침'], '2022'],
    [['비만 진료지침', '2024년 개정판'], '2024'],
    [['보건복지부 고시 제2022 - 264호', '「요양급여의 세부사항」 일부개정'], '고시 제2022-264호'],
    [['비만 진료지침'], null],
    [['비만 진료지침 2020', '2024년 개정판'], null],
    [['비만 진료지침', '2022. 3. 1.'], null],
    [['급여기준 제2022-264호 세부사항'], null],
    [['2020·2022 비만 진료지침'], null],
  ])('%j is %s', (lines, edition) => {
    const facts = printed(lines);
    expect(facts.edition).toBe(edition);
    expect(facts.effectiveFrom).toBeNull();
  });

  test('that people give stays', () => {
    expect(printed(['비만 진료지침 2022'], { edition: '8판' }).edition).toBeNull();
  });
});

describe('the publisher', () => {
  test.each([
    [['비만 진료지침', '대한비만학회'], '대한비만학회'],
    [['대한 소아알레르기 호흡기학회', '식품알레르기 치료지침'], '대한 소아알레르기 호흡기학회'],
    [['보건복지부 고시 제2022-264호'], '보건복지부'],
    [['대한비만학회', '대한당뇨병학회'], null],
    [['대한비만학회는 다음과 같이 권고한다.'], null],
  ])('%j is %s', (lines, publisher) => {
    expect(printed(lines).publisher).toBe(publisher);
  });
});
