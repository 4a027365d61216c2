import { beforeEach, describe, expect, test } from 'vitest';
import { openQdrantStore } from '../../../../src/adapters/qdrant/store.ts';
import { ReleaseError, StoreServerError } from '../../../../src/errors.ts';
import type { PassageStore } from '../../../../src/ports.ts';
import { aServer, aSettings } from '../../../contract/a-qdrant.ts';
import { lexicalOnly } from '../../../contract/setup.ts';
import type { QdrantServer, SeenRequest } from '../../../fakes/qdrant-server.ts';
import { answers, named, publishNamed } from './a-release.ts';

let server: QdrantServer;
let store: PassageStore;

beforeEach(async () => {
  server = await aServer();
  store = openQdrantStore(aSettings(server.url, { timeout: 0.2 }));
  await publishNamed(store, 'old');
});

const isUpsert = ({ method, path }: SeenRequest) =>
  method === 'PUT' && /release_\d+\/points$/.test(path);
const isQuery = ({ path }: SeenRequest) => path.endsWith('/points/query');

async function failureOf(attempt: Promise<unknown>): Promise<StoreServerError> {
  const error = await attempt.then(
    () => new Error('no failure'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreServerError);
  return error as StoreServerError;
}

describe('while something is asked', () => {
  test('a server that is gone: says where and what to check, and is found again', async () => {
    await server.stop();
    const { kind, message } = await failureOf(store.current());
    expect(kind).toBe('unreachable');
    expect(message).toContain(server.url);
    expect(message).toContain('QDRANT_URL');
    await server.listen();
    expect(await answers(store)).toEqual(['old 0']);
  });

  test('a server that does not answer in time: names the setting', async () => {
    server.fault({ when: isQuery, delay: 1000 });
    const { kind, message } = await failureOf(answers(store));
    expect([kind, message.includes('QDRANT_TIMEOUT')]).toEqual(['timeout', true]);
    expect(await answers(store)).toEqual(['old 0']);
  });

  test.each([
    ['a connection that breaks', { drop: 'before' }],
    ['429 with a Retry-After', { status: 429, headers: { 'retry-after': '1' } }],
    ['429 with a date', { status: 429, headers: { 'retry-after': new Date().toUTCString() } }],
    ['503', { status: 503, message: 'Shard is not available' }],
    ['502 of a proxy', { status: 502, body: '<html>' }],
  ] as const)('%s once: nobody notices', async (_, fault) => {
    server.fault({ when: isQuery, ...fault });
    expect(await answers(store)).toEqual(['old 0']);
  });

  test('a busy server: gives up after its tries', async () => {
    server.fault({ when: isQuery, times: 99, status: 503, message: 'overloaded' });
    const { kind, message } = await failureOf(answers(store));
    expect([kind, message.includes('overloaded')]).toEqual(['busy', true]);
  });

  test('a page of something else at the address', async () => {
    server.fault({ times: 99, body: '<html>Welcome to nginx!</html>' });
    expect((await failureOf(store.current())).kind).toBe('garbage');
  });

  test('the collection of the published release is gone: names the way back', async () => {
    const held = (await store.current())!;
    server.state.delete(server.state.aliases.values().next().value!);
    const filter = { asOf: '2026-01-01' };
    const query = {
      lexical: { indices: Uint32Array.of(1), values: Float32Array.of(1) },
      filter,
      limit: 1,
    };
    const { kind, message } = await failureOf(held.search(query));
    expect([kind, message.includes('rollback')]).toEqual(['missing', true]);
  });

  test('the alias is gone: says which release to publish again', async () => {
    server.state.aliases.clear();
    await expect(store.current()).rejects.toThrow('rollback 1');
    await store.publish(1);
    expect(await answers(store)).toEqual(['old 0']);
  });

  test('the alias points at a collection of somebody else', async () => {
    const [alias] = [...server.state.aliases.keys()];
    server.state.aliases.set(alias!, 'other');
    await expect(store.current()).rejects.toThrow(ReleaseError);
  });
});

describe('while a release is made', () => {
  test('a restart in the middle is waited for', async () => {
    const patience = {
      ...aSettings('').patience!,
      writes: { attempts: 10, firstWait: 20, longestWait: 200 },
    };
    const patientStore = openQdrantStore({ ...sameReleases(), patience });
    const draft = await patientStore.begin(lexicalOnly);
    await draft.add(...named('a', 300));
    const restarting = server.restart(150);
    await draft.add(...named('b', 300));
    const release = await draft.seal();
    await restarting;
    expect(release.passages).toBe(600);
    await patientStore.publish(release.number);
    expect(await answers(patientStore)).toHaveLength(10);
  });

  test('an answer that gets lost after the work was done: written again, counted once', async () => {
    server.fault({ when: isUpsert, drop: 'after' });
    server.fault({ when: ({ path }) => path.endsWith('/points/batch'), drop: 'after' });
    await publishNamed(store, 'new', 3);
    expect(await answers(store)).toEqual(['new 0', 'new 1', 'new 2']);
  });

  test.each([
    ['507', { status: 507, message: 'Insufficient storage' }],
    [
      '500 with the words of the system',
      { status: 500, message: 'Service internal error: No space left on device (os error 28)' },
    ],
  ])(
    'no room on the disk (%s): stops, says so, and the running release stays',
    async (_, fault) => {
      server.fault({ when: isUpsert, times: 99, ...fault });
      const { kind, message } = await failureOf(publishNamed(store, 'new'));
      expect([kind, message.includes('drop')]).toEqual(['full', true]);
      server.mend();
      expect(await answers(store)).toEqual(['old 0']);
      expect(
        [...server.state.collections.keys()].filter((name) => /release_/.test(name)),
      ).toHaveLength(1);
      await publishNamed(store, 'new');
      expect(await answers(store)).toEqual(['new 0']);
    },
  );

  test('a server that stays away: the draft is left, the next one clears it up', async () => {
    const draft = await store.begin(lexicalOnly);
    await draft.add(...named('new'));
    await server.stop();
    expect((await failureOf(draft.seal())).kind).toBe('unreachable');
    await draft.discard();
    await server.listen();
    expect(await answers(store)).toEqual(['old 0']);
    const later = openQdrantStore({
      ...sameReleases(),
      clock: () => new Date(Date.now() + 61_000),
    });
    await publishNamed(later, 'new');
    const collections = [...server.state.collections.keys()].filter((name) =>
      /release_/.test(name),
    );
    expect(collections.map((name) => name.slice(-1))).toEqual(['1', '3']);
  });

  test('what the server refuses is said in its words', async () => {
    server.fault({
      when: isUpsert,
      times: 99,
      status: 400,
      message: 'Wrong input: Vector dimension error: expected dim: 2, got 3',
    });
    const { kind, message } = await failureOf(publishNamed(store, 'new'));
    expect([kind, message.includes('expected dim: 2')]).toEqual(['rejected', true]);
  });

  test('passages that vanish are missed before anything is published', async () => {
    const draft = await store.begin(lexicalOnly);
    await draft.add(...named('new', 2));
    server.fault({ when: isUpsert, body: JSON.stringify({ result: { status: 'completed' } }) });
    await expect(draft.seal()).rejects.toThrow('단락 수가 맞지 않습니다(2이어야 하나 0)');
    await draft.discard();
    expect(await store.list()).toHaveLength(1);
  });

  test('a sealed release that has lost passages is not published', async () => {
    const draft = await store.begin(lexicalOnly);
    await draft.add(...named('new', 2));
    const { number } = await draft.seal();
    const [name] = [...server.state.collections.keys()].filter((own) =>
      own.endsWith(`release_${number}`),
    );
    const { points } = server.state.collection(name!);
    points.delete([...points.keys()][0]!);
    await expect(store.publish(number)).rejects.toThrow('reindex');
    expect(await answers(store)).toEqual(['old 0']);
  });
});

test('a refused key: names the setting, never the key', async () => {
  const locked = await aServer({ apiKey: 'right' });
  const wrong = openQdrantStore(aSettings(locked.url, { apiKey: 'sEcReT' }));
  const { kind, message } = await failureOf(wrong.current());
  expect([kind, message.includes('QDRANT_API_KEY')]).toEqual(['refused-key', true]);
  expect(message).not.toContain('sEcReT');
  const right = openQdrantStore(aSettings(locked.url, { apiKey: 'right' }));
  expect(await right.current()).toBeNull();
});

test('an older server is refused before anything is written', async () => {
  const old = await aServer({ version: '1.15.4' });
  const attempt = openQdrantStore(aSettings(old.url)).begin(lexicalOnly);
  await expect(attempt).rejects.toThrow(/1\.15\.4.*1\.18 이상/);
  expect(old.state.collections.size).toBe(0);
});

test('a writer whose lease ran out while the server was away goes on when nobody took it', async () => {
  let skipped = 0;
  const slow = openQdrantStore({
    ...sameReleases(),
    clock: () => new Date(Date.now() + skipped),
  });
  const draft = await slow.begin(lexicalOnly);
  skipped = 90_000;
  await draft.add(...named('new'));
  await slow.publish((await draft.seal()).number);
  expect(await answers(store)).toEqual(['new 0']);
});

/** Settings of another store over the same releases. */
function sameReleases() {
  const [alias] = [...server.state.aliases.keys()];
  return aSettings(server.url, { prefix: alias!.replace(/_current$/, '') });
}
