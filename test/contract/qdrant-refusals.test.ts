import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuidOf } from '../fakes/factories.ts';
import { aQdrant, type QdrantPlace, qdrantName } from './a-qdrant.ts';

/**
 * What the stand-in refuses and takes. With `QDRANT_URL` set the same requests go to the real server:
 * that is how the stand-in is kept honest.
 */
let place: QdrantPlace;
let name: string;

beforeAll(async () => {
  place = await aQdrant();
  name = `${place.settings.prefix}_rules`;
  await send('PUT', `/collections/${name}`, {
    vectors: { dense: { size: 2, distance: 'Cosine' } },
    sparse_vectors: { lexical: { modifier: 'idf' } },
    strict_mode_config: {
      enabled: true,
      unindexed_filtering_retrieve: false,
      unindexed_filtering_update: false,
      max_query_limit: 100,
    },
  });
  await send('PUT', `/collections/${name}/index?wait=true`, {
    field_name: 'kind',
    field_schema: 'keyword',
  });
  await send('PUT', `/collections/${name}/index?wait=true`, {
    field_name: 'from',
    field_schema: 'integer',
  });
  await upsert(aPoint());
});
afterAll(() => place.cleanup());

async function send(method: string, path: string, body?: unknown) {
  const { url, apiKey } = place.settings;
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(apiKey !== null && { 'api-key': apiKey }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : null };
}

const points = (path = '') => `/collections/${name}/points${path}`;
const upsert = (...given: readonly unknown[]) =>
  send('PUT', `${points()}?wait=true`, { points: given });
const query = (body: object) => send('POST', points('/query'), body);

function aPoint(changes: object = {}) {
  return {
    id: uuidOf('a'),
    vector: { dense: [3, 4], lexical: { indices: [1, 4294967295], values: [1, 2] } },
    payload: { kind: 'law', from: 20200101, owner: 'me' },
    ...changes,
  };
}

/** Which of the two it is has changed between versions; the adapter treats them alike. */
const refused = [400, 422];
const lexical = { query: { indices: [1], values: [1] }, using: 'lexical', limit: 5 };

describe(`${qdrantName} refuses`, () => {
  test.each([
    ['a name of a vector that is not there', { vector: { other: [1, 2] } }],
    ['a vector of another dimension', { vector: { dense: [1, 2, 3] } }],
    ['a sparse index twice', { vector: { lexical: { indices: [1, 1], values: [1, 2] } } }],
    ['more indices than values', { vector: { lexical: { indices: [1, 2], values: [1] } } }],
    ['an id that is no UUID', { id: 'passage-1' }],
  ])('a point with %s', async (_, changes) => {
    expect(refused).toContain((await upsert(aPoint(changes))).status);
  });

  test.each([
    ['a vector that is not there', { ...lexical, using: 'other' }],
    ['another dimension', { query: [1, 2, 3], using: 'dense' }],
    ['a limit of nothing', { ...lexical, limit: 0 }],
    ['more than strict mode allows', { ...lexical, limit: 101 }],
    [
      'a field without an index',
      { ...lexical, filter: { must: [{ key: 'owner', match: { value: 'me' } }] } },
    ],
    [
      'an index of another type',
      { ...lexical, filter: { must: [{ key: 'kind', range: { lt: 1 } }] } },
    ],
    ['a filter with an unknown clause', { ...lexical, filter: { all: [] } }],
    ['a condition that is none', { ...lexical, filter: { must: [{ key: 'kind', is: 'law' }] } }],
    [
      'mixed values',
      { ...lexical, filter: { must: [{ key: 'kind', match: { any: ['law', 1] } }] } },
    ],
  ])('a query for %s', async (_, body) => {
    expect(refused).toContain((await query(body)).status);
  });

  test('what does not exist, and what exists already', async () => {
    const missing = `${place.settings.prefix}_missing`;
    const create = { create_alias: { alias_name: `${name}_alias`, collection_name: missing } };
    const rename = { rename_alias: { old_alias_name: missing, new_alias_name: `${name}_alias` } };
    const statuses = await Promise.all([
      send('POST', `/collections/${missing}/points/query`, lexical),
      send('POST', '/collections/aliases', { actions: [create] }),
      send('POST', '/collections/aliases', { actions: [rename] }),
      send('PUT', `/collections/${name}`, {}),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 409]);
  });
});

