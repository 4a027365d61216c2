import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { openQdrantStore } from '../../src/adapters/qdrant/store.ts';
import { openStore } from '../../src/compose.ts';
import { aServer, aSettings } from '../contract/a-qdrant.ts';
import type { QdrantServer } from '../fakes/qdrant-server.ts';
import { runToEnd, startService } from './a-process.ts';
import { post, publishSample } from './a-service.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'jichim-qdrant-'));
let server: QdrantServer;
let env: Record<string, string>;

beforeAll(async () => {
  const store = await openStore({ dataDir });
  await publishSample(store);
  await store.close();
});
beforeEach(async () => {
  server = await aServer({ apiKey: 'a-key' });
  env = {
    DATA_DIR: dataDir,
    STORE: 'qdrant',
    QDRANT_URL: server.url,
    QDRANT_API_KEY: 'a-key',
    QDRANT_PREFIX: 'test',
    QDRANT_TIMEOUT: '2',
  };
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

async function readyOf(url: string) {
  const response = await fetch(`${url}/ready`);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

function copy(from: string, to: string) {
  return runToEnd(['indexer/main.ts', 'copy', '--from', from, '--to', to], env);
}

test('Qdrant 없이 시작해 까닭을 말하고, Qdrant가 오면 스스로 답한다', async () => {
  await server.stop();
  const service = await startService(env);
  onTestFinished(async () => void (await service.stop()));
  expect((await fetch(`${service.url}/health`)).status).toBe(200);
  const before = await readyOf(service.url);
  expect(before.status).toBe(503);
  expect(before.body.detail).toContain('QDRANT_URL');
  expect(before.body.detail).not.toContain(server.url);
  expect(service.output.stdout).toContain('연결할 수 없습니다');

  await server.listen();
  const store = openQdrantStore(aSettings(server.url, { prefix: 'test', apiKey: 'a-key' }));
  await publishSample(store);
  await store.close();
  await untilReady(service.url);
  expect((await readyOf(service.url)).body.mode).toMatchObject({ store: 'qdrant' });
  const found = await fetch(`${service.url}/v1/search`, post({ query: '수술기록지 보존' }));
  expect(((await found.json()) as { hits: unknown[] }).hits).not.toEqual([]);
});

test('copy는 색인을 Qdrant로 옮기고, 다시 내장 저장소로 옮긴다', async () => {
  const there = await copy('embedded', 'qdrant');
  expect([there.code, there.stderr]).toEqual([0, '']);
  expect(there.stdout).toContain('qdrant의 1번');
  const found = await runToEnd(['src/cli/search.ts', '--json', '수술기록지 보존'], env);
  const local = await runToEnd(['src/cli/search.ts', '--json', '수술기록지 보존'], {
    ...env,
    STORE: 'embedded',
  });
  const labels = ({ stdout }: { stdout: string }) =>
    (JSON.parse(stdout) as { passages: { label: string }[] }).passages.map(({ label }) => label);
  expect(labels(found)).toEqual(labels(local));
  expect(labels(found)).not.toEqual([]);
  const back = await copy('qdrant', 'embedded');
  expect(back.stdout).toContain('embedded의 2번');
});

test('copy는 같은 곳과 모르는 곳을 거절한다', async () => {
  expect((await copy('qdrant', 'qdrant')).stderr).toContain('서로 달라야');
  expect((await copy('qdrant', 'redis')).code).toBe(2);
});

/** The service asks again within some seconds. */
async function untilReady(url: string): Promise<void> {
  while ((await readyOf(url)).status !== 200) await sleep(100);
}
