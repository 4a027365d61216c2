import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';
import { runToEnd, startService } from './a-process.ts';
import { post } from './a-service.ts';
import { streamed } from './an-answering-service.ts';
import { blockedCanaries, leaked, maskedCanaries } from './canaries.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'jichim-canary-'));
const ASKED = '진료기록부는 몇 년 동안 보존하여야 하나요?';
const all = [...maskedCanaries, ...blockedCanaries];

let stub: OpenAiServer;
let service: Awaited<ReturnType<typeof startService>>;
let env: Readonly<Record<string, string>>;

beforeAll(async () => {
  stub = await startOpenAiServer();
  env = {
    DATA_DIR: dataDir,
    LOG_LEVEL: 'debug',
    LLM_BASE_URL: stub.url,
    LLM_MODEL: 'stub',
    EMBEDDINGS_BASE_URL: stub.url,
    EMBEDDINGS_MODEL: 'stub',
    RERANK_BASE_URL: stub.url,
    RERANK_MODEL: 'stub',
  };
  service = await startService(env);
}, 60_000);
afterAll(async () => {
  await service.stop();
  await stub.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function send(path: string, init?: RequestInit) {
  const ask = () => fetch(`${service.url}${path}`, init);
  // A request over the limit ends its connection; the next one may still have been given that.
  const response = await ask().catch(ask);
  return { status: response.status, text: await response.text() };
}

describe('가릴 것은 가리고 답한다', () => {
  test.each(maskedCanaries)('%s %s', async (label, value) => {
    const before = stub.requests.length;
    const question = `${value} ${ASKED}`;
    const asked = await send('/v1/ask', post({ question }));
    const events = await send('/v1/ask', streamed({ question }));
    const turns = await send(
      '/v1/ask',
      post({ question: ASKED, conversation: [{ question, answer: value }] }),
    );
    const found = await send('/v1/search', post({ query: question }));
    for (const { status, text } of [asked, events, turns, found]) {
      expect(status).toBe(200);
      expect(text).toMatch(new RegExp(`(질문|앞선 대화|검색어)에서 .*${label} \\d건`));
      expect(leaked(text)).toEqual([]);
    }
    expect(stub.requests.length).toBeGreaterThan(before);
    expect(JSON.parse(asked.text).question).toContain(`[${label}]`);
  });
});

describe('등록번호는 받지 않는다', () => {
  test.each(blockedCanaries)('%s %s', async (label, value) => {
    const before = stub.requests.length;
    const question = `${value} ${ASKED}`;
    for (const { status, text } of [
      await send('/v1/ask', post({ question })),
      await send('/v1/ask', streamed({ question })),
      await send('/v1/ask', post({ question: ASKED, conversation: [{ question }] })),
      await send('/v1/ask', post({ question: ASKED, filters: { laws: [value] } })),
      await send('/v1/search', post({ query: question })),
    ]) {
      expect(status).toBe(422);
      expect(text).toContain('/docs#problem-patient-identifier');
      expect(text).toContain(`${label}가 들어 있어 받지 않았습니다.`);
      expect(text).toContain('번호를 지우고 다시 질문해 주십시오.');
      expect(leaked(text)).toEqual([]);
    }
    expect(stub.requests.length).toBe(before);
  });
});

describe('맞지 않는 요청에도 남지 않는다', () => {
  test.each(all)('%s %s', async (_label, value) => {
    const path = encodeURIComponent(value);
    const failing = [
      await send('/v1/ask', post({ question: ASKED, [value]: value })),
      await send('/v1/ask', post({ question: { [value]: value } })),
      await send('/v1/ask', post({ question: ASKED, kind: value, asOf: value })),
      await send('/v1/ask', post({ question: `${value} ${'가'.repeat(2000)}` })),
      await send('/v1/ask', post(`{"question": "${value}`)),
      await send('/v1/ask', post({ question: value, more: '가'.repeat(70_000) })),
      await send('/v1/ask', { method: 'POST', body: value }),
      await send('/v1/ask', { method: 'PUT', body: value }),
      await send('/v1/search', post({ query: value, limit: value })),
      await send('/v1/citations/check', post({ text: value, asOf: value })),
      await send(`/v1/passages/${path}`),
      await send(`/v1/answers/${path}`),
      await send(`/v1/documents/${path}`),
      await send(`/v1/documents?kind=${path}`),
      await send(`/v1/laws/${path}`),
      await send(`/v1/laws/${path}/articles/${path}`),
      await send(`/${path}?q=${path}`),
    ];
    for (const { status, text } of failing) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(leaked(text)).toEqual([]);
    }
    await send('/v1/citations/check', post({ text: `${value}는 의료법 제21조` }));
    await send('/v1/documents', { headers: { 'user-agent': path, 'x-request-id': path } });
  });
});

test.each(all)('%s %s이(가) 있으면 찾아낸다', (_label, value) => {
  const sent = JSON.stringify({ question: `${value} ${ASKED}` });
  expect([leaked(sent), leaked(encodeURIComponent(sent))].map(({ length }) => length > 0)).toEqual([
    true,
    true,
  ]);
});

test('모델 서버가 오류에 질문을 되풀이해도, 읽는 사람이 떠나도', async () => {
  for (const [, value] of maskedCanaries) {
    stub.next({ status: 500, body: value }, { status: 400, body: value }, { body: value });
    await send('/v1/ask', post({ question: `${value} ${ASKED}` }));
    stub.next({ delay: 200 }, { delay: 200 });
    const question = JSON.stringify({ question: `${value} ${ASKED}` });
    await send('/v1/ask', { ...post(question), signal: AbortSignal.timeout(20) }).catch(() => null);
  }
}, 60_000);

test('터미널의 명령', async () => {
  const masked = maskedCanaries.map(([, value]) => value).join(', ');
  const [[, blocked]] = blockedCanaries as [readonly [string, string]];
  for (const command of ['src/cli/ask.ts', 'src/cli/search.ts']) {
    const run = (...words: string[]) => runToEnd([command, ...words], env);
    const answered = await run(`${masked} ${ASKED}`);
    expect(answered.code).toBe(0);
    const refused = await run(`${blocked} ${ASKED}`);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('주민등록번호가 들어 있어 받지 않았습니다.');
    const wrong = await run('--kind', blocked, `${masked}${'가'.repeat(2000)}`);
    expect(wrong.code).toBe(2);
    for (const { stdout, stderr } of [answered, refused, wrong]) {
      expect(leaked(stdout + stderr)).toEqual([]);
    }
  }
}, 60_000);

test('기록에도, 폴더에도, 모델 서버가 받은 것에도 없다', () => {
  // The last one: it looks at what all the others have left.
  expect(stub.requests.length).toBeGreaterThan(50);
  expect(service.output.stderr).toContain('"msg":"request"');
  expect(leaked(service.output.stdout + service.output.stderr)).toEqual([]);
  expect(leaked(JSON.stringify(stub.requests))).toEqual([]);
  const files = globSync('**', { cwd: dataDir }).map((file) => join(dataDir, file));
  const written = files.filter((file) => statSync(file).isFile());
  expect(written.length).toBeGreaterThan(0);
  expect(written.filter((file) => leaked(readFileSync(file, 'utf8')).length > 0)).toEqual([]);
});
