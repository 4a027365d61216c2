import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import { ask } from '../../../src/ask/ask.ts';
import type { PassageStore } from '../../../src/ports.ts';

let folder: string;
let store: PassageStore;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jichim-edition-'));
  store = openEmbeddedStore({ dataDir: folder });
  await ingest(store, { paths: ['corpus/law'], progress: silentProgress });
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

test('a law without an edition for the day is named; no other law answers in its place', async () => {
  const question = '진료기록부는 몇 년 동안 보관해야 하나요?';
  const reply = await ask({ store }, { question, asOf: '2019-01-01' });
  expect(reply).toMatchObject({
    type: 'refusal',
    reason:
      '2026-03-04부터의 「의료법 시행규칙」만 색인에 있어, 2019-01-01 기준의 글로 답할 수 없습니다.',
  });
});
