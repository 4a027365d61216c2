import { expect, test } from 'vitest';
import type { IndexedPhrase, OpenRelease } from '../../src/ports.ts';
import { aDocument, aVector } from '../fakes/factories.ts';
import { addAll, type Content, freshStore, lexicalOnly, type OpenStore } from './setup.ts';

const content: Content = [[aDocument({ id: 'g' }), [{ terms: { x: 1 } }]]];
const withPractice = { ...lexicalOnly, practice: 'v1' };

/** N = 3; x is in two phrases, y and z in one: idf(x) = ln 1.6, idf(y) = idf(z) = ln 8/3. */
const three = [
  aPhrase('article:의료법#21', '차트 복사', { x: 2, y: 1 }),
  aPhrase('article:의료법#22', '차트 작성', { x: 1 }),
  aPhrase('article:의료법#15', '진료 거부', { z: 4 }),
];

export function phraseCases(openStore: OpenStore): void {
  test('phrases are scored among the phrases alone, best first', async () => {
    const release = await published(openStore, three);
    const found = await release.phrases(aVector({ x: 1, y: 0.5 }), 10);
    expect(found.map(({ target, phrase }) => [target, phrase])).toEqual([
      ['article:의료법#21', '차트 복사'],
      ['article:의료법#22', '차트 작성'],
    ]);
    expect(found[0]!.score).toBeCloseTo(1.43042188, 5);
    expect(found[1]!.score).toBeCloseTo(0.47000363, 5);
  });

  test('no passage is found by a phrase, and no phrase by the words of a passage', async () => {
    const release = await published(openStore, [aPhrase('article:의료법#21', '차트', { y: 1 })]);
    const filter = { asOf: '2026-06-01' };
    expect(await release.search({ lexical: aVector({ y: 1 }), filter, limit: 9 })).toEqual([]);
    expect(await release.phrases(aVector({ x: 1 }), 9)).toEqual([]);
  });

  test('equal scores come by target, then by phrase; the limit holds', async () => {
    const release = await published(openStore, [
      aPhrase('article:의료법#22', '나', { x: 1 }),
      aPhrase('article:의료법#21', '다', { x: 1 }),
      aPhrase('article:의료법#21', '가', { x: 1 }),
    ]);
    const found = await release.phrases(aVector({ x: 1 }), 2);
    expect(found.map(({ phrase }) => phrase)).toEqual(['가', '다']);
  });

  test('the release tells the version and the number of its phrases', async () => {
    const release = await published(openStore, three);
    expect(release.release.practice).toEqual({ version: 'v1', phrases: 3 });
  });

  test('a release without a practice index finds no phrase', async () => {
    const store = await freshStore(openStore);
    const draft = await store.begin(lexicalOnly);
    await addAll(draft, content);
    await store.publish((await draft.seal()).number);
    const release = (await store.current())!;
    expect(release.release.practice).toBeNull();
    expect(await release.phrases(aVector({ x: 1 }), 9)).toEqual([]);
  });

  test('a phrase that stands twice under one target is refused', async () => {
    const draft = await (await freshStore(openStore)).begin(withPractice);
    await addAll(draft, content);
    const twice = aPhrase('article:의료법#21', '차트', { x: 1 });
    await expect(draft.addPhrases([twice, twice])).rejects.toThrow();
    await draft.discard();
  });

  async function published(
    open: OpenStore,
    phrases: readonly IndexedPhrase[],
  ): Promise<OpenRelease> {
    const store = await freshStore(open);
    const draft = await store.begin(withPractice);
    await addAll(draft, content);
    await draft.addPhrases(phrases);
    await store.publish((await draft.seal()).number);
    return (await store.current())!;
  }
}

function aPhrase(
  target: string,
  phrase: string,
  terms: Readonly<Record<string, number>>,
): IndexedPhrase {
  return { target, phrase, lexical: aVector(terms) };
}
