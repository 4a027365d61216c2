import { expect, test } from 'vitest';
import { termHash } from '../../src/korean/hash.ts';
import { aDocument, uuidOf } from '../fakes/factories.ts';
import {
  aQuery,
  type Content,
  found,
  type OpenStore,
  releaseOf,
  today,
  withVectors,
} from './setup.ts';

const guideline = aDocument({ id: 'g' });
const other = aDocument({ id: 'h' });

/** N = 3; x is in two passages, y and z in one: idf(x) = ln 1.6, idf(y) = idf(z) = ln 8/3. */
const three: Content = [
  [guideline, [{ terms: { x: 2, y: 1 } }, { terms: { x: 1 } }]],
  [other, [{ terms: { z: 4 } }]],
];
const [lowId, middleId, highId] = [
  '00000000-0000-4000-8000-000000000001',
  '00000000-0000-4000-8000-00000000000a',
  'f0000000-0000-4000-8000-000000000000',
];

export function searchCases(openStore: OpenStore): void {
  test('scores are Σ query weight × IDF × stored weight, best first', async () => {
    const release = await releaseOf(openStore, three);
    const results = await release.search(aQuery({ x: 1, y: 0.5 }));
    expect(results.map(({ passage }) => passage.label)).toEqual(['g 0', 'g 1']);
    // 1 × ln 1.6 × 2 + 0.5 × ln 8/3 × 1, and 1 × ln 1.6 × 1
    expect(results[0]!.score).toBeCloseTo(1.43042188, 5);
    expect(results[1]!.score).toBeCloseTo(0.47000363, 5);
  });

  test('document frequencies count the whole release, in the order asked', async () => {
    const release = await releaseOf(openStore, three);
    const terms = Uint32Array.from(['z', 'unknown', 'x'], termHash);
    expect([...(await release.frequencies(terms))]).toEqual([1, 0, 2]);
  });

  test('a filter does not change a score', async () => {
    const release = await releaseOf(openStore, three);
    const filter = { ...today, documentIds: ['h'] };
    const [result] = await release.search(aQuery({ z: 1, x: 1 }, { filter }));
    // ln 8/3 × 4
    expect(result!.score).toBeCloseTo(3.923317, 5);
  });

  test('a result carries the whole passage and its document', async () => {
    const release = await releaseOf(openStore, three);
    const [result] = await release.search(aQuery({ z: 1 }));
    expect(result!.document).toEqual(other);
    expect(result!.passage).toMatchObject({ id: uuidOf('h/0'), text: 'h의 0번 단락입니다.' });
  });

  test('a passage without a term of the query is never returned', async () => {
    const release = await releaseOf(openStore, three);
    expect(await found(release, aQuery({ unknown: 1 }))).toEqual([]);
    expect(await found(release, aQuery({}))).toEqual([]);
  });

  test('a term in every passage still counts', async () => {
    const release = await releaseOf(openStore, [[guideline, [{ terms: { x: 1 } }]]]);
    const [result] = await release.search(aQuery({ x: 1 }));
    // ln(1 + 0.5/1.5)
    expect(result!.score).toBeCloseTo(0.28768207, 5);
  });

  test('term hashes cover all 32 bits', async () => {
    const hashes = ['0', '4294967295', '2147483648'];
    const parts = hashes.map((hash) => ({ terms: { [hash]: 1 } }));
    const release = await releaseOf(openStore, [[guideline, parts]]);
    expect(await found(release, aQuery({ 4294967295: 1 }))).toEqual(['g 1']);
    expect(await found(release, aQuery({ 0: 1 }))).toEqual(['g 0']);
    expect(await found(release, aQuery({ 2147483648: 1 }))).toEqual(['g 2']);
  });

  test('equal scores stand by ascending passage id, whatever the order of adding', async () => {
    const ids = [highId, lowId, middleId];
    const parts = ids.map((id) => ({ passage: { id }, terms: { x: 1 } }));
    const release = await releaseOf(openStore, [[guideline, parts]]);
    const idsFound = async (limit: number) =>
      (await release.search(aQuery({ x: 1 }, { limit }))).map(({ passage }) => passage.id);
    expect(await idsFound(10)).toEqual([lowId, middleId, highId]);
    expect(await idsFound(2)).toEqual([lowId, middleId]);
    expect(await idsFound(1)).toEqual([lowId]);
  });

  test('the limit keeps the best', async () => {
    const parts = [3, 9, 1, 7, 5, 8, 2, 6, 4].map((weight) => ({ terms: { x: weight } }));
    const release = await releaseOf(openStore, [[guideline, parts]]);
    expect(await found(release, aQuery({ x: 1 }, { limit: 3 }))).toEqual(['g 1', 'g 5', 'g 3']);
    expect(await found(release, aQuery({ x: 1 }, { limit: 1000 }))).toHaveLength(9);
  });

  test('the same query again gives the same result', async () => {
    const release = await releaseOf(openStore, three);
    const first = await release.search(aQuery({ x: 1, y: 0.5 }));
    await release.search(aQuery({ x: 3, z: 1 }));
    expect(await release.search(aQuery({ x: 1, y: 0.5 }))).toEqual(first);
  });

  test('passages come in the order of the ids; unknown ids are left out', async () => {
    const release = await releaseOf(openStore, three);
    const passages = await release.passages([uuidOf('h/0'), uuidOf('none'), uuidOf('g/0')]);
    expect(passages.map(({ label }) => label)).toEqual(['h 0', 'g 0']);
    expect(await release.passages([])).toEqual([]);
  });

  test('passages of a document by ordinal, from inclusive, to exclusive', async () => {
    const release = await releaseOf(openStore, [
      [other, [{}, {}]],
      [guideline, [{}, {}, {}, {}]],
    ]);
    const labels = async (id: string, from: number, to: number) =>
      (await release.passagesOf(id, from, to)).map(({ label }) => label);
    expect(await labels('g', 1, 3)).toEqual(['g 1', 'g 2']);
    expect(await labels('g', -2, 99)).toEqual(['g 0', 'g 1', 'g 2', 'g 3']);
    expect(await labels('h', 1, 9)).toEqual(['h 1']);
    expect(await labels('g', 3, 3)).toEqual([]);
    expect(await labels('none', 0, 9)).toEqual([]);
  });

  hybridCases(openStore);
}

