import { describe, expect, test } from 'vitest';
import { queryTerms, withoutQuestionWords } from '../../../src/korean/question.ts';

const words = (question: string) =>
  queryTerms(question, { aliases: false, bigrams: false }).map(({ term }) => term);

describe('withoutQuestionWords', () => {
  for (const [question, content] of [
    ['진료기록부 보존기간을 알려 주세요', '진료기록부 보존기간을'],
    ['진료기록부는 몇 년 보존해야 하나요?', '진료기록부는 년 보존해야'],
    ['처벌은 어떻게 되나요?', '처벌은'],
    ['18세 미만 금지 예외는 무엇인가요?', '18세 미만 금지 예외는'],
    ['140/90 이상이면 고혈압인가요?', '140/90 이상이면 고혈압인가요?'],
  ] as const) {
    test(question, () => expect(withoutQuestionWords(question)).toBe(content));
  }

  test('a question of nothing else stays', () => {
    expect(withoutQuestionWords('어떻게 해야 하나요?')).toBe('어떻게 해야 하나요?');
  });
});

describe('queryTerms', () => {
  test('terms are unique', () => {
    const terms = words('면허 면허를 면허가');
    expect(terms).toEqual([...new Set(terms)]);
  });

  test('interrogative endings fall off content words', () => {
    expect(words('보존기간은 10년인가요?')).toContain('10년');
    expect(words('처벌되나요?')).toContain('처벌');
    expect(words('가능한가요?')).toContain('가능');
  });

  test('strip: false keeps the question words', () => {
    const terms = queryTerms('면허 무엇인가요', { strip: false, aliases: false });
    expect(terms.length).toBeGreaterThan(queryTerms('면허 무엇인가요', { aliases: false }).length);
  });

  test('bigrams: false leaves only words', () => {
    expect(words('진료기록부').some((term) => term.startsWith('~'))).toBe(false);
  });
});

describe('the date asked for', () => {
  test.each([
    ['2024년 2월 1일 당시 의료법상 태아 성별 고지', '의료법상 태아 성별 고지'],
    ['2019년 1월 10일을 기준으로, 가족의 범위', '가족의 범위'],
    ['2020년 3월에 병원에서 난 사고', '병원에서 난 사고'],
  ])('%s', (question, rest) => {
    expect(withoutQuestionWords(question).trim()).toBe(rest);
  });

  test('a year alone is content', () => {
    expect(withoutQuestionWords('2018년 심방세동 지침')).toBe('2018년 심방세동 지침');
  });
});
