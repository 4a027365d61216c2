import { expect, onTestFinished, test } from 'vitest';
import { copyRelease } from '../../../indexer/copy.ts';
import { openQdrantStore } from '../../../src/adapters/qdrant/store.ts';
import { JichimError } from '../../../src/errors.ts';
import type { OpenRelease, PassageStore } from '../../../src/ports.ts';
import { aQdrant } from '../../contract/a-qdrant.ts';
import { addAll, aQuery, type Content, withVectors } from '../../contract/setup.ts';
import { aDocument, aLaw, aVector } from '../../fakes/factories.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';

const edition = (id: string, on: string) =>
  aLaw({ id, effectiveFrom: on, law: { lawId: '1', promulgatedOn: on } });
const content: Content = [
  [edition('old', '2024-01-01'), [{ terms: { x: 2 }, dense: [1, 0] }]],
  [edition('new', '2025-01-01'), [{ terms: { x: 1, y: 1 }, dense: [0.6, 0.8] }]],
  [aDocument({ id: 'g' }), Array.from({ length: 5 }, () => ({ terms: { x: 1 }, dense: [0, 1] }))],
];

async function aFilledStore(): Promise<PassageStore> {
  const store = new MemoryStore();
  const draft = await store.begin({ ...withVectors, practice: 'v1' });
  await addAll(draft, content);
  await draft.addPhrases([{ target: 'article:법#1', phrase: '구절', lexical: aVector({ x: 1 }) }]);
  await store.publish((await draft.seal()).number);
  return store;
}

async function aQdrantStore(): Promise<PassageStore> {
  const { settings, cleanup } = await aQdrant();
  const store = openQdrantStore(settings);
  onTestFinished(async () => {
    await store.close();
    await cleanup();
  });
  return store;
}

async function answersOf(release: OpenRelease) {
  const dense = Float32Array.of(0.1, 1);
  const queries = ['2024-06-01', '2026-01-01'].flatMap((asOf) => [
    aQuery({ x: 1, y: 1 }, { filter: { asOf } }),
    aQuery({ x: 1 }, { filter: { asOf }, dense }),
  ]);
  const found = await Promise.all(queries.map((query) => release.search(query)));
  return {
    hits: found.map((hits) => hits.map(({ passage }) => passage)),
    documents: await release.documents(),
    phrases: (await release.phrases(aVector({ x: 1 }), 5)).map(({ phrase }) => phrase),
  };
}

test('a release moves to Qdrant and back, and answers the same at every place', async () => {
  const [first, qdrant, last] = [await aFilledStore(), await aQdrantStore(), new MemoryStore()];
  let documents = 0;
  const there = await copyRelease(first, qdrant, () => documents++);
  await copyRelease(qdrant, last);
  expect(documents).toBe(3);
  const source = (await first.current())!;
  expect(there).toMatchObject({
    recipe: source.release.recipe,
    embedder: source.release.embedder,
    practice: source.release.practice,
  });
  const expected = await answersOf(source);
  expect(await answersOf((await qdrant.current())!)).toEqual(expected);
  expect(await answersOf((await last.current())!)).toEqual(expected);
});

test('where nothing is published there is nothing to copy', async () => {
  await expect(copyRelease(new MemoryStore(), new MemoryStore())).rejects.toThrow(JichimError);
});

test('a copy that fails leaves what is published there', async () => {
  const target = await aFilledStore();
  const before = (await target.current())!.release;
  const broken = new MemoryStore();
  const draft = await broken.begin(withVectors);
  await addAll(draft, content);
  await broken.publish((await draft.seal()).number);
  const release = (await broken.current())!;
  const [first] = await Array.fromAsync(release.contents());
  release.contents = async function* () {
    yield first!;
    throw new JichimError('읽을 수 없습니다.');
  };
  await expect(copyRelease(broken, target)).rejects.toThrow('읽을 수 없습니다');
  expect((await target.current())!.release).toEqual(before);
  await (await target.begin(withVectors)).discard();
});
