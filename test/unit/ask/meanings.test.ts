import { expect, test } from 'vitest';
import { meaningNotices } from '../../../src/ask/meanings.ts';
import type { Statement } from '../../../src/model/answer.ts';

const said = (practice: string | null, label: string, articleTitle: string) =>
  ({ practice, citations: [{ label, locator: { articleTitle } }] }) as unknown as Statement;

test('different articles that everyday words may mean are told apart by their titles', () => {
  const notices = meaningNotices([
    said('딸이 아버지 차트 떼러 옴', '「의료법」 제21조제3항', '기록 열람 등'),
    said('경찰이 차트 달라고 함', '「의료법」 제19조제1항', '정보 누설 금지'),
    said('경찰이 차트 달라고 함', '「의료법」 제19조제2항', '정보 누설 금지'),
  ]);
  expect(notices).toEqual([
    '질문이 뜻할 수 있는 조문을 나누어 답했습니다: 「의료법」 제21조(기록 열람 등), 「의료법」 제19조(정보 누설 금지).',
  ]);
});

test('one article, or words of the statute alone, need no telling apart', () => {
  const copies = (phrase: string | null) => said(phrase, '「의료법」 제21조제1항', '기록 열람 등');
  expect(meaningNotices([copies('차트 떼러 옴'), copies('차트 복사')])).toEqual([]);
  expect(meaningNotices([copies('차트 복사'), said(null, '「의료법」 제19조', '')])).toEqual([]);
});
