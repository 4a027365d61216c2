import { expect, test } from 'vitest';
import { ReleaseError } from '../../src/errors.ts';
import type { DraftOptions, PassageStore, ReleaseDraft } from '../../src/ports.ts';
import { aDocument, passagesFor, stored, uuidOf } from '../fakes/factories.ts';
import {
  addAll,
  aQuery,
  type Content,
  found,
  freshStore,
  lexicalOnly,
  type OpenStore,
  publishOf,
  withVectors,
} from './setup.ts';

const one: Content = [[aDocument({ id: 'one' }), [{ terms: { x: 2 } }, { terms: { y: 1 } }]]];
const two: Content = [[aDocument({ id: 'two' }), [{ terms: { x: 1 } }]]];
const x = aQuery({ x: 1 });

export function keepCases(openStore: OpenStore): void {
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

export function refusalCases(openStore: OpenStore): void {
  const document = aDocument({ id: 'd' });
  const passages = passagesFor(document, [{ terms: { x: 1 } }, { terms: { y: 1 } }]);
  const cases: readonly [string, DraftOptions, (draft: ReleaseDraft) => Promise<void>][] = [
    ['nothing in it', lexicalOnly, async () => {}],
    [
      'another number of passages than said',
      lexicalOnly,
      (draft) => draft.add(stored(document, 3), passages),
    ],
    [
      'a gap in the ordinals',
      lexicalOnly,
      (draft) => draft.add(stored(document, 1), [passages[1]!]),
    ],
    [
      'a passage of another document',
      lexicalOnly,
      (draft) => draft.add(stored(aDocument({ id: 'other' }), 2), passages),
    ],
    [
      'the same document twice',
      lexicalOnly,
      async (draft) => {
        await draft.add(stored(document, 2), passages);
        await draft.add(stored(document, 2), passages);
      },
    ],
    [
      'no vectors where there must be',
      withVectors,
      (draft) => draft.add(stored(document, 2), passages),
    ],
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
