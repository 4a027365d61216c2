import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { indexedPhrases, readPractice, SHIPPED_PRACTICE } from '../../../indexer/practice.ts';
import { ALL_PHRASES } from '../../../src/model/practice.ts';

const chart = {
  law: '의료법',
  article: '제21조',
  tags: ['기록'],
  phrases: ['차트 사본 떼 달라고 함', '의무기록 복사하러 온 아들', '보험사 직원이 차트 요청'],
};

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'jichim-practice-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

test('a line that is no record is told with its place; the others count', async () => {
  const lines = [
    JSON.stringify(chart),
    '{"law":',
    JSON.stringify({ ...chart, article: '21조' }),
    JSON.stringify({ ...chart, tags: ['없는 갈래'] }),
  ];
  const { records, problems } = await readPractice(await folderOf({ 'a.jsonl': lines.join('\n') }));
  expect(records).toHaveLength(1);
  expect(problems.map((problem) => problem.split(': ')[0])).toEqual([
    'a.jsonl:2',
    'a.jsonl:3',
    'a.jsonl:4',
  ]);
});

test('a folder that is not there holds no record', async () => {
  expect((await readPractice('/nowhere')).records).toEqual([]);
});

test('the version changes with the phrases alone', async () => {
  const version = async (record: object) =>
    (await readPractice(await folderOf({ 'a.jsonl': JSON.stringify(record) }))).version;
  expect(await version(chart)).toBe(await version({ ...chart, hash: '0123456789ab' }));
  const other = { ...chart, phrases: [...chart.phrases, '문 닫은 병원 차트 찾기'] };
  expect(await version(other)).not.toBe(await version(chart));
});

test('phrases of laws that are not indexed stay out; each article has one entry for all together', async () => {
  const practice = await readPractice(await folderOf({ 'a.jsonl': JSON.stringify(chart) }));
  expect(indexedPhrases(practice, new Set(['약사법']))).toEqual([]);
  const phrases = indexedPhrases(practice, new Set(['의료법']));
  expect(phrases.map(({ phrase }) => phrase)).toEqual([ALL_PHRASES, ...chart.phrases]);
  expect(new Set(phrases.map(({ target }) => target))).toEqual(new Set(['article:의료법#21']));
});

test('every line of the index that the project ships can be read', async () => {
  const { problems, records } = await readPractice(SHIPPED_PRACTICE);
  expect(problems).toEqual([]);
  expect(records.length).toBeGreaterThan(1500);
});
