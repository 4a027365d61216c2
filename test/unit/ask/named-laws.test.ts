import { describe, expect, test } from 'vitest';
import { lawsNamedIn } from '../../../src/ask/named-laws.ts';
import { lawRelease } from '../law/a-law-release.ts';

const release = lawRelease([
  {
    title: '의료법 시행규칙',
    type: '보건복지부령',
    articles: {
      '14': '제14조(진료기록부 등의 기재 사항)\n① 수술기록에는 다음 각 호의 사항을 적어야 한다.',
    },
  },
  {
    title: '응급의료에 관한 법률',
    articles: {
      '6': '제6조(응급의료의 거부금지 등)\n① 응급환자를 발견하면 곧바로 응급의료를 하여야 한다.',
    },
  },
]);
const titles = async (question: string) => [...(await lawsNamedIn(release, question)).titles];

describe('a law named in a question', () => {
  test.each([
    ['의료법 시행규칙은 수술기록에 무엇을 적도록 하나요?', ['의료법 시행규칙']],
    ['「응급의료에 관한 법률」에서 거부가 되나요?', ['응급의료에 관한 법률']],
    ['응급의료법상 거부는?', ['응급의료에 관한 법률']],
    ['의료법은 무엇을 정하나요?', []],
    ['무슨 방법으로 적나요?', []],
  ])('%s', async (question, expected) => {
    expect(await titles(question)).toEqual(expected);
  });

  test('that is real but not indexed is told', async () => {
    const { titles: found, absent } = await lawsNamedIn(release, '근로기준법상 연차휴가는?');
    expect([...found]).toEqual([]);
    expect([...absent]).toEqual(['근로기준법']);
  });

  test('is told apart from what is asked of it', async () => {
    const { rest } = await lawsNamedIn(release, '의료법 시행규칙은 수술기록에 무엇을 적나요?');
    expect(rest).not.toContain('의료법');
    expect(rest.trim()).toBe('수술기록에 무엇을 적나요?');
  });
});
