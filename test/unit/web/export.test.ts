import { expect, test } from 'vitest';
import { type CheckedCitation, summarise } from '../../../src/law/check-result.ts';
import { checkCsv, checkMarkdown } from '../../../src/web/check/export.ts';

const citation = (changes: Partial<CheckedCitation>): CheckedCitation => ({
  start: 0,
  end: 9,
  surface: '「의료법」 제99조',
  law: '의료법',
  article: '99',
  paragraph: null,
  item: null,
  subitem: null,
  annex: null,
  addendum: null,
  range: null,
  verdict: 'no_such_article',
  titleOnly: false,
  reason: '제99조가 없습니다.',
  label: null,
  title: null,
  text: null,
  existing: null,
  documentId: null,
  effectiveFrom: null,
  ...changes,
});

const result = (citations: CheckedCitation[]) => ({
  release: 3,
  asOf: '2026-11-24',
  summary: summarise(citations),
  citations,
});

test('Markdown은 분모가 있는 요약과 인용마다의 줄', () => {
  const text = checkMarkdown(result([citation({ reason: '표 | 안의\n줄' })]), '규정 | 1');
  expect(text).toContain('# 법령 인용 검사: 규정 \\| 1');
  expect(text).toContain('인용 1건 중 0건 확인, 1건 불일치');
  expect(text).toContain('| 1 | 「의료법」 제99조 | 없는 조 | 표 \\| 안의 줄 |');
});

test('CSV는 엑셀이 UTF-8로 알고, 따옴표와 쉼표를 지키고, 수식을 실행하지 않는다', () => {
  const csv = checkCsv(result([citation({ surface: '=1+1', text: '가, "나"\n다' })]));
  expect(csv.startsWith('\ufeff번호,')).toBe(true);
  expect(csv).toContain(`1,0,'=1+1,없는 조`);
  expect(csv).toContain('"가, ""나""\n다"');
});
