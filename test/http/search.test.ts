import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchReplySchema } from '../../src/http/schemas.ts';
import { aService, futureLaw, hypertension, idOf, post, publishSample } from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  service = await aService();
  await publishSample(service.store);
});
afterAll(() => service.close());

async function search(body: unknown) {
  const response = await service.app.request('/v1/search', post(body));
  expect(response.status).toBe(200);
  return searchReplySchema.strict().parse(await response.json());
}

test('가까운 단락이 먼저 나온다', async () => {
  const { release, passages } = await search({ query: '진료실혈압 140/90' });
  expect(release).toBe(1);
  expect(passages[0]!.id).toBe(idOf(hypertension, 1));
  expect(passages[0]!.document).toEqual({
    id: 'hypertension',
    title: '고혈압 진료지침',
    kind: 'guideline',
    edition: '2022',
    effectiveFrom: '2022-05-01',
    effectiveTo: null,
    digest: true,
  });
});

test('점수는 내려가기만 한다', async () => {
  const { passages } = await search({ query: '고혈압 수술기록지 보존' });
  const scores = passages.map(({ score }) => score);
  expect(scores.length).toBeGreaterThan(2);
  expect(scores).toEqual(scores.toSorted((left, right) => right - left));
});

test('limit만큼만 나온다', async () => {
  const { passages } = await search({ query: '고혈압 보존', limit: 1 });
  expect(passages).toHaveLength(1);
});

test('문서 id로 좁힐 수 있다', async () => {
  const filters = { documentIds: [hypertension.id] };
  const { passages } = await search({ query: '고혈압 보존', filters });
  expect(new Set(passages.map(({ document }) => document.id))).toEqual(new Set(['hypertension']));
});

test.each([
  ['2098-12-31', false],
  ['2099-01-01', true],
])('%s 기준 시행 여부는 %s', async (asOf, inForce) => {
  const { passages } = await search({ query: '로봇간호사 원격지도', asOf });
  const found = passages.find(({ document }) => document.id === futureLaw.id);
  expect(found?.inForce).toBe(inForce);
});

test('없는 낱말이면 빈 목록이다', async () => {
  expect((await search({ query: 'zzzqqq' })).passages).toEqual([]);
});
