import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFeedbackStore } from '../../src/adapters/feedback/store.ts';
import { aService, post } from './a-service.ts';

const feedback = {
  answerId: '5f0c6a52-1f7b-5d4c-9a53-1d2f6f0c1b11',
  release: 1,
  asOf: '2026-11-24',
  verdict: 'wrong',
};

let service: Awaited<ReturnType<typeof aService>>;
beforeAll(async () => {
  service = await aService();
});
afterAll(() => service.close());

const send = (body: unknown) => service.app.request('/v1/feedback', post(body));
const path = () => join(service.dataDir, 'feedback.jsonl');
const lines = () =>
  readFileSync(path(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('의견을 한 줄로, 주인만 읽게 남긴다', async () => {
  const response = await send({ ...feedback, reasons: ['outdated'], comment: '개정됨' });
  expect(response.status).toBe(201);
  expect(lines().at(-1)).toMatchObject({ ...feedback, reasons: ['outdated'], comment: '개정됨' });
  expect(statSync(path()).mode & 0o777).toBe(0o600);
});

test('환자를 알아볼 수 있는 것은 가린다', async () => {
  const question = '홍길동 환자(주민등록번호 900101-1234567)는?';
  const response = await send({ ...feedback, question, comment: '010-1234-5678' });
  expect(((await response.json()) as { masked: number }).masked).toBeGreaterThanOrEqual(2);
  const text = readFileSync(path(), 'utf8');
  expect(text).not.toContain('900101');
  expect(text).not.toContain('1234-5678');
  expect(service.logged.join()).not.toContain('900101');
});

test('한꺼번에 온 의견도 줄이 섞이지 않는다', async () => {
  const before = lines().length;
  await Promise.all(
    Array.from({ length: 20 }, (_, at) => send({ ...feedback, comment: `${at} `.repeat(200) })),
  );
  expect(lines()).toHaveLength(before + 20);
});

test.each([
  { ...feedback, verdict: 'maybe' },
  { ...feedback, reasons: ['rude'] },
  { ...feedback, answerId: 'x' },
  { ...feedback, comment: '가'.repeat(1001) },
  { ...feedback, name: '더' },
])('맞지 않는 의견은 받지 않는다: %j', async (body) => {
  expect((await send(body)).status).toBe(400);
});

test('가득 찬 파일에는 더 적지 않고, 그렇다고 말한다', async () => {
  writeFileSync(path(), 'x'.repeat(100));
  const store = openFeedbackStore({ dataDir: service.dataDir, mostBytes: 150 });
  const record = {
    ...feedback,
    verdict: 'wrong' as const,
    reasons: [],
    at: '2026-11-24T00:00:00Z',
  };
  await expect(store.keep(record)).rejects.toThrow('가득 찼습니다');
  expect(existsSync(path()) && statSync(path()).size).toBe(100);
});
