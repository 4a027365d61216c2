import { beforeEach, describe, expect, test } from 'vitest';
import type { QdrantSettings } from '../../../../src/adapters/qdrant/settings.ts';
import { openQdrantStore } from '../../../../src/adapters/qdrant/store.ts';
import type { PassageStore } from '../../../../src/ports.ts';
import { aServer, aSettings } from '../../../contract/a-qdrant.ts';
import {
  aQuery,
  type Content,
  found,
  lexicalOnly,
  publishOf,
  withVectors,
} from '../../../contract/setup.ts';
import { aDocument, aLaw } from '../../../fakes/factories.ts';
import type { QdrantServer } from '../../../fakes/qdrant-server.ts';
import { named, publishNamed } from './a-release.ts';

let server: QdrantServer;
beforeEach(async () => {
  server = await aServer();
});

function opened(changes: Partial<QdrantSettings> = {}): PassageStore {
  return openQdrantStore(aSettings(server.url, { prefix: 'p', ...changes }));
}

const content: Content = [
  [
    aDocument({ id: 'v' }),
    [
      { terms: { x: 3 }, dense: [1, 0] },
      { terms: { x: 2 }, dense: [0.6, 0.8] },
      { terms: { x: 1 }, dense: [0, 1] },
    ],
  ],
];

describe('collections', () => {
  test('are made with what the settings say', async () => {
    const store = opened({
      shards: 3,
      replicas: 2,
      writeConsistency: 2,
      onDisk: true,
      quantisation: 'int8',
    });
    await publishOf(store, content, withVectors);
    const { body } = server.requests.find(
      ({ method, path }) => method === 'PUT' && path === '/collections/p_release_1',
    )!;
    expect(body).toMatchObject({
      shard_number: 3,
      replication_factor: 2,
      write_consistency_factor: 2,
      on_disk_payload: true,
      vectors: {
        dense: {
          size: 2,
          distance: 'Cosine',
          on_disk: true,
          quantization_config: { scalar: { type: 'int8' } },
        },
      },
      sparse_vectors: { lexical: { modifier: 'none', index: { on_disk: true } } },
    });
  });

  test('count IDF themselves where they have one shard', async () => {
    await publishOf(opened(), content, withVectors);
    expect(server.state.collection('p_release_1').sparse.get('lexical')).toEqual({
      modifier: 'idf',
    });
  });

  test('have an index for every field that is filtered by', async () => {
    await publishOf(opened(), content, withVectors);
    expect(Object.fromEntries(server.state.collection('p_release_1').indexes)).toEqual({
      documentId: 'keyword',
      ordinal: 'integer',
      kind: 'keyword',
      law: 'keyword',
      article: 'keyword',
      publisher: 'keyword',
      grades: 'keyword',
      effectiveFrom: 'integer',
      effectiveTo: 'integer',
    });
  });

  test('a release made with several shards is still read rightly after the setting changed', async () => {
    const before = await publishOf(opened({ shards: 3 }), content, withVectors);
    const after = (await opened({ shards: 1 }).current())!;
    expect(await after.search(aQuery({ x: 1 }))).toEqual(await before.search(aQuery({ x: 1 })));
  });
});

describe('requests', () => {
  test('a lexical search is one request, and the next one too', async () => {
    const release = await publishOf(opened(), content, withVectors);
    await found(release, aQuery({ x: 1 }));
    const before = server.requests.length;
    await found(release, aQuery({ x: 1 }));
    expect(server.requests.slice(before).map(({ path }) => path)).toEqual([
      '/collections/p_release_1/points/query',
    ]);
  });

  test('a hybrid search asks for both legs at once, each with the filter', async () => {
    const release = await publishOf(opened(), content, withVectors);
    await release.documents();
    const before = server.requests.length;
    await found(release, aQuery({ x: 1 }, { dense: Float32Array.of(0, 1) }));
    const [legs, payloads] = server.requests.slice(before);
    expect([legs!.path, payloads!.path]).toEqual([
      '/collections/p_release_1/points/query/batch',
      '/collections/p_release_1/points',
    ]);
    const { searches } = legs!.body as { searches: { using: string; filter: unknown }[] };
    expect(searches.map(({ using }) => using)).toEqual(['lexical', 'dense']);
    expect(searches[0]!.filter).toEqual(searches[1]!.filter);
  });

  test('passages go up in batches of at most 256', async () => {
    await publishNamed(opened(), 'many', 600);
    const sizes = server.requests
      .filter(({ method, path }) => method === 'PUT' && path === '/collections/p_release_1/points')
      .map(({ body }) => (body as { points: unknown[] }).points.length);
    expect(sizes).toEqual([256, 256, 88]);
  });

  test('kept documents are copied with their vectors, many in one request', async () => {
    const store = opened();
    const draft = await store.begin(lexicalOnly);
    for (let index = 0; index < 50; index++) await draft.add(...named(`d${index}`));
    await store.publish((await draft.seal()).number);
    const kept = await (await store.current())!.documents();
    const before = server.requests.length;
    const next = await store.begin(lexicalOnly);
    for (const document of kept) await next.keep(document);
    expect((await next.seal()).passages).toBe(50);
    const scrolls = server.requests
      .slice(before)
      .filter(({ path }) => path === '/collections/p_release_1/points/scroll');
    expect(scrolls).toHaveLength(1);
  });

  test('dates are changed only where another edition changes them', async () => {
    const edition = (id: string, from: string) =>
      aLaw({ id, effectiveFrom: from, law: { lawId: '1', promulgatedOn: from } });
    const parts = [{ terms: { x: 1 }, passage: { locator: { article: '1' } } }];
    await publishOf(opened(), [
      [aDocument({ id: 'alone' }), parts],
      [edition('first', '2024-01-01'), parts],
      [edition('second', '2025-01-01'), parts],
    ]);
    const batches = server.requests.filter(({ path }) => path.endsWith('/points/batch'));
    expect(batches.map(({ body }) => body)).toEqual([
      {
        operations: [
          {
            set_payload: {
              payload: { effectiveFrom: 20240101, effectiveTo: 20250101, ownDate: 0 },
              filter: { must: [{ key: 'documentId', match: { value: 'first' } }] },
            },
          },
        ],
      },
    ]);
  });

  test('a path of a proxy in front of the server is kept', async () => {
    const store = openQdrantStore(aSettings(`${server.url}/qdrant`));
    await expect(store.list()).rejects.toThrow('컬렉션');
    expect(server.requests.at(-1)!.path).toMatch(/^\/qdrant\//);
  });
});
