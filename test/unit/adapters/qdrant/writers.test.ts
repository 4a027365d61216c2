import { beforeEach, expect, test } from 'vitest';
import type { QdrantSettings } from '../../../../src/adapters/qdrant/settings.ts';
import { openQdrantStore } from '../../../../src/adapters/qdrant/store.ts';
import { ReleaseError, StoreBusyError } from '../../../../src/errors.ts';
import { aServer, aSettings, impatient } from '../../../contract/a-qdrant.ts';
import { lexicalOnly } from '../../../contract/setup.ts';
import type { QdrantServer } from '../../../fakes/qdrant-server.ts';
import { answers, named, publishNamed } from './a-release.ts';

let server: QdrantServer;
let settings: QdrantSettings;

beforeEach(async () => {
  server = await aServer();
  settings = aSettings(server.url);
});

const later = (seconds: number) => () => new Date(Date.now() + 1000 * seconds);

test('a draft of another process keeps others out, and they are told who', async () => {
  const draft = await openQdrantStore(settings).begin(lexicalOnly);
  const attempt = openQdrantStore(settings).begin(lexicalOnly);
  await expect(attempt).rejects.toThrow(StoreBusyError);
  await expect(openQdrantStore(settings).begin(lexicalOnly)).rejects.toThrow(
    new RegExp(`프로세스 ${process.pid}.*초 뒤`),
  );
  await draft.discard();
  await (await openQdrantStore(settings).begin(lexicalOnly)).discard();
});

test('of writers that begin at the same moment one gets through', async () => {
  const stores = Array.from({ length: 6 }, () => openQdrantStore(settings));
  const attempts = await Promise.allSettled(stores.map((store) => store.begin(lexicalOnly)));
  const refusals = attempts.flatMap((attempt) =>
    attempt.status === 'rejected' ? [attempt.reason] : [],
  );
  expect(refusals).toHaveLength(5);
  for (const reason of refusals) expect(reason).toBeInstanceOf(StoreBusyError);
});

test('a collection of records that its maker left half made is finished', async () => {
  server.state.create(`${settings.prefix}_meta`, { vectors: {} });
  const store = openQdrantStore(settings);
  await publishNamed(store, 'first');
  expect(await answers(store)).toEqual(['first 0']);
});

test('what a dead writer left is removed, and it cannot come back', async () => {
  const dead = await openQdrantStore(settings).begin(lexicalOnly);
  await dead.add(...named('dead', 3));
  const next = openQdrantStore({ ...settings, clock: later(61) });
  const draft = await next.begin(lexicalOnly);
  expect(draft.number).toBeGreaterThan(dead.number);
  await draft.add(...named('alive'));
  await expect(dead.seal()).rejects.toThrow();
  await dead.discard();
  const { number } = await draft.seal();
  await next.publish(number);
  expect(await answers(next)).toEqual(['alive 0']);
  expect(collections()).toEqual([`release_${number}`]);
});

test('a writer that was taken for dead stops before it makes a release', async () => {
  const slow = await openQdrantStore(settings).begin(lexicalOnly);
  await slow.add(...named('slow'));
  const name = [...server.state.collections.keys()].find((own) => own.endsWith('release_1'))!;
  const other = await openQdrantStore({ ...settings, clock: later(61) }).begin(lexicalOnly);
  // As if the other one had not cleaned up yet.
  server.state.create(name, { sparse_vectors: { lexical: {} } });
  await expect(slow.seal()).rejects.toThrow();
  expect(await openQdrantStore(settings).list()).toEqual([]);
  await other.discard();
});

test('every replica follows a publish and a rollback of another process', async () => {
  const [one, other] = [openQdrantStore(settings), openQdrantStore(settings)];
  const first = await publishNamed(one, 'first');
  expect(await answers(other)).toEqual(['first 0']);
  await publishNamed(one, 'second');
  expect(await answers(other)).toEqual(['second 0']);
  await other.publish(first);
  expect(await answers(one)).toEqual(['first 0']);
});

test('many questions ask once for what is published', async () => {
  const store = openQdrantStore({
    ...settings,
    patience: { ...impatient, freshness: 60_000 } as QdrantSettings['patience'],
  });
  await publishNamed(store, 'first');
  await store.current();
  const before = server.requests.length;
  await Promise.all(Array.from({ length: 50 }, () => store.current()));
  expect(server.requests.length).toBe(before);
});

test('stores of other prefixes neither see nor touch each other', async () => {
  const other = openQdrantStore({ ...settings, prefix: `${settings.prefix}_release` });
  const store = openQdrantStore(settings);
  await publishNamed(store, 'mine');
  await publishNamed(other, 'other');
  await publishNamed(store, 'mine too');
  expect(await answers(other)).toEqual(['other 0']);
  expect(await answers(store)).toEqual(['mine too 0']);
});

test('a dropped release leaves nothing behind', async () => {
  const store = openQdrantStore(settings);
  const first = await publishNamed(store, 'first');
  const second = await publishNamed(store, 'second');
  await store.drop(first);
  expect(collections()).toEqual([`release_${second}`]);
  const meta = server.state.collection(`${settings.prefix}_meta`);
  const ofFirst = [...meta.points.values()].filter(({ payload }) => payload.release === first);
  expect(ofFirst).toEqual([]);
});

test('nothing is asked of the server before the store is used', async () => {
  const store = openQdrantStore(settings);
  await store.close();
  expect(server.requests).toEqual([]);
  await expect(store.current()).rejects.toThrow(ReleaseError);
});

/** Collections of releases and drafts, without their prefix. */
function collections(): readonly string[] {
  return [...server.state.collections.keys()]
    .filter((name) => /_(?:release|phrases)_\d+$/.test(name))
    .map((name) => name.slice(settings.prefix.length + 1));
}
