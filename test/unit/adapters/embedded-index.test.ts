import type { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { readArray, writeArray } from '../../../src/adapters/embedded/arrays.ts';
import { writeInvertedIndex } from '../../../src/adapters/embedded/inverted.ts';
import { createDraftDatabase } from '../../../src/adapters/embedded/schema.ts';
import { TermTable } from '../../../src/adapters/embedded/term-table.ts';
import { TopK } from '../../../src/adapters/embedded/top-k.ts';
import { encodeSparse, normalised } from '../../../src/adapters/embedded/vectors.ts';
import { aVector } from '../../fakes/factories.ts';
import { seededRandom } from '../../fakes/random.ts';

describe('TopK', () => {
  test('keeps what a full sort would put first, ties by order', () => {
    const random = seededRandom(1);
    const order = Uint32Array.from({ length: 500 }, (_, index) => (index * 263) % 500);
    const scores = Array.from({ length: 500 }, () => Math.floor(random() * 20));
    for (const limit of [1, 2, 7, 100, 500, 900]) {
      const top = new TopK(limit, order);
      scores.forEach((score, position) => {
        top.offer(position, score);
      });
      const sorted = scores
        .map((score, position) => ({ position, score }))
        .sort((a, b) => b.score - a.score || order[a.position]! - order[b.position]!);
      expect(top.ranking()).toEqual(sorted.slice(0, limit));
    }
  });

  test('is empty when nothing was offered', () => {
    expect(new TopK(3, new Uint32Array(0)).ranking()).toEqual([]);
  });
});

describe('TermTable', () => {
  test('counts like a Map, past several enlargements, with 0 and the largest hash', () => {
    const random = seededRandom(2);
    const table = new TermTable();
    const counts = new Map<number, number>();
    const add = (term: number) => {
      table.add(term);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    };
    for (let index = 0; index < 200_000; index++) add(Math.floor(random() * 100_000) * 42_949);
    for (const term of [0, 0, 0xffff_ffff]) add(term);
    expect(table.size).toBe(counts.size);
    const wrong = [...counts].filter(([term, count]) => table.count(table.find(term)) !== count);
    expect(wrong).toEqual([]);
    expect(table.find(1)).toBe(-1);
    expect(table.sorted()).toEqual(Uint32Array.from(counts.keys()).sort());
  });
});

describe('arrays', () => {
  test.each([1, 4, 7, 40, 1000])('come back whole from parts of %i bytes', (partBytes) => {
    const database = createDraftDatabase(':memory:');
    const array = Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 0xffff_ffff, 9, 10);
    writeArray(database, 'a', array, partBytes);
    writeArray(database, 'b', Float32Array.of(0.5, -1));
    expect(new Uint32Array(readArray(database, 'a'))).toEqual(array);
    expect(new Float32Array(readArray(database, 'b'))).toEqual(Float32Array.of(0.5, -1));
    expect(readArray(database, 'never written').byteLength).toBe(0);
  });
});

describe('inverted index', () => {
  const vectors = [
    aVector({ 5: 1, 9: 2 }),
    aVector({}),
    aVector({ 1: 3, 9: 4 }),
    aVector({ 5: 6, 9: 5, 4000000000: 7 }),
  ];

  test.each([1, 2, 3, 4, 100])('is the same with %i postings a pass', (postingsPerPass) => {
    const database = createDraftDatabase(':memory:');
    fill(database, vectors);
    expect(writeInvertedIndex(database, postingsPerPass)).toBe(7);
    const integers = (name: string) => [...new Uint32Array(readArray(database, name))];
    expect(integers('terms')).toEqual([1, 5, 9, 4000000000]);
    expect(integers('offsets')).toEqual([0, 1, 3, 6, 7]);
    expect(integers('postings')).toEqual([2, 0, 3, 0, 2, 3, 3]);
    expect([...new Float32Array(readArray(database, 'weights'))]).toEqual([3, 1, 6, 2, 4, 5, 7]);
  });

  test('of passages without a term is empty', () => {
    const database = createDraftDatabase(':memory:');
    fill(database, [aVector({})]);
    expect(writeInvertedIndex(database)).toBe(0);
    expect(readArray(database, 'offsets').byteLength).toBe(4);
  });
});

test('normalised vectors have unit length; zero stays zero', () => {
  expect(normalised(Float32Array.of(3, 4))).toEqual(Float32Array.of(0.6, 0.8));
  expect(normalised(Float32Array.of(0, 0))).toEqual(Float32Array.of(0, 0));
});

function fill(database: DatabaseSync, vectors: readonly ReturnType<typeof aVector>[]): void {
  const insert = database.prepare('INSERT INTO lexical VALUES (?, ?)');
  vectors.forEach((vector, position) => {
    insert.run(position, encodeSparse(vector));
  });
}
