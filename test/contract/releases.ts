import { expect, test } from 'vitest';
import { ReleaseError, StoreBusyError } from '../../src/errors.ts';
import type { DraftOptions, PassageStore, ReleaseDraft } from '../../src/ports.ts';
import { aDocument, aRecipe, passagesFor, stored, uuidOf } from '../fakes/factories.ts';
import type { OpenStore } from './passage-store.ts';
import {
  addAll,
  aQuery,
  type Content,
  found,
  freshStore,
  lexicalOnly,
  publishOf,
  withVectors,
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
    await draft.discard();
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

  keepCases(openStore);
  refusalCases(openStore);
}

function keepCases(openStore: OpenStore): void {
  test('keep copies passages and vectors and takes the new record', async () => {
    const store = await freshStore(openStore);
    const before = await publishOf(store, [...two, ...one]);
    const kept = (await before.documents())[1]!;
    const draft = await store.begin(lexicalOnly);
    await addAll(draft, [[aDocument({ id: 'three' }), [{ terms: { x: 1 } }, {}, {}]]]);
    const record = {
      ...kept,
      document: { ...kept.document, title: '새 제목', publisher: '새 학회' },
      source: { ...kept.source, path: '/moved/one.md' },
    };
    await draft.keep(record);
    const release = await draft.seal();
    expect(release).toMatchObject({ documents: 2, passages: 5 });
    await store.publish(release.number);
    const after = (await store.current())!;
    expect((await after.documents())[1]).toEqual(record);
    expect(await found(after, x)).toEqual(['one 0', 'three 0']);
    const filter = { ...x.filter, publishers: ['새 학회'] };
    const [hit] = await after.search({ ...x, filter });
    // N = 5, x in two passages: ln(1 + 3.5/2.5) × 2
    expect(hit!.score).toBeCloseTo(1.75093747, 5);
    expect((await after.passagesOf('one', 0, 9)).map(({ label }) => label)).toEqual([
      'one 0',
      'one 1',
    ]);
  });

  test('keep copies dense vectors', async () => {
    const store = await freshStore(openStore);
    const document = aDocument({ id: 'v' });
    const parts = [{ dense: [1, 0] }, { dense: [0, 1] }];
    const before = await publishOf(store, [[document, parts]], withVectors);
    const draft = await store.begin(withVectors);
    await draft.keep((await before.documents())[0]!);
    await store.publish((await draft.seal()).number);
    const query = aQuery({}, { dense: Float32Array.of(0.1, 1) });
    expect(await found((await store.current())!, query)).toEqual(['v 1', 'v 0']);
  });

  test('keeping an unknown document is refused and names it', async () => {
    const store = await freshStore(openStore);
    await publishOf(store, one);
    const draft = await store.begin(lexicalOnly);
    await expect(draft.keep(stored(aDocument({ id: 'none' }), 1))).rejects.toThrow('none');
    await draft.discard();
  });

  test('keeping where nothing is published is refused', async () => {
    const store = await freshStore(openStore);
    const draft = await store.begin(lexicalOnly);
    await expect(draft.keep(stored(aDocument(), 1))).rejects.toThrow(ReleaseError);
    await draft.discard();
  });
}

function refusalCases(openStore: OpenStore): void {
  const document = aDocument({ id: 'd' });
  const two = passagesFor(document, [{ terms: { x: 1 } }, { terms: { y: 1 } }]);
  const cases: readonly [string, DraftOptions, (draft: ReleaseDraft) => Promise<void>][] = [
    ['nothing in it', lexicalOnly, async () => {}],
    [
      'another number of passages than said',
      lexicalOnly,
      (draft) => draft.add(stored(document, 3), two),
    ],
    ['a gap in the ordinals', lexicalOnly, (draft) => draft.add(stored(document, 1), [two[1]!])],
    [
      'a passage of another document',
      lexicalOnly,
      (draft) => draft.add(stored(aDocument({ id: 'other' }), 2), two),
    ],
    [
      'the same document twice',
      lexicalOnly,
      async (draft) => {
        await draft.add(stored(document, 2), two);
        await draft.add(stored(document, 2), two);
      },
    ],
    ['no vectors where there must be', withVectors, (draft) => draft.add(stored(document, 2), two)],
    [
      'vectors where there must be none',
      lexicalOnly,
      (draft) => draft.add(stored(document, 1), passagesFor(document, [{ dense: [1, 0] }])),
    ],
    [
      'vectors of another dimension',
      withVectors,
      (draft) => draft.add(stored(document, 1), passagesFor(document, [{ dense: [1, 0, 0] }])),
    ],
  ];

  test.each(cases)('a release cannot be made with %s', async (_, options, fill) => {
    const store = await freshStore(openStore);
    const draft = await store.begin(options);
    await expect(fillAndSeal(draft, fill)).rejects.toThrow(ReleaseError);
    await draft.discard();
    await expectUsable(store);
  });

  test('two passages with one id are refused, with both labels', async () => {
    const store = await freshStore(openStore);
    const draft = await store.begin(lexicalOnly);
    const id = uuidOf('same');
    const content: Content = [
      [aDocument({ id: 'p' }), [{ passage: { id, label: '첫째 단락' } }]],
      [aDocument({ id: 'q' }), [{}, { passage: { id, label: '둘째 단락' } }]],
    ];
    const attempt = fillAndSeal(draft, (open) => addAll(open, content));
    await expect(attempt).rejects.toThrow(/첫째 단락.*둘째 단락/s);
    await draft.discard();
    await expectUsable(store);
  });
}

async function fillAndSeal(
  draft: ReleaseDraft,
  fill: (draft: ReleaseDraft) => Promise<void>,
): Promise<void> {
  await fill(draft);
  await draft.seal();
}

async function expectUsable(store: PassageStore): Promise<void> {
  expect(await store.list()).toEqual([]);
  expect(await found(await publishOf(store, one), x)).toEqual(['one 0']);
}
