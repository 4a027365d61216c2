import { describe, expect, test } from 'vitest';
import { openReranker } from '../../../../src/adapters/openai/reranker.ts';
import { similarity } from '../../../fakes/openai-vectors.ts';
import { aServer, failure, KEY, rerankerSettings } from './a-server.ts';

const query = '처방전 보존 기간';
const texts = ['환자 명부 보존', '처방전 보존 기간은 2년이다.', '수술 동의'];
const expected = texts.map((text) => similarity(query, text));

describe('scores', () => {
  test.each(['cohere', 'tei'] as const)('in the shape of %s', async (rerank) => {
    const server = await aServer({ rerank });
    const reranker = openReranker(rerankerSettings(server, { apiKey: KEY }));
    expect(await reranker.rerank(query, texts)).toEqual(expected);
    expect(server.requests.at(-1)).toMatchObject({
      path: '/v1/rerank',
      headers: { authorization: `Bearer ${KEY}` },
    });
  });

  test('are asked for in a shape that is learnt once', async () => {
    const server = await aServer({ rerank: 'tei' });
    const reranker = openReranker(rerankerSettings(server));
    await reranker.rerank(query, texts);
    await reranker.rerank(query, texts);
    expect(server.requests.map(({ body }) => Object.keys(body as object).sort())).toEqual([
      ['documents', 'model', 'query', 'top_n'],
      ['query', 'texts', 'truncate'],
      ['query', 'texts', 'truncate'],
    ]);
  });

  test('of nothing need no server', async () => {
    const server = await aServer();
    expect(await openReranker(rerankerSettings(server)).rerank(query, [])).toEqual([]);
    expect(server.requests).toEqual([]);
  });
});

describe('failures', () => {
  test.each([
    ['a score less', { surplus: -1 }, 'garbage', /글 3건에 점수 2개/],
    ['no score', { body: '{"results": [{"index": 0}]}' }, 'garbage', /RERANK_BASE_URL/],
    ['a model that is not there', { status: 404 }, 'not-found-model', /RERANK_MODEL/],
    ['a refused request', { status: 422 }, 'rejected', /RERANK_/],
  ] as const)('%s', async (_, always, kind, message) => {
    const server = await aServer({ always });
    const error = await failure(openReranker(rerankerSettings(server)).rerank(query, texts));
    expect(error).toMatchObject({ role: 'reranker', kind });
    expect(error.message).toMatch(message);
  });
});
