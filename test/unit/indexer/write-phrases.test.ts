import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { writePhrases } from '../../../indexer/write-phrases.ts';
import { readWritten, writtenFolder } from '../../../indexer/written-phrases.ts';
import { openChatModel } from '../../../src/adapters/openai/chat-model.ts';
import { acceptedPhrases, askForPhrases } from '../../../src/ask/ask-for-phrases.ts';
import { retrieve } from '../../../src/ask/retrieve.ts';
import { openStore } from '../../../src/compose.ts';
import { practiceGaps } from '../../../src/law/practice-gaps.ts';
import type { PassageStore } from '../../../src/ports.ts';
import { type OpenAiServer, startOpenAiServer } from '../../fakes/openai-server.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'jichim-phrases-'));
const folder = writtenFolder(dataDir);
const asOf = '2026-11-24';
/** Shares no word with any guideline. */
const SLANG = '두근이 피떡약 끊어야 하나';

let store: PassageStore;
let stub: OpenAiServer;
const chat = () =>
  openChatModel({
    ...{ baseUrl: stub.url, model: 'stub-7b', apiKey: null, timeout: 5, concurrency: 4, queue: 8 },
    ...{ contextTokens: 8192, answerTokens: 1024, temperature: 0 },
    patience: { attempts: 1, longestWait: 0, afterTimeout: false, coolDown: 0 },
  });
const index = () =>
  ingest(store, {
    paths: ['corpus/guidelines', 'corpus/law'],
    written: folder,
    progress: silentProgress,
  });
const write = async (limit?: number) =>
  writePhrases(practiceGaps((await store.current())!, { shipped: [], asOf }), {
    ...{ folder, by: 'stub-7b', ask: (text) => askForPhrases(chat(), text) },
    ...(limit !== undefined && { limit }),
  });
const lines = () =>
  readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8').trim().split('\n'),
  );

beforeAll(async () => {
  stub = await startOpenAiServer({ reply: () => `1. ${SLANG}\n- 9999번 물어봄` });
  store = await openStore({ dataDir });
  await index();
});
afterAll(async () => {
  await store.close();
  await stub.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test('phrases are kept, one record a line, and the next run goes on', async () => {
  expect(await write(3)).toEqual({ written: 3, unusable: 0, failure: null });
  expect(lines()).toHaveLength(3);
  await write(2);
  const { records } = await readWritten(folder);
  expect(new Set(records.map((record) => JSON.stringify(record))).size).toBe(5);
  expect(records[0]).toMatchObject({ phrases: [SLANG], by: 'stub-7b' });
});

test('a failing server ends the run; what was written stays', async () => {
  stub.next({ status: 500 }, { status: 500 }, { status: 500 }, { status: 500 });
  const { written, failure } = await write(8);
  expect(written).toBe(0);
  expect(failure?.name).toBe('ModelError');
  expect(lines()).toHaveLength(5);
});

test("a person's edit is used at the next index run and never overwritten", async () => {
  const [file] = readdirSync(folder);
  const path = join(folder, file!);
  const [first, ...rest] = readFileSync(path, 'utf8').split('\n');
  const edited = JSON.stringify({ ...JSON.parse(first!), phrases: ['꼬부랑할매 약봉지 헷갈려요'] });
  writeFileSync(path, [edited, ...rest].join('\n'));
  await write(1);
  expect(readFileSync(path, 'utf8')).toContain(edited);
  await index();
  const release = (await store.current())!;
  const [hit] = await retrieve(release, { query: '꼬부랑할매 약봉지 헷갈려요', asOf, limit: 5 });
  expect(hit).toMatchObject({ practice: '꼬부랑할매 약봉지 헷갈려요' });
  expect(hit?.passage.id).toBe(JSON.parse(first!).passage);
});

test('a passage that a phrase means answers only on its days and in its scope', async () => {
  const release = (await store.current())!;
  const query = '꼬부랑할매 약봉지 헷갈려요';
  const before = await retrieve(release, { query, asOf: '1950-01-01', limit: 5 });
  const lawsOnly = await retrieve(release, { query, asOf, limit: 5, kinds: ['law'] });
  expect([...before, ...lawsOnly].filter(({ practice }) => practice === query)).toEqual([]);
});

test('a broken line is told and left out', async () => {
  writeFileSync(join(folder, 'broken.jsonl'), '{"passage": "x\n');
  const { problems } = await readWritten(folder);
  expect(problems).toEqual([expect.stringContaining('broken.jsonl:1')]);
  rmSync(join(folder, 'broken.jsonl'));
});

test.each([
  ['numbering and quotes go', '1. "차트 떼 주세요 급해요"', ['차트 떼 주세요 급해요']],
  ['a number that the text does not have', '90일 안에 달래요', []],
  ['the title', '기록 열람 등', []],
  ['too short, too long, not Korean', `차트\n${'가나 '.repeat(40)}\nmedical records please`, []],
  ['what announces a list', '다음과 같이 물을 수 있습니다:', []],
])('%s', (_, written, expected) => {
  const wanting = { title: '「의료법」 제21조(기록 열람 등)', text: '10년간 보존한다.' };
  expect(acceptedPhrases(written, wanting)).toEqual(expected);
});
