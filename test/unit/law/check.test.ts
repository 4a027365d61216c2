import { describe, expect, test } from 'vitest';
import { CHECK_SCOPE } from '../../../src/law/check-result.ts';
import { checkAgainst, verdictsOf } from './a-check.ts';
import { laws, medical } from './checked-laws.ts';

describe('자리의 판정', () => {
  test.each([
    ['의료법 제1조', 'valid'],
    ['의료법 제17조의2제2항', 'valid'],
    ['의료법 제2조제1항제2호의2가목', 'valid'],
    ['의료법 제89조제3호', 'valid'],
    ['의료법 제3조', 'no_such_article'],
    ['의료법 제17조의3', 'no_such_article'],
    ['의료법 제171조', 'no_such_article'],
    ['의료법 제0조', 'no_such_article'],
    ['의료법 제17조제3항', 'no_such_paragraph'],
    ['의료법 제1조제1항', 'no_such_paragraph'],
    ['의료법 제89조제1항', 'no_such_paragraph'],
    ['의료법 제2조제1항제3호', 'no_such_item'],
    ['의료법 제2조제2항제1호', 'no_such_item'],
    ['의료법 제89조제4호', 'no_such_item'],
    ['의료법 제2조제1호', 'no_such_item'],
    ['의료법 제2조제1항제2호의2다목', 'no_such_item'],
    ['의료법 제89조제1호가목', 'no_such_item'],
    ['의료법 제7조', 'deleted'],
    ['의료법 제7조제1항', 'deleted'],
    ['의료법 제2조제3항', 'deleted'],
    ['의료법 제2조제1항제2호', 'deleted'],
    ['의료법 제2조제1항제2호의2나목', 'deleted'],
  ])('%s: %s', async (text, verdict) => expect(await verdictsOf(laws, text)).toEqual([verdict]));
});

describe('제목', () => {
  test.each([
    ['의료법 제17조(진단서 등)', 'valid'],
    ['의료법 제17조(진단서)', 'valid'],
    ['의료법 제17조(진단서등) 제1항', 'valid'],
    ['의료법 제15조(진료 거부금지)', 'valid'],
    ['의료법 제17조(처방전)', 'title_mismatch'],
    ['의료법 제17조(진단서의 교부)', 'title_mismatch'],
    ['의료법 제7조(간호사 면허)', 'deleted'],
    ['의료법 제17조(처방전) 제9항', 'no_such_paragraph'],
    ['진료거부 금지(의료법 제15조)', 'valid'],
    ['세탁물 처리(의료법 제17조)와', 'title_mismatch'],
    ['환자 동의(의료법 제17조)', 'valid'],
  ])('%s: %s', async (text, verdict) => expect(await verdictsOf(laws, text)).toEqual([verdict]));
});

describe('법령', () => {
  test.each([
    ['감염병예방법 제2조', 'valid'],
    ['감염병의예방및관리에관한법률 제2조', 'valid'],
    ['감염병예방법 시행령 제1조', 'valid'],
    ['감염병예방법 시행규칙 제1조', 'no_such_law'],
    ['의료법 시행규칙 제17조', 'no_such_article'],
    ['의료법 시행령 제1조', 'no_such_law'],
    ['형법 제317조', 'out_of_corpus'],
    ['형법 시행령 제1조', 'out_of_corpus'],
    ['난민법 제1조', 'out_of_corpus'],
    ['「진료거부방지법」 제6조', 'no_such_law'],
    ['한의료법 제1조', 'no_such_law'],
    ['진료거부방지법 시행규칙 제1조', 'no_such_law'],
    ['같은 법 제1조', 'unresolved'],
  ])('%s: %s', async (text, verdict) => expect(await verdictsOf(laws, text)).toEqual([verdict]));

  test('시행령도 시행규칙도 색인에 없으면 없다고 하지 않는다', async () => {
    expect(await verdictsOf([medical], '의료법 시행규칙 제1조')).toEqual(['out_of_corpus']);
  });

  test('약칭은 정식 이름으로 보인다', async () => {
    const { citations } = await checkAgainst(laws, '감염병예방법 제2조');
    expect(citations[0]).toMatchObject({
      law: '감염병의 예방 및 관리에 관한 법률',
      label: '「감염병의 예방 및 관리에 관한 법률」 제2조',
    });
  });

  test('요약본에 없는 조는 없다고 하지 않는다', async () => {
    const digest = [{ ...medical, digest: true }];
    expect(await verdictsOf(digest, '의료법 제1조, 제99조')).toEqual(['valid', 'out_of_corpus']);
  });
});