/** Lexical x: a, b. Dense toward [0, 1]: c (1), b (0.8), a (0). */
const hybrid: Content = [
  [
    guideline,
    [
      { passage: { label: 'a' }, terms: { x: 2 }, dense: [2, 0] },
      { passage: { label: 'b' }, terms: { x: 1 }, dense: [3, 4] },
    ],
  ],
  [other, [{ passage: { label: 'c' }, terms: { y: 1 }, dense: [0, 0.5] }]],
];

function hybridCases(openStore: OpenStore): void {
  const upward = Float32Array.of(0, 7);

  test('a dense leg is fused by reciprocal ranks, 1/(2 + rank) from 0', async () => {
    const release = await releaseOf(openStore, hybrid, withVectors);
    const results = await release.search(aQuery({ x: 1 }, { dense: upward }));
    expect(results.map(({ passage }) => passage.label)).toEqual(['a', 'b', 'c']);
    expect(results[0]!.score).toBeCloseTo(1 / 2 + 1 / 4, 5);
    expect(results[1]!.score).toBeCloseTo(1 / 3 + 1 / 3, 5);
    expect(results[2]!.score).toBeCloseTo(1 / 2, 5);
  });

  test('the filter holds for both legs', async () => {
    const release = await releaseOf(openStore, hybrid, withVectors);
    const filter = { ...today, documentIds: ['g'] };
    const results = await release.search(aQuery({ x: 1 }, { dense: upward, filter }));
    // a: lexical 0, dense 1; b: lexical 1, dense 0
    expect(results.map(({ score }) => score)).toEqual([
      expect.closeTo(1 / 2 + 1 / 3, 5),
      expect.closeTo(1 / 3 + 1 / 2, 5),
    ]);
  });

  test('a leg without hits leaves the other; the limit holds', async () => {
    const release = await releaseOf(openStore, hybrid, withVectors);
    const query = aQuery({ unknown: 1 }, { dense: upward, limit: 2 });
    expect(await found(release, query)).toEqual(['c', 'b']);
  });

  test('without a dense query the terms alone decide', async () => {
    const release = await releaseOf(openStore, hybrid, withVectors);
    expect(await found(release, aQuery({ x: 1 }))).toEqual(['a', 'b']);
  });

  test('equal fused scores stand by ascending passage id', async () => {
    const parts = [
      { passage: { id: highId, label: 'high' }, terms: { x: 2 }, dense: [1, 0] },
      { passage: { id: lowId, label: 'low' }, terms: { x: 1 }, dense: [0, 1] },
    ];
    const release = await releaseOf(openStore, [[guideline, parts]], withVectors);
    expect(await found(release, aQuery({ x: 1 }, { dense: upward }))).toEqual(['low', 'high']);
  });

  test('a dense query of another dimension, or over no vectors, is refused', async () => {
    const vectors = await releaseOf(openStore, hybrid, withVectors);
    const lexical = await releaseOf(openStore, three);
    const dense = Float32Array.of(1, 2, 3);
    await expect(vectors.search(aQuery({ x: 1 }, { dense }))).rejects.toThrow('차원');
    await expect(lexical.search(aQuery({ x: 1 }, { dense }))).rejects.toThrow();
  });
}
