import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';
import { runToEnd, startService } from './a-process.ts';
import { post } from './a-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'jichim-models-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const BY_WORDS = '임베딩 서버가 응답하지 않아 낱말 검색만으로 찾았습니다.';

let stub: OpenAiServer;
beforeEach(async () => {
  stub = await startOpenAiServer();
});
afterEach(() => stub.close());

const embeddings = ({ url }: OpenAiServer) => ({
  EMBEDDINGS_BASE_URL: url,
  EMBEDDINGS_MODEL: 'stub-embedder',
});

async function json<Body>(url: string, body?: object): Promise<Body> {
  return (await (await fetch(url, body && post(body))).json()) as Body;
}

interface Ready {
  readonly mode: { readonly search: string };
  readonly models: readonly object[];
}

describe('임베딩 서버가 있으면', () => {
  test('첫 색인부터 질문까지 쓰고, 사라지면 알리며 낱말로 찾는다', async () => {
    const env = { DATA_DIR: join(folder, 'there'), ...embeddings(stub) };
    const service = await startService(env);
    expect(service.output.stdout).toContain('임베딩: stub-embedder(64차원)로 단락');
    expect(service.output.stdout).toContain('어휘·임베딩 검색');
    expect(service.output.stdout).toMatch(/모델 {2}임베딩 stub-embedder/);
    expect(service.output.stdout).not.toContain('주의');

    const query = { query: '진료기록부 보존 기간' };
    const found = await json<{ notices: string[] }>(`${service.url}/v1/search`, query);
    expect(found.notices).toEqual([]);
    const ready = await json<Ready>(`${service.url}/ready`);
    expect(ready.mode.search).toBe('hybrid');
    expect(ready.models).toEqual([
      {
        role: 'embeddings',
        model: 'stub-embedder',
        answered: true,
        at: expect.any(String),
        problem: null,
      },
    ]);

    await stub.close();
    const later = await json<{ notices: string[]; passages: object[] }>(
      `${service.url}/v1/search`,
      query,
    );
    expect(later.notices).toEqual([BY_WORDS]);
    expect(later.passages.length).toBeGreaterThan(0);
    const asked = await json<{ type: string; notices: string[] }>(`${service.url}/v1/ask`, {
      question: '진료기록부는 몇 년 보존해야 하나요?',
    });
    expect(asked).toMatchObject({ type: 'answer', notices: expect.arrayContaining([BY_WORDS]) });
    expect((await json<Ready>(`${service.url}/ready`)).models).toMatchObject([
      { answered: false, problem: 'unreachable' },
    ]);

    const { stderr } = await service.stop();
    expect(stderr).toContain('"role":"embeddings","kind":"unreachable"');
    expect(stderr).not.toContain('진료기록부');
    const { code, stderr: why } = await runToEnd(['indexer/main.ts', 'reindex'], env);
    expect([code, why]).toEqual([1, expect.stringContaining('지금 쓰는 색인은 그대로입니다')]);
    // Closed again when the test ends.
    stub = await startOpenAiServer();
  });
});

describe('임베딩 서버가 없으면', () => {
  test('임베딩 없이 첫 색인을 만들고 시작한다', async () => {
    await stub.close();
    const service = await startService({ DATA_DIR: join(folder, 'away'), ...embeddings(stub) });
    expect(service.output.stdout).toContain('임베딩 없이 색인합니다');
    expect(service.output.stdout).toMatch(/주의 {2}임베딩 서버가 아직 응답하지 않습니다/);
    const found = await json<{ notices: string[] }>(`${service.url}/v1/search`, { query: '보존' });
    expect(found.notices).toEqual([expect.stringContaining('임베딩 없이 만들어져')]);
    await service.stop();
    stub = await startOpenAiServer();
  });
});

describe('명령', () => {
  test('index, search, ask가 모두 설정된 모델을 쓴다', async () => {
    const env = { DATA_DIR: join(folder, 'commands'), ...embeddings(stub) };
    const indexed = await runToEnd(['indexer/main.ts', 'corpus/law'], env);
    expect(indexed.stdout).toContain('stub-embedder(64차원)');
    const before = stub.requests.length;
    const search = await runToEnd(['src/cli/search.ts', '진료기록부 보존'], env);
    expect([search.code, search.stderr]).toEqual([0, '']);
    expect(stub.requests.length).toBeGreaterThan(before);
    await stub.close();
    const later = await runToEnd(['src/cli/search.ts', '--json', '진료기록부 보존'], env);
    expect([later.code, later.stderr]).toEqual([0, `${BY_WORDS}\n`]);
    expect(JSON.parse(later.stdout).passages).not.toEqual([]);
    const asked = await runToEnd(['src/cli/ask.ts', '진료기록부는 몇 년 보존하나요?'], env);
    expect([asked.code, asked.stdout]).toEqual([0, expect.stringContaining(BY_WORDS)]);
    const plain = await runToEnd(['indexer/main.ts', 'reindex', '--without-embeddings'], env);
    expect([plain.code, plain.stdout]).toEqual([0, expect.stringContaining('게시했습니다')]);
    stub = await startOpenAiServer();
  });

  test('잘못된 설정은 시작할 때 모두 알려 준다', async () => {
    const { code, stderr } = await runToEnd(['src/main.ts'], {
      LLM_BASE_URL: 'localhost:8000',
      LLM_API_KEY: 'sk-비밀',
      RERANK_CANDIDATES: '1',
    });
    expect(code).toBe(1);
    for (const name of ['LLM_BASE_URL', 'LLM_API_KEY', 'RERANK_CANDIDATES']) {
      expect(stderr).toContain(name);
    }
    expect(stderr).not.toContain('sk-');
  });
});
