import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/compose.ts';
import { lawResponse, searchResponse } from '../../fakes/law-api-responses.ts';
import { LawApiServer } from '../../fakes/law-api-server.ts';
import { runToEnd } from '../../http/a-process.ts';

let server: LawApiServer;
let folder: string;
beforeEach(async () => {
  server = await LawApiServer.start();
  folder = await mkdtemp(join(tmpdir(), 'jichim-command-'));
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function fetchLaw(words: readonly string[], env: Record<string, string> = {}) {
  return runToEnd(['indexer/fetch-law.ts', ...words], {
    DATA_DIR: folder,
    LAW_API_OC: 'secret',
    LAW_API_URL: server.url,
    LEGALIZE_KR_URL: `${server.url}/raw`,
    LEGALIZE_KR_API_URL: `${server.url}/api`,
    ...env,
  });
}

describe('npm run fetch-law', () => {
  beforeEach(() => {
    server.onCall(
      'lawSearch',
      { query: '의료법' },
      searchResponse([{ mst: '10', title: '의료법' }]),
    );
    server.onCall('lawSearch', { query: '없는법' }, searchResponse([]));
    server.onCall('lawService', { MST: '10' }, lawResponse({ title: '의료법' }));
  });

  test('fetches, indexes and reports', async () => {
    const { code, stdout } = await fetchLaw(['의료법']);
    expect(stdout).toMatch(/받은 법령 파일 1건[\s\S]*색인 1번을 게시했습니다/);
    expect(code).toBe(0);
    const store = await openStore({ dataDir: folder });
    const documents = await (await store.current())!.documents();
    await store.close();
    expect(documents.map(({ document }) => document.id)).toEqual(['law-000001-10']);
  });

  test('what was fetched is indexed though another law failed; the code says so', async () => {
    const { code, stdout } = await fetchLaw(['의료법', '없는법']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/없는법: [\s\S]*색인 1번을 게시했습니다/);
  });

  test('--no-index only fetches', async () => {
    const { stdout } = await fetchLaw(['의료법', '--no-index']);
    expect(stdout).not.toContain('색인 1번');
  });

  test('legalize-kr needs no key', async () => {
    server.on(
      (url) => url.pathname.startsWith('/raw/main/'),
      '---\n제목: 의료법\n법령구분: 법률\n---\n\n##### 제1조 (목적)\n\n이 법은 목적이 있다.\n',
    );
    const { code } = await fetchLaw(['--from', 'legalize-kr', '의료법'], { LAW_API_OC: '' });
    expect(code).toBe(0);
  });
});

describe('what is wrong is said in Korean', () => {
  test.each([
    [['의료법'], { LAW_API_OC: '' }, 1, '인증키가 없습니다'],
    [['의료법'], { LAW_API_URL: 'law.go.kr' }, 1, 'LAW_API_URL'],
    [['의료법', '--history', '3'], {}, 1, '--history는 --from legalize-kr에서만'],
    [
      ['의료법', '--from', 'legalize-kr', '--as-of', '2025-01-01'],
      {},
      1,
      '--as-of는 law-api에서만',
    ],
    [['의료법', '--as-of', '2025-02-30'], {}, 2, '실제 날짜'],
    [['의료법', '--history', '0'], {}, 2, '1-100의 정수'],
    [[], {}, 2, '빠졌습니다'],
    [['--from', 'legalize-kr', ''], {}, 2, '이름이 비어'],
    [['--from', 'legalize-kr', '의료법', ' '], {}, 2, '이름이 비어'],
  ] as const)('%j %j', async (words, env, code, message) => {
    const ended = await fetchLaw(words, env);
    expect(ended.stderr).toContain(message);
    expect(ended.stderr).not.toMatch(/secret|\n\s+at /);
    expect(ended.code).toBe(code);
    expect(server.requests).toEqual([]);
  });

  test('--help', async () => {
    const { code, stdout } = await fetchLaw(['--help']);
    expect(stdout).toContain('사용법: fetch-law');
    expect(code).toBe(0);
  });
});