describe(`${qdrantName} takes`, () => {
  test('sparse indices in any order, up to 32 bits, and gives them back', async () => {
    const given = aPoint({
      id: uuidOf('b'),
      vector: { lexical: { indices: [9, 4294967295, 2], values: [1, 2, 3] } },
    });
    expect((await upsert(given)).status).toBe(200);
    const { body } = await send('POST', points(), { ids: [uuidOf('b')], with_vector: true });
    const { indices, values } = body.result[0].vector.lexical;
    const pairs = indices.map((index: number, at: number) => [index, values[at]]);
    expect(pairs.toSorted()).toEqual([
      [2, 3],
      [4294967295, 2],
      [9, 1],
    ]);
    await send('POST', `${points('/delete')}?wait=true`, { points: [uuidOf('b')] });
  });

  test('a query for a term that nothing holds', async () => {
    const { status, body } = await query({ ...lexical, query: { indices: [77], values: [1] } });
    expect([status, body.result.points]).toEqual([200, []]);
  });

  test('a dense vector, which it keeps at unit length', async () => {
    const { body } = await send('POST', points(), { ids: [uuidOf('a')], with_vector: ['dense'] });
    const { dense } = body.result[0].vector;
    expect(dense).toEqual([expect.closeTo(0.6, 6), expect.closeTo(0.8, 6)]);
  });

  test('an upsert on a condition: replaces only what passes', async () => {
    const write = (kind: string, filter: object) =>
      send('PUT', `${points()}?wait=true&ordering=strong`, {
        points: [aPoint({ payload: { kind, from: 1 } })],
        update_filter: filter,
      });
    const kindNow = async () => {
      const { body } = await send('POST', points(), { ids: [uuidOf('a')], with_payload: true });
      return body.result[0].payload.kind;
    };
    await write('notice', { must: [{ key: 'kind', match: { value: 'guideline' } }] });
    expect(await kindNow()).toBe('law');
    await write('notice', { should: [{ key: 'from', range: { lt: 20300101 } }] });
    expect(await kindNow()).toBe('notice');
    await upsert(aPoint());
  });

  test('the deletion of an alias and of a collection that are not there', async () => {
    const missing = `${place.settings.prefix}_missing`;
    const actions = [{ delete_alias: { alias_name: missing } }];
    expect((await send('POST', '/collections/aliases', { actions })).status).toBe(200);
    expect((await send('DELETE', `/collections/${missing}`)).status).toBe(200);
  });

  test('both steps of a switch of an alias at once', async () => {
    const alias = `${name}_alias`;
    const actions = [
      { delete_alias: { alias_name: alias } },
      { create_alias: { alias_name: alias, collection_name: name } },
    ];
    for (let round = 0; round < 2; round++) {
      expect((await send('POST', '/collections/aliases', { actions })).status).toBe(200);
    }
    expect((await send('POST', `/collections/${alias}/points/count`, {})).body.result.count).toBe(
      1,
    );
  });

  test('a collection without vectors, and points without any', async () => {
    const bare = `${place.settings.prefix}_bare`;
    expect((await send('PUT', `/collections/${bare}`, { vectors: {} })).status).toBe(200);
    const given = { points: [{ id: uuidOf('c'), vector: {}, payload: { last: 1 } }] };
    expect((await send('PUT', `/collections/${bare}/points?wait=true`, given)).status).toBe(200);
    const { body } = await send('POST', `/collections/${bare}/points`, { ids: [uuidOf('c')] });
    expect(body.result[0].payload).toEqual({ last: 1 });
  });
});

describe(`${qdrantName} scores`, () => {
  test('Σ query × IDF × stored, a vector without terms not counted among all', async () => {
    const own = `${place.settings.prefix}_idf`;
    await send('PUT', `/collections/${own}`, { sparse_vectors: { lexical: { modifier: 'idf' } } });
    const vectors = [
      { indices: [1, 2], values: [2, 1] },
      { indices: [1], values: [1] },
      { indices: [3], values: [4] },
      { indices: [], values: [] },
    ];
    await send('PUT', `/collections/${own}/points?wait=true`, {
      points: vectors.map((vector, at) => ({ id: at, vector: { lexical: vector } })),
    });
    const asked = { query: { indices: [1, 2], values: [1, 0.5] }, using: 'lexical', limit: 5 };
    const { body } = await send('POST', `/collections/${own}/points/query`, asked);
    const found = body.result.points.map(({ id, score }: { id: number; score: number }) => [
      id,
      score,
    ]);
    // N = 3: ln 1.6 × 2 + 0.5 × ln 8/3, and ln 1.6
    expect(found).toEqual([
      [0, expect.closeTo(1.43042188, 5)],
      [1, expect.closeTo(0.47000363, 5)],
    ]);
  });
});
