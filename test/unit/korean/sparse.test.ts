import { describe, expect, test } from 'vitest';
import {
  AVERAGE_LENGTH,
  idf,
  passageVector,
  queryVector,
  termHash,
} from '../../../src/korean/sparse.ts';

describe('termHash', () => {
  test('is FNV-1a over UTF-16 bytes, low byte first', () => {
    expect(termHash('')).toBe(0x811c9dc5);
    expect(termHash('a')).toBe(
      Math.imul(Math.imul(0x811c9dc5 ^ 0x61, 0x01000193), 0x01000193) >>> 0,
    );
  });

  test('does not change: stored releases are named by it', () => {
    expect(termHash('진료기록부')).toMatchInlineSnapshot(`900070574`);
    expect(termHash('제27조의2')).toMatchInlineSnapshot(`2402374011`);
  });
});

describe('passageVector', () => {
  test('indices ascend and are unique', () => {
    const { indices } = passageVector(
      '의료인은 진료기록부를 보존하여야 한다. 진료기록부는 10년간 보존한다.',
    );
    for (let index = 1; index < indices.length; index++) {
      expect(indices[index]!).toBeGreaterThan(indices[index - 1]!);
    }
  });

  test('one term: tf·(k1+1)/(tf+k1·(1−b+b·length/average))', () => {
    const { indices, values } = passageVector('약');
    expect([...indices]).toEqual([termHash('약')]);
    expect(values[0]).toBeCloseTo(2.2 / (1 + 1.2 * (0.25 + 0.75 / AVERAGE_LENGTH)), 5);
  });

  test('repetition saturates', () => {
    const { values } = passageVector('약, 약, 약');
    expect(values[0]).toBeCloseTo((3 * 2.2) / (3 + 1.2 * (0.25 + (0.75 * 3) / AVERAGE_LENGTH)), 5);
  });

  test('an empty text has an empty vector', () => {
    expect(passageVector('').indices).toHaveLength(0);
  });
});

describe('queryVector', () => {
  test('words weigh more than bigrams', () => {
    const { indices, values } = queryVector('면허', { aliases: false });
    const weightOf = (term: string) => values[indices.indexOf(termHash(term))]!;
    expect(weightOf('면허')).toBe(1);
    expect(weightOf('~면허')).toBeLessThan(1);
    expect(weightOf('~면허')).toBeGreaterThan(0);
  });
});

test('idf is that of Qdrant', () => {
  expect(idf(100, 1)).toBeCloseTo(Math.log(1 + 99.5 / 1.5), 10);
  expect(idf(100, 100)).toBeGreaterThan(0);
});
