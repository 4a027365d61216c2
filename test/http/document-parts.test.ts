import { afterAll, beforeAll, expect, test } from 'vitest';
import { aService, hypertension, publishSample, recordsLaw, recordsTexts } from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  service = await aService();
  await publishSample(service.store);
});
afterAll(() => service.close());

const get = async (path: string) => {
  const response = await service.app.request(path);
  return { status: response.status, body: (await response.json()) as never };
};

test('문서의 단락을 차례대로 나누어 준다', async () => {
  const { body } = await get(`/v1/documents/${recordsLaw.id}/passages?from=1&limit=1`);
  expect(body).toMatchObject({ total: 3, passages: [{ ordinal: 1, text: recordsTexts[1] }] });
});

test('끝을 넘으면 비어 있다', async () => {
  const { body } = await get(`/v1/documents/${recordsLaw.id}/passages?from=9`);
  expect(body).toMatchObject({ total: 3, passages: [] });
});

test.each(['from=-1', 'limit=0', 'limit=201', 'from=가'])('%s는 받지 않는다', async (query) => {
  const { status } = await get(`/v1/documents/${recordsLaw.id}/passages?${query}`);
  expect(status).toBe(400);
});

test('PDF가 아닌 문서에는 쪽별 품질이 없다', async () => {
  const { body } = await get(`/v1/documents/${hypertension.id}/pages`);
  expect(body).toMatchObject({ pages: [] });
});

test.each(['passages', 'pages', 'file'])('없는 문서의 %s는 없다', async (part) => {
  expect((await get(`/v1/documents/none/${part}`)).status).toBe(404);
});
