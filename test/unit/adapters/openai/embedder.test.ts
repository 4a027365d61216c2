import { describe, expect, test } from 'vitest';
import { openEmbedder } from '../../../../src/adapters/openai/embedder.ts';
import type { Behaviour } from '../../../fakes/openai-behaviour.ts';
import { bigramVector } from '../../../fakes/openai-vectors.ts';
import { aServer, embedderSettings, failure } from './a-server.ts';

const texts = [
  '진료기록부는 10년 보존한다.',
  '처방전은 2년 보존한다.',
  '환자 명부는 5년 보존한다.',
];

describe('vectors', () => {
  test('come in the order of the texts, whatever order the server answers in', async () => {
    const server = await aServer();
    const vectors = await openEmbedder(embedderSettings(server)).embed(texts, 'passage');
    vectors.forEach((vector, index) => {
      const expected = bigramVector(texts[index]!, 64);
      const length = Math.hypot(...expected);
      expect([...vector]).toEqual(expected.map((value) => Math.fround(value / length)));
    });
  });

  test('are asked for as numbers, which every server knows', async () => {
    const server = await aServer();
    await openEmbedder(embedderSettings(server)).embed(texts, 'passage');
    expect(server.requests).toMatchObject([
      { path: '/v1/embeddings', body: { model: 'stub', input: texts, encoding_format: 'float' } },
    ]);
  });

  test('of nothing need no server', async () => {
    const server = await aServer();
    expect(await openEmbedder(embedderSettings(server)).embed([], 'passage')).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  test('of more texts than one call takes are a mistake of the caller', async () => {
    const embedder = openEmbedder(embedderSettings(await aServer(), { batch: 2 }));
    await expect(embedder.embed(texts, 'passage')).rejects.toThrow(RangeError);
  });
});

describe('what a text is for', () => {
  test('stands before it where the model wants it, and no text is over the limit', async () => {
    const server = await aServer();
    const prefixes = { queryPrefix: 'query: ', passagePrefix: 'passage: ', maxChars: 14 };
    const embedder = openEmbedder(embedderSettings(server, prefixes));
    await embedder.embed(['보존 기간'], 'query');
    await embedder.embed(['진료기록부는 10년'], 'passage');
    expect(server.requests.map(({ body }) => (body as { input: string[] }).input)).toEqual([
      ['query: 보존 기간'],
      ['passage: 진료기록부'],
    ]);
  });
});

describe('what a release says of it', () => {
  test('is the model with the dimension that the server has, asked once', async () => {
    const server = await aServer({ dimension: 48 });
    const embedder = openEmbedder(embedderSettings(server, { model: 'bge-m3' }));
    expect(await embedder.info()).toEqual({ model: 'bge-m3', dimension: 48 });
    await embedder.info();
    expect(server.requests).toHaveLength(1);
  });

  test('is another one with another passage prefix: its vectors are others', async () => {
    const embedder = openEmbedder(
      embedderSettings(await aServer(), { passagePrefix: 'passage: ' }),
    );
    expect(await embedder.info()).toEqual({ model: 'stub (passage:)', dimension: 64 });
  });

  test('comes later when the server was away at first', async () => {
    const server = await aServer({ script: [{ status: 400 }] });
    const embedder = openEmbedder(embedderSettings(server));
    expect(embedder.lastCall).toBeNull();
    await failure(embedder.info());
    expect(embedder.lastCall).toMatchObject({ problem: 'rejected' });
    expect(await embedder.info()).toEqual({ model: 'stub', dimension: 64 });
    expect(embedder.lastCall).toMatchObject({ problem: null });
  });
});

describe('an answer that cannot be right', () => {
  const cases: readonly [string, Behaviour, RegExp][] = [
    ['a vector less', { surplus: -1 }, /글 3건에 벡터 2개/],
    ['a vector more', { surplus: 1 }, /글 3건에 벡터 4개/],
    ['another dimension than before', { dimension: 32 }, /64이어야 하는데 32/],
    ['no number', { firstValue: null }, /이해할 수 없습니다/],
    ['a number beyond counting', { body: answer([0, 1, 2]).replace('1,', '1e999,') }, /이해할 수/],
    ['the same index twice', { body: answer([0, 1, 1]) }, /벡터 3개/],
    ['an index beyond the texts', { body: answer([0, 1, 7]) }, /벡터 3개/],
    ['an error with status 200', { body: '{"error": "no"}' }, /이해할 수 없습니다/],
  ];
  test.each(cases)('%s', async (_, behaviour, message) => {
    const server = await aServer();
    const embedder = openEmbedder(embedderSettings(server));
    await embedder.info();
    server.next(behaviour);
    const error = await failure(embedder.embed(texts, 'passage'));
    expect(error).toMatchObject({ role: 'embeddings', kind: 'garbage' });
    expect(error.message).toMatch(message);
  });
});

function answer(indices: readonly number[]): string {
  const embedding = new Array<number>(64).fill(1);
  return JSON.stringify({ data: indices.map((index) => ({ index, embedding })) });
}
