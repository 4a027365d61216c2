import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  documentListSchema,
  documentReplySchema,
  passageReplySchema,
} from '../../src/http/schemas.ts';
import {
  aService,
  futureLaw,
  idOf,
  publishSample,
  recordsLaw,
  SECRET_FOLDER,
} from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  service = await aService();
  await publishSample(service.store);
});
afterAll(() => service.close());

async function get(path: string) {
  const response = await service.app.request(path);
  return { status: response.status, text: await response.text() };
}

test('문서 목록에는 기록이 모두 있다', async () => {
  const { text } = await get('/v1/documents');
  const { documents } = documentListSchema.parse(JSON.parse(text));
  expect(documents.map(({ id, passages }) => [id, passages]).toSorted()).toEqual([
    ['future-law', 1],
    ['hypertension', 2],
    ['records-law', 3],
  ]);
});

test('문서마다 오늘의 상태가 있다', async () => {
  const { text } = await get('/v1/documents');
  const { documents } = documentListSchema.parse(JSON.parse(text));
  expect(Object.fromEntries(documents.map(({ id, status }) => [id, status]))).toEqual({
    'future-law': '시행 예정',
    hypertension: '시행 중',
    'records-law': '시행 중',
  });
});

test('문서 목록을 종류로 좁힌다', async () => {
  const { text } = await get('/v1/documents?kind=guideline');
  const { documents } = documentListSchema.parse(JSON.parse(text));
  expect(documents.map(({ id }) => id)).toEqual(['hypertension']);
});

test('문서 하나', async () => {
  const { text } = await get('/v1/documents/hypertension');
  expect(documentReplySchema.parse(JSON.parse(text)).document.title).toBe('고혈압 진료지침');
});

test.each(['/v1/documents', '/v1/documents/records-law', `/v1/passages/${idOf(recordsLaw, 0)}`])(
  '%s에 색인한 컴퓨터의 경로가 없다',
  async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    expect(text).not.toContain(SECRET_FOLDER);
    expect(text).not.toContain('sha256');
  },
);

test.each([
  [0, null, 1],
  [1, 0, 2],
  [2, 1, null],
])('단락 %i의 앞은 %s, 뒤는 %s', async (ordinal, before, after) => {
  const { text } = await get(`/v1/passages/${idOf(recordsLaw, ordinal)}`);
  const reply = passageReplySchema.parse(JSON.parse(text));
  expect(reply.passage.ordinal).toBe(ordinal);
  expect(reply.previous?.ordinal ?? null).toBe(before);
  expect(reply.next?.ordinal ?? null).toBe(after);
  expect(reply.document.id).toBe('records-law');
});

test('단락의 시행 여부는 물은 날짜를 따른다', async () => {
  const path = `/v1/passages/${idOf(futureLaw, 0)}`;
  const now = passageReplySchema.parse(JSON.parse((await get(path)).text));
  const later = passageReplySchema.parse(JSON.parse((await get(`${path}?asOf=2099-01-01`)).text));
  expect([now.inForce, later.inForce]).toEqual([false, true]);
});

test.each([
  ['/v1/documents/none', '이 id의 문서는'],
  ['/v1/documents/%E0%A4%A', '이 id의 문서는'],
  ['/v1/passages/00000000-0000-4000-8000-000000000000', '다시 질문해 주십시오'],
])('%s는 404', async (path, words) => {
  const { status, text } = await get(path);
  expect(status).toBe(404);
  expect(text).toContain(words);
});

test.each([
  ['/v1/passages/abc', 'id: UUID 형식이어야 합니다.'],
  [`/v1/passages/${idOf(recordsLaw, 0)}?asOf=2026-02-30`, 'YYYY-MM-DD'],
  [`/v1/passages/${idOf(recordsLaw, 0)}?asOf=2026-01-01&asOf=2026-01-02`, 'asOf'],
  ['/v1/documents?kind=x', '다음 중 하나여야 합니다: law, guideline, notice.'],
])('%s는 400', async (path, words) => {
  const { status, text } = await get(path);
  expect(status).toBe(400);
  expect(text).toContain(words);
});