describe('보여 주는 것', () => {
  test.each([
    ['의료법 제17조제9항', '제9항이 없습니다. 제1항과 제2항이 있습니다.'],
    ['의료법 제1조제1항', '제1항이 없습니다. 항으로 나뉘어 있지 않습니다.'],
    ['의료법 제89조제9호', '제9호가 없습니다. 제1호부터 제3호까지 있습니다.'],
    ['의료법 제17조의9', '제17조의9가 없습니다. 제17조의2만 있습니다.'],
    ['의료법 제90조', '제90조가 없습니다. 제1조부터 제89조까지 있습니다.'],
    ['의료법 제7조', '제7조가 삭제되었습니다.'],
    [
      '의료법 제17조(처방전)',
      '제17조의 제목은 ‘진단서 등’입니다. 글에는 ‘처방전’(으)로 적혀 있습니다.',
    ],
    ['형법 제1조', '「형법」은 색인에 없어 확인할 수 없습니다.'],
    [
      '의료볍 제1조',
      '지금 있는 법령 가운데 「의료볍」이라는 이름은 없습니다. 폐지되었거나 이름이 바뀌었을 수 있습니다. 비슷한 이름: 「의료법」.',
    ],
    [
      '없는기본법 제1조',
      '지금 있는 법령 가운데 「없는기본법」이라는 이름은 없습니다. 폐지되었거나 이름이 바뀌었을 수 있습니다.',
    ],
  ])('%s', async (text, reason) => {
    const { citations } = await checkAgainst(laws, text);
    expect(citations[0]!.reason).toBe(reason);
  });

  test.each([
    ['의료법 제17조의2제2항', '② 둘째.'],
    ['의료법 제89조제2호', '2. 둘'],
    ['의료법 제2조제1항제2호의2가목', '가. 하나'],
    ['의료법 제1조', '제1조(목적)\n이 법은 목적을 정한다.'],
    ['의료법 제89조제9호', '다음 각 호의 자는 벌금에 처한다.\n  1. 하나\n  2. 둘\n  3. 셋'],
  ])('%s의 원문', async (text, original) => {
    const { citations } = await checkAgainst(laws, text);
    expect(citations[0]!.text).toBe(original);
  });

  test('글 안의 자리는 적힌 그대로다', async () => {
    const text = '먼저 「의료법」 제１조, 다음 같은 법 제2조제2항';
    const { citations } = await checkAgainst(laws, text);
    expect(citations.map(({ start, end }) => text.slice(start, end))).toEqual([
      '「의료법」 제１조',
      '같은 법 제2조제2항',
    ]);
  });
});

describe('요약', () => {
  test('분모를 밝힌다', async () => {
    const text = '의료법 제1조, 제2조, 제17조, 제89조, 제15조 및 제99조, 형법 제1조';
    const { summary } = await checkAgainst(laws, text);
    expect(summary).toEqual({
      text: '인용 7건 중 5건 확인, 1건 불일치, 1건 범위 밖',
      scope: CHECK_SCOPE,
      total: 7,
      ...{ valid: 5, titleOnly: 0, wrong: 1, notInForce: 0, outside: 1, unresolved: 0, ok: false },
    });
  });

  test('모두 맞으면 성공이다', async () => {
    const { summary } = await checkAgainst(laws, '의료법 제1조');
    expect(summary).toMatchObject({ text: '인용 1건 중 1건 확인', ok: true });
  });

  test('확인할 것이 없으면 성공이 아니다', async () => {
    const { summary } = await checkAgainst(laws, '제1형 당뇨병');
    expect(summary).toMatchObject({ total: 0, ok: false });
    expect(summary.text).toContain('찾지 못했습니다');
  });

  test('앞의 조를 가리키는 말도 센다', async () => {
    const { summary, citations } = await checkAgainst(laws, '의료법 제2조제1항. 전항의 규정');
    expect(summary.text).toBe('인용 2건 중 1건 확인, 1건 대상 불명');
    expect(citations[1]!.reason).toContain('어느 조나 항인지');
  });

  test('어느 법인지 모르는 인용은 따로 센다', async () => {
    const { summary } = await checkAgainst(laws, '의료법 제1조\n\n같은 법 제2조');
    expect(summary.text).toBe('인용 2건 중 1건 확인, 1건 대상 불명');
  });
});
