import { describe, expect, test } from 'vitest';
import { type CheckedLaw, checkAgainst, verdictsOf } from './a-check.ts';

const old: CheckedLaw = {
  title: '의료법',
  from: '2018-01-01',
  articles: { 1: '제1조(목적)\n① 하나\n② 옛 둘째', 2: '제2조(옛 조)\n없어질 것' },
};
const current: CheckedLaw = {
  title: '의료법',
  from: '2024-01-01',
  articles: { 1: '제1조(목적)\n① 하나', 3: '제3조\n삭제 <2024.1.1>' },
};
const coming: CheckedLaw = {
  title: '의료법',
  from: '2027-01-01',
  promulgated: '2026-01-01',
  articles: { 1: '제1조(목적)\n① 하나\n② 새 둘째', 4: '제4조(새 조)\n생길 것' },
};
const editions = [old, current, coming];

describe('여러 판', () => {
  test.each([
    ['의료법 제1조제1항', '2026-06-08', 'valid'],
    ['의료법 제1조제2항', '2026-06-08', 'not_in_force'],
    ['의료법 제1조제2항', '2020-01-01', 'valid'],
    ['의료법 제1조제2항', '2027-01-01', 'valid'],
    ['의료법 제2조', '2023-12-31', 'valid'],
    ['의료법 제2조', '2024-01-01', 'not_in_force'],
    ['의료법 제3조', '2026-06-08', 'deleted'],
    ['의료법 제4조', '2026-12-31', 'not_in_force'],
    ['의료법 제4조', '2027-01-01', 'valid'],
    ['의료법 제5조', '2026-06-08', 'no_such_article'],
    ['의료법 제1조', '2017-12-31', 'not_in_force'],
    ['의료법 제9조', '2017-12-31', 'no_such_article'],
  ])('%s, %s: %s', async (text, asOf, verdict) =>
    expect(await verdictsOf(editions, text, asOf)).toEqual([verdict]),
  );

  test('기준일에 확인되지 않은 것은 틀린 것과 따로 센다', async () => {
    const { summary } = await checkAgainst(editions, '의료법 제1조, 제4조, 제9조', '2026-06-08');
    expect(summary.text).toBe('인용 3건 중 1건 확인, 1건 불일치, 1건 기준일에 확인되지 않음');
  });

  test('언제의 판에 있는지 말한다', async () => {
    const reasons = await Promise.all(
      ['의료법 제2조', '의료법 제4조'].map(async (text) => {
        const { citations } = await checkAgainst(editions, text, '2026-06-08');
        return citations[0]!.reason;
      }),
    );
    expect(reasons).toEqual([
      '2026-06-08에는 없습니다. 2018-01-01부터 2024-01-01 전까지 시행된 판에 있었습니다.',
      '2026-06-08에는 아직 시행 전입니다. 2027-01-01부터 시행됩니다.',
    ]);
  });
});

describe('앞으로 시행될 글만 있을 때', () => {
  const only: CheckedLaw = {
    title: '의료법',
    from: '2026-12-24',
    promulgated: '2026-06-01',
    articles: {
      1: '제1조(목적)\n① 처음부터 있던 글',
      2: '제2조(옛 개정)\n① 글 <개정 2010.1.18, 2020.3.4>',
      3: '제3조(이번 개정)\n① 글 <개정 2020.3.4, 2026.6.1>\n② 그대로인 글',
      4: '제4조(지난해 개정)\n① 글 <개정 2025.4.1>',
      5: '제5조(새 조)\n① 글\n[본조신설 2026.6.1]',
      6: '제6조\n삭제 <2026.6.1>',
      7: '제7조\n삭제 <2010.1.18>',
    },
  };
  test.each([
    ['의료법 제1조', 'valid'],
    ['의료법 제2조제1항', 'valid'],
    ['의료법 제3조', 'valid'],
    ['의료법 제3조제1항', 'not_in_force'],
    ['의료법 제3조제2항', 'valid'],
    ['의료법 제4조제1항', 'not_in_force'],
    ['의료법 제5조', 'not_in_force'],
    ['의료법 제5조제1항', 'not_in_force'],
    ['의료법 제6조', 'not_in_force'],
    ['의료법 제7조', 'deleted'],
    ['의료법 제9조', 'no_such_article'],
  ])('%s: 최근에 바뀌지 않은 자리만 믿는다 (%s)', async (text, verdict) =>
    expect(await verdictsOf([only], text, '2026-06-08')).toEqual([verdict]),
  );

  test('보이는 글이 언제의 글인지 말한다', async () => {
    const { citations } = await checkAgainst([only], '의료법 제1조, 제5조', '2026-06-08');
    expect(citations.map(({ reason }) => reason)).toEqual([
      '확인했습니다. 보이는 글은 2026-12-24에 시행되는 글입니다.',
      '2026-12-24에 시행되는 글에 있습니다. 2026-06-08에 시행 중인 글은 색인에 없어 대조하지 못했습니다.',
    ]);
  });

  test('새로 만든 법이면 아무 조도 아직 시행되지 않는다', async () => {
    const enacted = { ...only, articles: { 1: '제1조(목적)\n새 법의 목적' } };
    expect(await verdictsOf([enacted], '의료법 제1조', '2026-06-08')).toEqual(['not_in_force']);
  });
});
