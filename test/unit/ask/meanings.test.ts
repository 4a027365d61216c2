import { expect, test } from 'vitest';
import { meaningNotices } from '../../../src/ask/meanings.ts';
import type { Statement } from '../../../src/model/answer.ts';

const said = (practice: string | null, label: string) =>
  ({ practice, citations: [{ label }] }) as unknown as Statement;

test('situations that lead to different articles are told apart', () => {
  const notices = meaningNotices([
    said('딸이 아버지 차트 떼러 옴', '「의료법」 제21조제3항'),
    said('경찰이 차트 달라고 함', '「의료법」 제19조제1항'),
    said('경찰이 차트 달라고 함', '「의료법」 제19조제2항'),
  ]);
  expect(notices).toEqual([
    '질문이 뜻할 수 있는 상황을 나누어 답했습니다: ‘딸이 아버지 차트 떼러 옴’은 「의료법」 제21조, ‘경찰이 차트 달라고 함’은 「의료법」 제19조.',
  ]);
});

test('one article, or words of the statute alone, need no telling apart', () => {
  expect(
    meaningNotices([
      said('차트 떼러 옴', '「의료법」 제21조제1항'),
      said('차트 복사', '「의료법」 제21조제3항'),
    ]),
  ).toEqual([]);
  expect(
    meaningNotices([said(null, '「의료법」 제21조'), said('차트 복사', '「의료법」 제19조')]),
  ).toEqual([]);
});
