import { describe, expect, test } from 'vitest';
import { type CheckedLaw, checkAgainst, verdictsOf } from './a-check.ts';

const former: CheckedLaw = {
  title: '의료법',
  number: '20105',
  promulgated: '2024-01-23',
  from: '2024-07-24',
  articles: { 7: '제7조(간호사 면허)\n① 옛 글', 21: '제21조(기록 열람)\n① 하나\n③ 옛 셋째' },
};
const current: CheckedLaw = {
  title: '의료법',
  number: '20445',
  promulgated: '2024-09-20',
  from: '2025-06-21',
  articles: { 7: '제7조\n삭제 <2024.9.20>', 21: '제21조(기록 열람)\n① 하나' },
};
const both = [former, current];
const before = '의료법(2024. 9. 20. 법률 제20445호로 개정되기 전의 것)';

async function first(laws: readonly CheckedLaw[], text: string) {
  const { citations } = await checkAgainst(laws, text);
  return citations.at(-1)!;
}

describe('글이 말하는 판과 대조한다', () => {
  test.each([
    [`구 ${before} 제7조제1항`, 'valid'],
    [`구 「의료법」(2024. 9. 20. 법률 제20445호로 개정되기 전의 것) 제7조제1항`, 'valid'],
    [`${before} 제7조제2항`, 'no_such_paragraph'],
    ['의료법 제7조제1항(법률 제20445호로 개정되기 전의 것)', 'valid'],
    ['의료법(법률 제20105호) 제7조제1항', 'valid'],
    ['의료법(법률 제20445호) 제7조제1항', 'deleted'],
    ['2024년 8월 당시 의료법 제21조제3항', 'valid'],
    ['2025년 7월 당시 의료법 제7조', 'deleted'],
  ])('%s: %s', async (text, verdict) => {
    expect(await verdictsOf(both, text)).toEqual([verdict]);
    expect((await first(both, text)).reason).toMatch(/글과 대조했습니다/);
  });

  test('어느 판인지 까닭에 쓴다', async () => {
    const { reason, effectiveFrom } = await first(both, `구 ${before} 제7조제1항`);
    expect(reason).toContain('2024-01-23 공포, 2024-07-24 시행');
    expect(effectiveFrom).toBe('2024-07-24');
  });

  test('이어진 번호와 다시 나온 구 의료법도 같은 판이다', async () => {
    const text = `구 ${before} 제7조제1항, 제21조제3항. 구 의료법 제7조. 의료법 제7조`;
    expect(await verdictsOf(both, text)).toEqual(['valid', 'valid', 'valid', 'deleted']);
  });
});

describe('그 판이 색인에 없으면 오늘 글로 맞다 하지 않는다', () => {
  test.each([
    [`구 ${before} 제7조제1항`, 'not_in_force', '개정되기 전의 글은 색인에 없어'],
    [`${before} 제21조`, 'not_in_force', '제20445호로'],
    ['의료법 제21조 (법률 제9906호로 개정되기 전의 것)', 'not_in_force', '제9906호로'],
    ['의료법(법률 제20105호) 제21조', 'not_in_force', '제20105호의 글은 색인에 없어'],
    ['의료법(법률 제19000호, 2022. 1. 1.) 제21조', 'not_in_force', '제19000호'],
    ['구 의료법 제21조', 'unresolved', '어느 개정 전인지'],
    ['종전의 「의료법」 제21조', 'unresolved', '어느 개정 전인지'],
    ['2024년 6월 당시 의료법 제21조제1항', 'not_in_force', '2024-06-30'],
    ['2024. 6. 1. 당시 시행되던 「의료법」 제21조', 'not_in_force', '2024-06-01'],
  ])('%s: %s', async (text, verdict, words) => {
    const citation = await first([current], text);
    expect(citation.verdict).toBe(verdict);
    expect(citation.reason).toContain(words);
  });

  test.each([
    '남구 의료법 제21조',
    '의료법(이하 "법"이라 한다) 제21조',
    '의료법(2025. 6. 21. 시행) 제21조',
  ])('판을 말하지 않는 글: %s', async (text) =>
    expect(await verdictsOf([current], text)).toEqual(['valid']),
  );
});
