import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/compose.ts';
import {
  citationsReplySchema,
  citationsRequestSchema,
  MAX_CHECKED_LENGTH,
} from '../../src/http/citations.ts';
import { citationCheckExample, citationsExample } from '../../src/http/citations-examples.ts';
import { runToEnd } from './a-process.ts';
import { aService, post, publishSample, SECRET_FOLDER } from './a-service.ts';

const PATH = '/v1/citations/check';
const sample = '「기록보존법」 제2조(보존기간)에 따르고, 같은 법 제9조와 형법 제1조를 본다.';

let service: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  service = await aService();
  await publishSample(service.store);
});
afterAll(() => service.close());

async function check(body: unknown) {
  const response = await service.app.request(PATH, post(body));
  const reply = (await response.json()) as { detail: string; type: string };
  return { status: response.status, reply };
}

test('인용마다 판정과 원문이 있다', async () => {
  const { status, reply } = await check({ text: sample, asOf: '2026-01-01' });
  expect(status).toBe(200);
  const { release, asOf, summary, citations } = citationsReplySchema.strict().parse(reply);
  expect([release, asOf]).toEqual([1, '2026-01-01']);
  expect(summary.text).toBe('인용 3건 중 1건 확인, 1건 불일치, 1건 범위 밖');
  expect(summary.scope).toMatch(/내용과 맞는지는 확인하지 않았으니/);
  expect(citations.map(({ verdict }) => verdict)).toEqual([
    'valid',
    'no_such_article',
    'out_of_corpus',
  ]);
  expect(citations[0]).toMatchObject({
    label: '「기록보존법」 제2조',
    title: '보존기간',
    documentId: 'records-law',
    effectiveFrom: '2020-01-01',
  });
  expect(citations[0]!.text).toContain('10년 동안 보존하여야 한다');
  expect(citations[1]!.existing).toBe('제1조부터 제3조까지 있습니다');
  expect(JSON.stringify(reply)).not.toContain(SECRET_FOLDER);
});

test('기준일을 따른다', async () => {
  const verdictOn = async (asOf: string) => {
    const { reply } = await check({ text: '미래보건법 제1조', asOf });
    return citationsReplySchema.parse(reply).citations[0]!.verdict;
  };
  expect(await verdictOn('2026-01-01')).toBe('not_in_force');
  expect(await verdictOn('2099-01-01')).toBe('valid');
});

test('인용이 없는 글은 성공이 아니다', async () => {
  const { status, reply } = await check({ text: '제1형 당뇨병 환자의 식사' });
  expect(status).toBe(200);
  const { summary } = citationsReplySchema.parse(reply);
  expect([summary.total, summary.ok]).toEqual([0, false]);
});

describe('긴 글', () => {
  test('20만 자까지 받는다', async () => {
    const text = '「기록보존법」 제2조, '.repeat(20_000).slice(0, MAX_CHECKED_LENGTH);
    expect(text).toHaveLength(MAX_CHECKED_LENGTH);
    const { status, reply } = await check({ text });
    expect(status).toBe(200);
    expect(citationsReplySchema.parse(reply).summary.total).toBeGreaterThan(10_000);
  });

  test.each([
    ['20만 1자', 'x'.repeat(MAX_CHECKED_LENGTH + 1), 400, '200000자까지'],
    ['훨씬 긴 글', '가'.repeat(1_000_000), 413, '나누어 보내 주십시오'],
  ])('%s', async (_name, text, expected, words) => {
    const { status, reply } = await check({ text });
    expect([status, reply.detail]).toEqual([expected, expect.stringContaining(words)]);
  });

  test('다른 주소의 한도는 그대로다', async () => {
    const response = await service.app.request('/v1/ask', post({ question: '가'.repeat(50_000) }));
    expect(response.status).toBe(413);
  });
});

