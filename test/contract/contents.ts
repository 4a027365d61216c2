import { expect, test } from 'vitest';
import type { IndexedPassage, IndexedPhrase, OpenRelease } from '../../src/ports.ts';
import { aDocument, aLaw, aVector, passagesFor, stored } from '../fakes/factories.ts';
import {
  addAll,
  type Content,
  freshStore,
  lexicalOnly,
  type OpenStore,
  publishOf,
  releaseOf,
  withVectors,
} from './setup.ts';

const edition = (id: string, on: string) =>
  aLaw({ id, effectiveFrom: on, law: { lawId: '1', promulgatedOn: on } });
const article = (text: string) => ({
  terms: { [text]: 1.1, 4294967295: 0.3 },
  passage: { locator: { article: '1' }, text },
});
const content: Content = [
  [edition('new', '2025-01-01'), [article('two'), {}]],
  [edition('old', '2024-01-01'), [article('one')]],
  [aDocument({ id: 'g' }), [{ terms: { x: 2 } }]],
];

export function contentCases(openStore: OpenStore): void {
  test('everything comes back as it was given, without the dates of the other editions', async () => {
    const release = await releaseOf(openStore, content);
    const given = content.map(([document, parts]) => ({
      stored: stored(document, parts.length),
      passages: passagesFor(document, parts),
    }));
    expect(await Array.fromAsync(release.contents())).toEqual(given);
    expect(await phrasesOf(release)).toEqual([]);
  });

  test('dense vectors come back with their direction', async () => {
    const parts = [{ dense: [3, 4] }, { dense: [0, -1] }];
    const release = await releaseOf(openStore, [[aDocument(), parts]], withVectors);
    const [document] = await Array.fromAsync(release.contents());
    const angles = document!.passages.map(({ dense }: IndexedPassage) =>
      Math.atan2(dense![1]!, dense![0]!),
    );
    expect(angles).toEqual([expect.closeTo(Math.atan2(4, 3), 6), expect.closeTo(-Math.PI / 2, 6)]);
  });

  test('phrases come back with their vectors', async () => {
    const store = await freshStore(openStore);
    const draft = await store.begin({ ...lexicalOnly, practice: 'v1' });
    await addAll(draft, content);
    const phrases = [
      { target: 'article:의료법#21', phrase: '차트 복사', lexical: aVector({ x: 2, y: 1 }) },
      { target: 'article:의료법#22', phrase: '차트 작성', lexical: aVector({ z: 0.5 }) },
    ];
    await draft.addPhrases(phrases);
    await store.publish((await draft.seal()).number);
    expect(await phrasesOf((await store.current())!)).toEqual(phrases);
  });

  test('a kept document comes back too', async () => {
    const store = await freshStore(openStore);
    const before = await publishOf(store, content);
    const given = await Array.fromAsync(before.contents());
    const draft = await store.begin(lexicalOnly);
    for (const document of await before.documents()) await draft.keep(document);
    await store.publish((await draft.seal()).number);
    expect(await Array.fromAsync((await store.current())!.contents())).toEqual(given);
  });
}

async function phrasesOf(release: OpenRelease): Promise<readonly IndexedPhrase[]> {
  const all = (await Array.fromAsync(release.allPhrases())).flat();
  return all.toSorted((left, right) => (left.phrase < right.phrase ? -1 : 1));
}
