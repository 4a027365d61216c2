import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readPractice } from '../../../indexer/practice.ts';
import { stampPractice } from '../../../indexer/practice-stamp.ts';
import { reviewLines, reviewPractice } from '../../../src/law/practice-review.ts';
import { lawRelease } from '../law/a-law-release.ts';

const asOf = '2026-06-01';
const article21 = '제21조(기록 열람 등)\n① 환자는 기록의 열람을 요청할 수 있다. <개정 2020.1.1>';
const phrases = ['차트 사본 떼 달라고 함', '의무기록 복사하러 온 아들', '보험사 직원이 차트 요청'];
const record = (article: string, law = '의료법') => ({ law, article, tags: ['기록'], phrases });

async function practiceOf(...records: readonly object[]) {
  const folder = await mkdtemp(join(tmpdir(), 'jichim-practice-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(
    join(folder, 'a.jsonl'),
    `${records.map((one) => JSON.stringify(one)).join('\n')}\n`,
  );
  return folder;
}

const releaseWith = (text: string, digest = false) =>
  lawRelease([
    { title: '의료법', digest, articles: { '21': text, '22': '제22조\n삭제 <2020.1.1>' } },
  ]);

const states = async (folder: string, text: string) =>
  (await reviewPractice(releaseWith(text), await readPractice(folder), asOf)).map(
    ({ state }) => state,
  );

test('a record stamped against an article is current until the article is amended', async () => {
  const folder = await practiceOf(record('제21조'));
  expect(await states(folder, article21)).toEqual(['unwritten']);
  const reviewed = await reviewPractice(releaseWith(article21), await readPractice(folder), asOf);
  expect(await stampPractice(folder, reviewed)).toBe(1);
  expect(await states(folder, article21)).toEqual(['current']);
  expect(await states(folder, article21.replace('요청할 수', '청구할 수'))).toEqual(['changed']);
});

test('notes of amendments and line ends do not count as an amendment', async () => {
  const folder = await practiceOf(record('제21조'));
  const reviewed = await reviewPractice(releaseWith(article21), await readPractice(folder), asOf);
  await stampPractice(folder, reviewed);
  const noted = article21.replace(' <개정 2020.1.1>', ' <개정 2020.1.1, 2025.3.4>');
  expect(await states(folder, noted)).toEqual(['current']);
});

test('an amended and a deleted article are told with the place of their record', async () => {
  const folder = await practiceOf({ ...record('제21조'), hash: '000000000000' }, record('제22조'));
  const reviewed = await reviewPractice(releaseWith(article21), await readPractice(folder), asOf);
  expect(reviewLines(reviewed)).toEqual([
    '「의료법」 제21조 (a.jsonl:1): 조문이 바뀌었습니다. 구절이 아직 맞는지 살펴 주십시오.',
    '「의료법」 제22조 (a.jsonl:2): 지금 시행 중인 조문이 없습니다.',
  ]);
});

test('nothing is said of a law that is not indexed, or only as a digest', async () => {
  const folder = await practiceOf(record('제21조'), record('제21조', '약사법'));
  const practice = await readPractice(folder);
  expect(await reviewPractice(releaseWith(article21, true), practice, asOf)).toEqual([]);
});

test('stamping keeps the other lines as they are', async () => {
  const folder = await practiceOf(record('제21조'), record('제21조', '약사법'));
  const reviewed = await reviewPractice(releaseWith(article21), await readPractice(folder), asOf);
  await stampPractice(folder, reviewed);
  const { records, problems } = await readPractice(folder);
  expect(problems).toEqual([]);
  expect(records.map(({ law, hash }) => [law, hash === undefined])).toEqual([
    ['의료법', false],
    ['약사법', true],
  ]);
});
