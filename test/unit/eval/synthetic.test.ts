import { expect, test } from 'vitest';
import { syntheticCorpus, syntheticQueries } from '../../../eval/bench/synthetic.ts';

const options = { passages: 120, dimension: 8 };

test('so many passages as asked for, the same every time', () => {
  const corpus = [...syntheticCorpus(options)];
  const passages = corpus.flatMap((document) => document.passages);
  expect(corpus.map(({ stored }) => stored.passages)).toEqual([50, 50, 20]);
  expect(new Set(passages.map(({ passage }) => passage.id)).size).toBe(120);
  expect([...syntheticCorpus(options)]).toEqual(corpus);
});

test('passages are what a store takes: terms ascending, vectors of unit length', () => {
  for (const { passages } of syntheticCorpus(options)) {
    for (const { lexical, dense, passage } of passages) {
      expect(lexical.indices.toSorted()).toEqual(lexical.indices);
      expect(lexical.indices.length).toBeGreaterThan(50);
      expect(Math.hypot(...dense!)).toBeCloseTo(1, 5);
      expect(passage.text.length).toBeGreaterThanOrEqual(250);
    }
  }
});

test('a few terms are in most passages, most terms in few', () => {
  const frequencies = new Map<number, number>();
  for (const { passages } of syntheticCorpus({ ...options, dimension: 0 })) {
    for (const { lexical, dense } of passages) {
      expect(dense).toBeNull();
      for (const term of lexical.indices) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  const counts = [...frequencies.values()];
  expect(Math.max(...counts)).toBe(120);
  expect(counts.filter((count) => count === 1).length / counts.length).toBeGreaterThan(0.5);
});

test('queries ask for terms that are there', () => {
  const queries = [...syntheticQueries(options, 3)];
  expect(queries).toHaveLength(3);
  const known = new Set(
    [...syntheticCorpus(options)].flatMap(({ passages }) =>
      passages.flatMap(({ lexical }) => [...lexical.indices]),
    ),
  );
  for (const { lexical } of queries) {
    expect(lexical.indices).toHaveLength(8);
    for (const term of lexical.indices) expect(known.has(term)).toBe(true);
  }
});
