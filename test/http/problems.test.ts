import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withoutPaths } from '../../src/http/failures.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { aService, post, publishSample } from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  service = await aService();
  await publishSample(service.store);
});
afterAll(() => service.close());

async function problem(path: string, init: RequestInit, status: number) {
  const response = await service.app.request(path, init);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = problemSchema.strict().parse(await response.json());
  expect(body.status).toBe(status);
  expect(body.requestId).toBe(response.headers.get('x-request-id'));
  return { body, response };
}

describe('맞지 않는 요청은 400과 한국어로', () => {
  test.each([
    ['질문 없음', {}, 'question', '질문(question)을 글로 보내 주십시오.'],
    ['질문이 수', { question: 1 }, 'question', '질문(question)을 글로 보내 주십시오.'],
    ['빈 질문', { question: ' \n ' }, 'question', '질문이 비어 있습니다.'],
    ['긴 질문', { question: '가'.repeat(2001) }, 'question', '질문은 2000자까지 받습니다.'],
    ['모르는 항목', { question: '가', model: 1 }, '', '알 수 없는 항목입니다: model.'],
    [
      '없는 종류',
      { question: '가', kind: 'x' },
      'kind',
      '다음 중 하나여야 합니다: law, guideline, notice.',
    ],
    [
      '없는 날짜',
      { question: '가', asOf: '2026-02-30' },
      'asOf',
      '날짜는 YYYY-MM-DD 형식의 실제 날짜여야 합니다.',
    ],
    [
      '조건이 글',
      { question: '가', filters: 'x' },
      'filters',
      'JSON 객체({ … }) 값으로 보내 주십시오.',
    ],
    [
      '법령명이 수',
      { question: '가', filters: { laws: [1] } },
      'filters.laws.0',
      '글(문자열) 값으로 보내 주십시오.',
    ],
    [
      '빈 법령명',
      { question: '가', filters: { laws: [''] } },
      'filters.laws.0',
      '1자 이상이어야 합니다.',
    ],
    [
      '법령이 너무 많음',
      { question: '가', filters: { laws: Array(51).fill('가') } },
      'filters.laws',
      '50개까지 보낼 수 있습니다.',
    ],
    ['모르는 조건', { question: '가', filters: { a: 1 } }, 'filters', '알 수 없는 항목입니다: a.'],
    ['배열', [], '', 'JSON 객체({ … }) 값으로 보내 주십시오.'],
    ['null', 'null', '', 'JSON 객체({ … }) 값으로 보내 주십시오.'],
  ])('%s', async (_name, body, path, message) => {
    const { body: found } = await problem('/v1/ask', post(body), 400);
    expect(found.errors).toEqual([{ path, message }]);
    expect(found.detail).toContain(message);
  });

  test.each([
    ['0', 0, '1 이상이어야 합니다.'],
    ['101', 101, '100 이하여야 합니다.'],
    ['소수', 1.5, '정수 값으로 보내 주십시오.'],
    ['글', '3', '숫자 값으로 보내 주십시오.'],
  ])('limit이 %s', async (_name, limit, message) => {
    const { body } = await problem('/v1/search', post({ query: '가', limit }), 400);
    expect(body.errors).toEqual([{ path: 'limit', message }]);
  });

  test('여러 문제는 모두 알려 준다', async () => {
    const { body } = await problem('/v1/search', post({ limit: 0, kind: 'x' }), 400);
    expect(body.errors).toHaveLength(3);
    expect(body.detail).toContain('그 밖의 문제 2건');
  });

  test.each(['{"question":', '', 'question=가', '\ufeff{}x'])('JSON이 아님: %j', async (text) => {
    const { body } = await problem('/v1/ask', post(text), 400);
    expect(body.title).toBe('JSON을 읽지 못했습니다');
  });
});

test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
  '%s는 415',
  async (type) => {
    const headers = { 'content-type': type };
    const init = { method: 'POST', headers, body: JSON.stringify({ question: '가' }) };
    const { body } = await problem('/v1/ask', init, 415);
    expect(body.detail).toContain('application/json');
  },
);

test('charset이 붙은 JSON은 받는다', async () => {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const init = { method: 'POST', headers, body: JSON.stringify({ question: '보존' }) };
  expect((await service.app.request('/v1/ask', init)).status).toBe(200);
});

test('64kB를 넘는 본문은 413', async () => {
  const { body } = await problem('/v1/ask', post({ question: 'a'.repeat(65_536) }), 413);
  expect(body.detail).toBe('요청 본문은 64kB까지 받습니다.');
});

test('64kB까지는 읽고 나서 판단한다', async () => {
  await problem('/v1/ask', post({ question: 'a'.repeat(65_000) }), 400);
});

test.each(['/nothing', '/v1', '/v1/ask/x', '/../package.json', '/app.ts', '/web/index.html'])(
  '%s는 404',
  async (path) => {
    const { body } = await problem(path, {}, 404);
    expect(body.detail).toContain('/docs');
  },
);

test.each([
  ['GET', '/v1/ask', 'POST, OPTIONS'],
  ['PUT', '/v1/search', 'POST, OPTIONS'],
  ['POST', '/v1/documents/x', 'GET, HEAD, OPTIONS'],
  ['DELETE', '/ready', 'GET, HEAD, OPTIONS'],
  ['POST', '/', 'GET, HEAD, OPTIONS'],
])('%s %s는 405', async (method, path, allow) => {
  const { body, response } = await problem(path, { method }, 405);
  expect(response.headers.get('allow')).toBe(allow);
  expect(body.title).toBe('이 주소에서 쓸 수 없는 방식입니다');
});

test('OPTIONS는 쓸 수 있는 방식을 알려 준다', async () => {
  const response = await service.app.request('/v1/ask', { method: 'OPTIONS' });
  expect(response.status).toBe(204);
  expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('HEAD는 본문 없이 같은 상태를 준다', async () => {
  const response = await service.app.request('/v1/documents', { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});

test.each([
  ['색인 1번 파일(/var/lib/jichim/releases/0001.sqlite)이 손상', '색인 1번 파일이 손상'],
  ['파일(C:\\data\\1.sqlite)이 없습니다', '파일이 없습니다'],
  ['다른 판(분석기 ko-1, 저장 형식 1)', '다른 판(분석기 ko-1, 저장 형식 1)'],
])('경로는 밖으로 나가지 않는다: %s', (message, shown) => {
  expect(withoutPaths(message)).toBe(shown);
});