describe('잘못 보낸 것', () => {
  test.each([
    [{ text: '' }, '비어 있습니다'],
    [{ text: ' \n\t ' }, '비어 있습니다'],
    [{}, 'text'],
    [{ text: 3 }, 'text'],
    [{ text: '의료법 제1조', asOf: '2026-02-30' }, 'YYYY-MM-DD'],
    [{ text: '의료법 제1조', asOf: '오늘' }, 'YYYY-MM-DD'],
    [{ text: '의료법 제1조', date: '2026-01-01' }, 'date'],
    ['{', 'JSON'],
  ])('%j', async (body, words) => {
    const { status, reply } = await check(body);
    expect(status).toBe(400);
    expect(reply.detail).toContain(words);
    expect(reply.detail).toMatch(/[가-힣]/);
  });

  test('GET은 받지 않는다', async () => {
    expect((await service.app.request(PATH)).status).toBe(405);
  });

  test('색인이 없으면 그렇게 말한다', async () => {
    const empty = await aService();
    const response = await empty.app.request(PATH, post({ text: sample }));
    expect(response.status).toBe(503);
    await empty.close();
  });
});

test('글은 기록에 남지 않는다', async () => {
  await check({ text: '홍길동 환자, 기록보존법 제2조' });
  expect(service.logged.join()).not.toContain('홍길동');
});

test('보기는 형식에 맞는다', () => {
  expect(citationsRequestSchema.safeParse(citationsExample.value).error).toBeUndefined();
  expect(citationsReplySchema.strict().safeParse(citationCheckExample.value).error).toBeUndefined();
});

describe('check-citations 명령', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jichim-citations-'));
  const dataDir = join(folder, 'data');

  beforeAll(async () => {
    const store = await openStore({ dataDir });
    await publishSample(store);
    await store.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(content: string | Buffer, ...options: string[]) {
    const file = join(folder, 'text.md');
    writeFileSync(file, content);
    return runToEnd(['src/cli/check-citations.ts', file, '--data-dir', dataDir, ...options]);
  }

  test('요약과 줄 번호, 까닭을 쓰고 3으로 끝난다', async () => {
    const { code, stdout, stderr } = await run(`제목\n${sample}\n`);
    expect([code, stderr]).toEqual([3, '']);
    expect(stdout).toContain('인용 3건 중 1건 확인, 1건 불일치, 1건 범위 밖');
    expect(stdout).toContain('2행  [없는 조] 같은 법 제9조 → 「기록보존법」 제9조');
    expect(stdout).toContain('제9조가 없습니다. 제1조부터 제3조까지 있습니다.');
  });

  test('모두 맞으면 0으로 끝난다', async () => {
    const { code, stdout } = await run('기록보존법 제2조');
    expect(code).toBe(0);
    expect(stdout).toContain('인용 1건 중 1건 확인');
  });

  test('내용은 대조하지 않았다고 한 번 말하고, 확인한 곳의 원문을 보인다', async () => {
    const { stdout } = await run('기록보존법 제2조, 기록보존법 제1조');
    expect(stdout.split('내용과 맞는지는 확인하지 않았으니')).toHaveLength(2);
    expect(stdout).toMatch(/\[확인\] 기록보존법 제2조.*\n +원문: .*10년 동안 보존/);
  });

  test('인용이 없으면 3으로 끝난다', async () => {
    expect((await run('아무 인용도 없다.')).code).toBe(3);
  });

  test('--json은 결과만 쓴다', async () => {
    const { stdout } = await run(sample, '--json', '--as-of', '2026-01-01');
    expect(citationsReplySchema.strict().parse(JSON.parse(stdout)).summary.total).toBe(3);
  });

  test.each<[string, string | Buffer, string[], number, string]>([
    ['빈 파일', '', [], 1, '비어 있습니다'],
    ['UTF-8이 아닌 파일', Buffer.from([0xc0, 0xaf, 0xff]), [], 1, 'UTF-8'],
    ['없는 날짜', sample, ['--as-of', '2026-02-30'], 2, 'YYYY-MM-DD'],
    ['없는 옵션', sample, ['--foo'], 2, '--foo'],
  ])('%s', async (_name, content, options, expected, words) => {
    const { code, stderr } = await run(content, ...options);
    expect([code, stderr]).toEqual([expected, expect.stringContaining(words)]);
  });

  test('없는 파일', async () => {
    const { code, stderr } = await runToEnd(['src/cli/check-citations.ts', '/없는/파일']);
    expect([code, stderr]).toEqual([1, expect.stringContaining('/없는/파일')]);
  });

  test('--help는 끝나는 코드를 말한다', async () => {
    const { code, stdout } = await runToEnd(['src/cli/check-citations.ts', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/0 모두 확인됨, 3 확인되지 않은/);
  });
});
