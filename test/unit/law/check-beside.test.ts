import { describe, expect, test } from 'vitest';
import { printCitations } from '../../../src/cli/print-citations.ts';
import { checkAgainst, verdictsOf } from './a-check.ts';
import { decree, laws, medical } from './checked-laws.ts';

describe('별표·별지·부칙', () => {
  const withAnnexes = [
    {
      ...medical,
      annexes: { '별표 1': '별표 1 기준\n가', '별표 1의2': '별표 1의2 삭제 <2020.1.1>' },
    },
  ];
  test.each([
    ['의료법 별표 1', 'valid'],
    ['의료법 별표 1의2', 'deleted'],
    ['의료법 별표 2', 'no_such_article'],
  ])('색인된 별표와 견준다: %s', async (text, verdict) =>
    expect(await verdictsOf(withAnnexes, text)).toEqual([verdict]),
  );

  const withTitles = {
    ...decree,
    titles: [
      ['별표 1', '환자의 권리와 의무(제1조의3제1항 관련)'],
      ['별표 1의2', '삭제 <2020.1.1>'],
      ['별표 4', '시설기준(제34조 관련)'],
    ] as const,
  };
  test.each([
    ['의료법 시행규칙 별표 1', 'valid', '제목은 ‘환자의 권리와 의무(제1조의3제1항 관련)’입니다'],
    ['의료법 시행규칙 별표 1의2', 'deleted', '삭제되었습니다'],
    ['의료법 시행규칙 별표 3', 'no_such_article', '별표 1부터 별표 4까지 있습니다'],
    ['의료법 시행규칙 [별표]', 'unresolved', '몇째 별표인지 적혀 있지 않습니다'],
    ['의료법 시행규칙 별지 제6호서식', 'valid', '조문이 별지 제6호서식이 있음을 말합니다'],
  ])('원본이 제목만 대는 별표: %s', async (text, verdict, reason) => {
    const { citations } = await checkAgainst([medical, withTitles], text);
    expect(citations.map((one) => [one.verdict, one.reason.includes(reason)])).toEqual([
      [verdict, true],
    ]);
  });

  test.each([
    ['의료법 시행규칙 별표 3', 'valid'],
    ['의료법 시행규칙 별표 3의2', 'no_such_article'],
    ['의료법 시행규칙 별표 1', 'no_such_article'],
    ['의료법 시행규칙 별지 제6호서식', 'valid'],
    ['의료법 시행규칙 별지 제7호서식', 'valid'],
    ['의료법 시행규칙 별지 제8호서식', 'no_such_article'],
  ])('색인에 없으면 조문의 말로 안다: %s', async (text, verdict) =>
    expect(await verdictsOf(laws, text)).toEqual([verdict]),
  );

  test.each([
    ['의료법 별표 1', '인용 1건 중 1건 확인', true],
    ['의료법 별표 1 제2호가목', '인용 1건 중 0건 확인, 1건 별표는 제목까지만 확인', false],
    ['의료법 시행규칙 별표 3', '인용 1건 중 0건 확인, 1건 별표는 제목까지만 확인', false],
    ['의료법 시행규칙 별표 99', '인용 1건 중 0건 확인, 1건 불일치', false],
  ])('내용을 대조하지 못한 별표는 확인에 들지 않는다: %s', async (text, summary, ok) => {
    const check = await checkAgainst([...withAnnexes, decree], text);
    expect(check.summary).toMatchObject({ text: summary, ok });
  });

  test.each([
    ['의료법 별표 1 제2호가목', '[별표는 제목까지만 확인]', '제2호가목은 대조하지 못했습니다'],
    ['의료법 시행규칙 별표 3', '[별표는 제목까지만 확인]', '글은 색인에 없어'],
    ['의료법 시행규칙 별표 99', '[없는 별표]', '별표 99가 없습니다'],
    ['의료법 시행규칙 별지 제99호서식', '[없는 서식]', '없습니다'],
    ['의료법 부칙 제9조', '[없는 부칙]', '제9조'],
  ])('명령은 그렇게 쓴다: %s', async (text, label, reason) => {
    const printed = printCitations(await checkAgainst([...withAnnexes, decree], text), text);
    expect(printed).toContain(label);
    expect(printed).toContain(reason);
  });

  test.each([
    ['의료법 부칙 <제100호, 2020. 1. 1.> 제2조', 'valid'],
    ['의료법 부칙(2020. 1. 1.) 제2조제2항', 'valid'],
    ['의료법 부칙 제100호 제2조제3항', 'no_such_article'],
    ['의료법 부칙 제1조', 'unresolved'],
    ['의료법 부칙 제2조', 'unresolved'],
    ['의료법 부칙 제2조제2항', 'valid'],
    ['의료법 제17조의2의 개정규정과 같은 법 부칙 제2조', 'valid', 'valid'],
    ['의료법 제89조의 개정규정과 같은 법 부칙 제2조', 'valid', 'unresolved'],
    ['의료법 부칙 제9조', 'no_such_article'],
    ['의료법 부칙 <제100호, 2020. 1. 1.> 제9조', 'no_such_article'],
    ['의료법 부칙 <제100호, 2020. 1. 1.> 제3조', 'out_of_corpus'],
    ['의료법 부칙 <제999호, 2019. 1. 1.> 제1조', 'no_such_article'],
  ])('%s: %s', async (text, ...verdicts) => expect(await verdictsOf(laws, text)).toEqual(verdicts));
});
