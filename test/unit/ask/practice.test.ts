import { describe, expect, test } from 'vitest';
import { practiceHits } from '../../../src/ask/practice.ts';
import { retrieve } from '../../../src/ask/retrieve.ts';
import { type LawText, lawRelease, type Spoken } from '../law/a-law-release.ts';

const asOf = '2026-06-01';
const medical: LawText = {
  title: '의료법',
  articles: {
    '15': '제15조(진료거부 금지 등)\n① 의료인은 진료나 조산 요청을 받으면 정당한 사유 없이 거부하지 못한다.',
    '21': '제21조(기록 열람 등)\n① 환자는 본인에 관한 기록의 열람 또는 그 사본의 발급을 요청할 수 있다.',
    '22': '제22조(진료기록부 등)\n① 의료인은 진료기록부를 갖추어 두고 상세히 기록하여야 한다.',
  },
};
const spoken: readonly Spoken[] = [
  ['의료법', '제15조', ['술 취한 사람 왔는데 돌려보내도 되나', '바쁘다고 다음에 오라고 함']],
  ['의료법', '제21조', ['딸이 아버지 차트 떼러 왔어요', '보험사 직원이 위임장 없이 챠트 복사']],
];

const labels = async (question: string, changes = {}, laws = [medical]) =>
  (await retrieve(lawRelease(laws, spoken), { query: question, asOf, limit: 5, ...changes })).map(
    ({ passage }) => passage.locator.article,
  );

describe('a question in everyday words', () => {
  test('finds the article that shares no word with it, and shows by which phrase', async () => {
    const release = lawRelease([medical], spoken);
    const [first] = await retrieve(release, {
      query: '술 취한 사람은 그냥 돌려보내도 되죠?',
      asOf,
      limit: 5,
    });
    expect(first!.passage.locator.article).toBe('15');
    expect(first!.practice).toBe('술 취한 사람 왔는데 돌려보내도 되나');
    expect(await labels('술 취한 사람은 그냥 돌려보내도 되죠?', { practice: false })).not.toContain(
      '15',
    );
  });

  test('takes its words from several phrases of one article', async () => {
    const [first] = await practiceHits(
      lawRelease([medical], spoken),
      '보험사 직원이 아버지 차트 복사',
      asOf,
    );
    expect(first!.passages[0]!.locator.article).toBe('21');
  });

  test('shows the text of the statute, never the phrase', async () => {
    const hits = await retrieve(lawRelease([medical], spoken), {
      query: '딸이 차트 떼러 왔어요',
      asOf,
      limit: 5,
    });
    expect(hits[0]!.passage.text).toContain('본인에 관한 기록의 열람');
    expect(hits.some(({ passage }) => passage.text.includes('떼러'))).toBe(false);
  });
});

describe('the practice index stays in its place', () => {
  test('a phrase that holds little of the question says nothing', async () => {
    const question = '심방세동 환자에서 항응고제를 시작하는 뇌졸중 위험 점수 기준과 아버지';
    expect(await practiceHits(lawRelease([medical], spoken), question, asOf)).toEqual([]);
  });

  test('an article that is named stands first', async () => {
    expect((await labels('의료법 제22조에 차트 떼러 왔어요 아버지 딸'))[0]).toBe('22');
  });

  test('a law outside the filter does not come in', async () => {
    expect(await labels('딸이 아버지 차트 떼러 왔어요', { laws: ['약사법'] })).toEqual([]);
  });

  test('recommendations of a grade are not answered by articles', async () => {
    expect(await labels('딸이 아버지 차트 떼러 왔어요', { grades: ['A'] })).toEqual([]);
  });

  test('an article that is not in force on the day does not come in', async () => {
    const later = { ...medical, from: '2026-12-01', promulgated: '2026-05-01' };
    expect(
      await practiceHits(lawRelease([later], spoken), '딸이 아버지 차트 떼러 왔어요', asOf),
    ).toEqual([]);
  });

  test('phrases of a law that is not indexed, and of an article it has not, say nothing', async () => {
    const strange: readonly Spoken[] = [
      ['약사법', '제23조', ['딸이 아버지 차트 떼러 왔어요']],
      ['의료법', '제999조', ['딸이 아버지 차트 떼러 왔어요']],
    ];
    const release = lawRelease([medical], strange);
    expect(await practiceHits(release, '딸이 아버지 차트 떼러 왔어요', asOf)).toEqual([]);
  });
});
