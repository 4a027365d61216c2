import { expect, test } from 'vitest';
import { ReleaseError, StoreBusyError } from '../../src/errors.ts';
import { aDocument, aRecipe, stored, uuidOf } from '../fakes/factories.ts';
import {
  addAll,
  aQuery,
  type Content,
  found,
  freshStore,
  lexicalOnly,
  type OpenStore,
  publishOf,
} from './setup.ts';

const one: Content = [[aDocument({ id: 'one' }), [{ terms: { x: 2 } }, { terms: { y: 1 } }]]];
const two: Content = [[aDocument({ id: 'two' }), [{ terms: { x: 1 } }]]];
const x = aQuery({ x: 1 });

export function releaseCases(openStore: OpenStore): void {
  test('a new store has nothing published', async () => {
    const store = await freshStore(openStore);
    expect(await store.current()).toBeNull();
    expect(await store.list()).toEqual([]);
  });

  test('a draft is invisible until it is sealed and published', async () => {
    const store = await freshStore(openStore);
    const draft = await store.begin(lexicalOnly);
    await addAll(draft, one);
    expect(await store.current()).toBeNull();
    expect(await store.list()).toEqual([]);
    const release = await draft.seal();
    expect(await store.current()).toBeNull();
    expect(await store.list()).toEqual([{ release, published: false }]);
    await store.publish(release.number);
    expect((await store.current())!.release).toEqual(release);
    expect(await store.list()).toEqual([{ release, published: true }]);
  });

  test('a release says what it is made of', async () => {
    const store = await freshStore(openStore);
    const { release } = await publishOf(store, [...one, ...two]);
    expect(release).toMatchObject({ recipe: aRecipe, embedder: null, documents: 2, passages: 3 });
    expect(new Date(release.createdAt).toISOString()).toBe(release.createdAt);
  });

  test('documents come in the order of adding, with their source', async () => {
    const store = await freshStore(openStore);
    const release = await publishOf(store, [...two, ...one]);
    expect(await release.documents()).toEqual([stored(two[0]![0], 1), stored(one[0]![0], 2)]);
  });

  test('publishing an older release rolls back; the list is newest first', async () => {
    const store = await freshStore(openStore);
    const { number: older } = (await publishOf(store, one)).release;
    const { number: newer } = (await publishOf(store, two)).release;
    expect(newer).toBeGreaterThan(older);
    expect(await found((await store.current())!, x)).toEqual(['two 0']);
    await store.publish(older);
    expect(await found((await store.current())!, x)).toEqual(['one 0']);
    const marks = (await store.list()).map(({ release, published }) => [release.number, published]);
    expect(marks).toEqual([
      [newer, false],
      [older, true],
    ]);
  });

  test('an open release stays whole after a newer one is published', async () => {
    const store = await freshStore(openStore);
    const before = await publishOf(store, one);
    await publishOf(store, two);
    expect(await found(before, x)).toEqual(['one 0']);
    expect(await before.passages([uuidOf('one/1')])).toHaveLength(1);
  });

  test('dropping removes a release, but never the published one', async () => {
    const store = await freshStore(openStore);
    const { number: older } = (await publishOf(store, one)).release;
    const { number: newer } = (await publishOf(store, two)).release;
    await expect(store.drop(newer)).rejects.toThrow(ReleaseError);
    await store.drop(older);
    expect((await store.list()).map(({ release }) => release.number)).toEqual([newer]);
    await expect(store.drop(older)).rejects.toThrow(ReleaseError);
    await expect(store.publish(older)).rejects.toThrow(ReleaseError);
    expect(await found((await store.current())!, x)).toEqual(['two 0']);
  });

  test('a number is never used twice', async () => {
    const store = await freshStore(openStore);
    const { number: older } = (await publishOf(store, one)).release;
    const { number: newer } = (await publishOf(store, two)).release;
    await store.publish(older);
    await store.drop(newer);
    const draft = await store.begin(lexicalOnly);
    expect(draft.number).toBeGreaterThan(newer);
    await addAll(draft, two);
    const { number: unpublished } = await draft.seal();
    await store.drop(unpublished);
    const next = await store.begin(lexicalOnly);
    expect(next.number).toBeGreaterThan(unpublished);
    await next.discard();
  });

  test('publishing what is not sealed is refused', async () => {
    const store = await freshStore(openStore);
    await expect(store.publish(7)).rejects.toThrow(ReleaseError);
    const draft = await store.begin(lexicalOnly);
    await addAll(draft, one);
    await expect(store.publish(draft.number)).rejects.toThrow(ReleaseError);
    await draft.discard();
    await expect(store.publish(draft.number)).rejects.toThrow(ReleaseError);
  });

  test('one draft at a time', async () => {
    const store = await freshStore(openStore);
    const draft = await store.begin(lexicalOnly);
    await expect(store.begin(lexicalOnly)).rejects.toThrow(StoreBusyError);
    await draft.discard();
    await draft.discard();
    const next = await store.begin(lexicalOnly);
    await addAll(next, one);
    await next.seal();
    await (await store.begin(lexicalOnly)).discard();
  });

  test('a draft that has ended takes nothing more', async () => {
    const store = await freshStore(openStore);
    const draft = await store.begin(lexicalOnly);
    await addAll(draft, one);
    await draft.seal();
    await expect(addAll(draft, two)).rejects.toThrow(ReleaseError);
    await expect(draft.seal()).rejects.toThrow(ReleaseError);
    await draft.discard();
    expect(await store.list()).toHaveLength(1);
  });
}
