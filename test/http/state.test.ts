import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../../src/http/app.ts';
import { aService, post, publishSample } from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;

beforeEach(async () => {
  service = await aService();
});
afterEach(() => service.close());

async function ready() {
  const response = await service.app.request('/ready');
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

test('색인이 없어도 살아 있지만 준비되지는 않았다', async () => {
  expect((await service.app.request('/health')).status).toBe(200);
  const { status, body } = await ready();
  expect(status).toBe(503);
  expect(body.detail).toContain('npm run index');
});

test('색인이 없으면 질문과 검색은 503', async () => {
  const ask = await service.app.request('/v1/ask', post({ question: '가' }));
  const search = await service.app.request('/v1/search', post({ query: '가' }));
  const documents = await service.app.request('/v1/documents');
  expect([ask.status, search.status, documents.status]).toEqual([503, 503, 503]);
});

test('게시되면 다시 시작하지 않아도 준비된다', async () => {
  expect((await ready()).status).toBe(503);
  await publishSample(service.store);
  expect(await ready()).toEqual({
    status: 200,
    body: {
      status: 'ready',
      release: 1,
      passages: 6,
      documents: 3,
      kinds: [
        { kind: 'law', documents: 2 },
        { kind: 'guideline', documents: 1 },
      ],
      mode: { store: 'embedded', search: 'lexical', answer: 'extractive' },
      models: [],
    },
  });
});

test('다른 분석기로 만든 색인으로는 답하지 않고, 좋은 색인이 오면 답한다', async () => {
  await publishSample(service.store, 'old-0');
  const { status, body } = await ready();
  expect(status).toBe(503);
  expect(body.detail).toContain('npm run index -- reindex');
  expect((await service.app.request('/v1/search', post({ query: '보존' }))).status).toBe(503);
  expect((await service.app.request('/v1/ask', post({ question: '보존' }))).status).toBe(503);
  await publishSample(service.store);
  expect((await ready()).status).toBe(200);
});

test('손상된 색인의 까닭에 파일 경로가 없다', async () => {
  await publishSample(service.store);
  await service.store.close();
  const file = join(service.dataDir, 'releases', '0001.sqlite');
  writeFileSync(file, 'not a database');
  const { compose } = await import('../../src/compose.ts');
  const { store, mode } = await compose({ dataDir: service.dataDir });
  const app = createApp({ store, mode, log: pino({ level: 'silent' }) });
  const response = await app.request('/ready');
  const text = await response.text();
  await store.close();
  expect(response.status).toBe(503);
  expect(text).not.toContain(service.dataDir);
  expect(text).toContain('손상');
});

test('예상하지 못한 오류는 500이고 속사정은 기록에만 있다', async () => {
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => logged.push(line) });
  const store = Object.create(service.store, {
    current: { value: () => Promise.reject(new Error('secret /etc/passwd')) },
  }) as typeof service.store;
  const mode = { store: 'embedded', search: 'lexical', answer: 'extractive' } as const;
  const response = await createApp({ store, mode, log }).request('/ready');
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(text).not.toContain('secret');
  expect(text).toContain(response.headers.get('x-request-id'));
  expect(logged.join()).toContain('secret');
});
