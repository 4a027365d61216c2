import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  lawArticleExample,
  lawContentsExample,
  lawDiffExample,
  lawListExample,
} from '../../src/http/laws-examples.ts';
import {
  lawArticleSchema,
  lawContentsSchema,
  lawDiffSchema,
  lawListSchema,
} from '../../src/http/laws-schemas.ts';
import { aService, publishSample, SECRET_FOLDER } from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  service = await aService();
  await publishSample(service.store);
});
afterAll(() => service.close());

async function get(path: string) {
  const response = await service.app.request(encodeURI(path));
  return { status: response.status, body: (await response.json()) as { detail?: string } };
}

test('법령 목록에는 판과 기준일의 상태가 있다', async () => {
  const { body } = await get('/v1/laws?asOf=2026-01-01');
  const { laws } = lawListSchema.parse(body);
  expect(laws.map(({ title, editions }) => [title, editions.map(({ status }) => status)])).toEqual([
    ['기록보존법', ['시행 중']],
    ['미래보건법', ['시행 예정']],
  ]);
  expect(JSON.stringify(body)).not.toContain(SECRET_FOLDER);
});

test.each([
  ['/v1/laws?asof=2026-01-01', 'asOf'],
  ['/v1/laws/기록보존법?asof=2026-01-01', 'asOf'],
  ['/v1/laws/기록보존법/articles/2?date=2026-01-01', 'asOf'],
  ['/v1/laws/기록보존법/articles/2/diff?from=2026-01-01&To=2026-02-01', 'from, to'],
])('모르는 매개변수는 물리치고 맞는 이름을 말한다: %s', async (path, names) => {
  const { status, body } = await get(path);
  expect([status, body.detail]).toEqual([400, expect.stringContaining(`쓸 수 있는 것: ${names}(`)]);
});

test('차례에는 조가 순서대로 있다', async () => {
  const { body } = await get('/v1/laws/기록 보존법');
  const { articles, law } = lawContentsSchema.parse(body);
  expect(law.title).toBe('기록보존법');
  expect(articles.map(({ label, title }) => `${label} ${title}`)).toEqual([
    '제1조 목적',
    '제2조 보존기간',
    '제3조 벌칙',
  ]);
});

test('조문에는 글, 구조, 벌칙과 인용이 있다', async () => {
  const { body } = await get('/v1/laws/기록보존법/articles/제2조');
  const article = lawArticleSchema.parse(body);
  expect(article).toMatchObject({
    number: '2',
    label: '제2조',
    title: '보존기간',
    inForce: true,
    notices: [],
    paragraphs: [{ number: null, text: '의료기관은 수술기록지를 10년 동안 보존하여야 한다.' }],
    penalties: [{ kindName: '벌칙', label: '제3조', inForce: true }],
    effectiveFrom: null,
    effectiveTo: null,
    edition: { effectiveFrom: '2020-01-01' },
    history: [{ change: 'first', effectiveFrom: null, edition: { effectiveFrom: '2020-01-01' } }],
  });
  expect(article.referredBy.map(({ label }) => label)).toEqual(['제3조']);
});

test('시행 예정인 글은 그렇게 알린다', async () => {
  const { body } = await get('/v1/laws/미래보건법/articles/1?asOf=2026-01-01');
  const { inForce, effectiveFrom, notices } = lawArticleSchema.parse(body);
  expect([inForce, effectiveFrom]).toEqual([false, '2099-01-01']);
  expect(notices.join()).toContain('시행 예정: 2099-01-01부터');
});

test('바뀐 것이 없으면 없다고 한다', async () => {
  const { body } = await get('/v1/laws/기록보존법/articles/2/diff?from=2020-01-01&to=2026-01-01');
  const { changed, paragraphs } = lawDiffSchema.parse(body);
  expect([changed, paragraphs.map(({ change }) => change)]).toEqual([false, ['same']]);
});

describe('찾을 수 없는 것', () => {
  test.each([
    ['/v1/laws/기록보관법', '비슷한 이름: 「기록보존법」'],
    ['/v1/laws/형법', '이 이름의 법령은 색인에 없습니다'],
    ['/v1/laws/기록보존법/articles/99', '제99조가 없습니다. 가까운 조: 제1조, 제2조, 제3조'],
    ['/v1/laws/기록보존법/articles/2의2/diff?from=2021-01-01', '제2조의2가 없습니다'],
    ['/v1/laws/기록보존법?asOf=2019-12-31', '2020-01-01에 시행된 판부터'],
    ['/v1/laws/기록보존법/articles/2?asOf=2019-12-31', '2020-01-01 이후의 날짜로'],
    ['/v1/laws/기록보존법/articles/2/diff?from=2019-12-31', '2020-01-01 이후의 날짜로'],
    ['/v1/laws/미래보건법/articles/1?asOf=2019-12-31', '2099-01-01'],
  ])('%s는 404', async (path, words) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.detail).toContain(words);
  });
});

describe('잘못 적은 것', () => {
  test.each([
    ['/v1/laws/기록보존법/articles/둘', '제17조의2처럼'],
    ['/v1/laws/기록보존법/articles/2?asOf=2026-02-30', 'YYYY-MM-DD'],
    ['/v1/laws/기록보존법/articles/2?asOf=오늘', 'YYYY-MM-DD'],
    ['/v1/laws?asOf=2026-13-01', 'YYYY-MM-DD'],
    ['/v1/laws/기록보존법/articles/2/diff', 'from'],
    ['/v1/laws/기록보존법/articles/2/diff?from=2026-02-01&to=2026-01-01', '늦습니다'],
    [`/v1/laws/${'가'.repeat(201)}`, '200자까지'],
    [`/v1/laws/기록보존법/articles/${'1'.repeat(41)}`, '40자까지'],
  ])('%s는 400', async (path, words) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.detail).toContain(words);
  });
});

test.each([
  ['목록', lawListSchema, lawListExample],
  ['차례', lawContentsSchema, lawContentsExample],
  ['조문', lawArticleSchema, lawArticleExample],
  ['바뀐 것', lawDiffSchema, lawDiffExample],
])('%s의 보기는 형식에 맞는다', (_name, schema, { value }) => {
  expect(schema.safeParse(value).error).toBeUndefined();
});
