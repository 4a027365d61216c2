import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import * as examples from '../../src/http/examples.ts';
import * as schemas from '../../src/http/schemas.ts';
import { replySchema } from '../../src/model/answer.ts';
import { askRequestSchema, searchRequestSchema } from '../../src/model/request.ts';
import { aService } from './a-service.ts';

interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly description: string };
  readonly paths: Record<string, Record<string, { summary?: string; responses: object }>>;
  readonly components: { readonly schemas: Record<string, object> };
}

let service: Awaited<ReturnType<typeof aService>>;
let document: OpenApi;

beforeAll(async () => {
  service = await aService();
  document = (await (await service.app.request('/openapi.json')).json()) as OpenApi;
});
afterAll(() => service.close());

test('모든 API 주소가 문서에 있다', () => {
  const routes = service.app.routes
    .filter(({ method, path }) => method !== 'ALL' && /^\/(v1|health|ready)/.test(path))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  const documented = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(documented.toSorted()).toEqual([...new Set(routes)].toSorted());
});

test('가리키는 형식이 모두 정의되어 있다', () => {
  const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g);
  const names = new Set([...references].map(([, name]) => name));
  expect(names.size).toBeGreaterThan(10);
  for (const name of names) expect(document.components.schemas).toHaveProperty(name!);
});

test('모든 주소에 한국어 설명이 있다', () => {
  for (const item of Object.values(document.paths)) {
    for (const { summary } of Object.values(item)) expect(summary).toMatch(/[가-힣]/);
  }
});

test('의료기기가 아님을 밝힌다', () => {
  expect(document.info.description).toContain('의료기기가 아닙니다');
});

test.each<[string, z.ZodType, { value: unknown }]>([
  ['askExample', askRequestSchema, examples.askExample],
  ['answerExample', replySchema, examples.answerExample],
  ['refusalExample', replySchema, examples.refusalExample],
  ['searchExample', searchRequestSchema, examples.searchExample],
  ['searchReplyExample', schemas.searchReplySchema, examples.searchReplyExample],
  ['passageExample', schemas.passageReplySchema, examples.passageExample],
  ['documentListExample', schemas.documentListSchema, examples.documentListExample],
  ['documentExample', schemas.documentReplySchema, examples.documentExample],
  ['healthExample', schemas.healthSchema, examples.healthExample],
  ['readyExample', schemas.readySchema, examples.readyExample],
])('%s는 제 형식에 맞는다', (_name, schema, { value }) => {
  expect(schema.parse(value)).toEqual(value);
});

test('답의 보기에 있는 인용은 단락의 그 자리에 있다', () => {
  const citation = examples.answerExample.value.statements[0]!.citations[0]!;
  const { start, end } = citation.passageSpan;
  expect(examples.passageExample.value.passage.text.slice(start, end)).toBe(citation.quote);
});

test('/docs는 모든 주소를 그린다', async () => {
  const response = await service.app.request('/docs');
  const page = await response.text();
  expect(response.headers.get('content-type')).toContain('text/html');
  for (const path of Object.keys(document.paths)) expect(page).toContain(path);
  expect(page).not.toMatch(/<script|https?:\/\/(?!www\.law\.go\.kr)|\[object|undefined/);
});
