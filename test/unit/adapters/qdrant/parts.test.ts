import { describe, expect, test } from 'vitest';
import { TermCounter, TermFrequencies } from '../../../../src/adapters/qdrant/frequencies.ts';
import { IdSet } from '../../../../src/adapters/qdrant/id-set.ts';
import { Names, pointId } from '../../../../src/adapters/qdrant/names.ts';
import { type Hit, type Leg, MARGIN, settled } from '../../../../src/adapters/qdrant/settle.ts';
import { Uploader } from '../../../../src/adapters/qdrant/uploader.ts';
import { fromStoredSparse, toStoredSparse } from '../../../../src/adapters/qdrant/vectors.ts';
import { aVector, uuidOf } from '../../../fakes/factories.ts';

describe('ties', () => {
  /** So many hits by id, of one score each. */
  function aLeg(hits: readonly Hit[], exact: Readonly<Record<string, number>> = {}) {
    const asked: number[] = [];
    const rescored: string[][] = [];
    const leg: Leg = {
      ask: async (limit) => {
        asked.push(limit);
        return hits.slice(0, limit);
      },
      tolerance: () => 0.001,
      rescore: async (ids) => {
        rescored.push([...ids]);
        const scoreOf = (id: string) => exact[id] ?? hits.find((hit) => hit.id === id)!.score;
        return new Map(ids.map((id) => [id, scoreOf(id)]));
      },
    };
    const first = hits.slice(0, 2 + MARGIN);
    return { leg, asked, rescored, first };
  }
  const equal = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: String(9999 - at), score: 1 }));

  test('what stands apart is left as it is', async () => {
    const { leg, asked, rescored, first } = aLeg(
      [3, 2, 1].map((score) => ({ id: `${score}`, score })),
    );
    expect((await settled(leg, first, 2)).map(({ id }) => id)).toEqual(['3', '2']);
    expect([asked, rescored]).toEqual([[], []]);
  });

  test('what stands nearly together is scored again, and only that', async () => {
    const hits = [
      { id: 'a', score: 5 },
      { id: 'c', score: 2.0001 },
      { id: 'b', score: 2 },
      { id: 'd', score: 1 },
    ];
    const { leg, rescored, first } = aLeg(hits, { b: 2.5 });
    expect(await settled(leg, first, 2)).toEqual([hits[0], { id: 'b', score: 2.5 }]);
    expect(rescored).toEqual([['c', 'b']]);
  });

  test('a tie over the limit is followed to its end', async () => {
    const { leg, asked, first } = aLeg(equal(100));
    expect((await settled(leg, first, 2)).map(({ id }) => id)).toEqual(['9900', '9901']);
    expect(asked).toEqual([40, 160]);
  });

  test('a tie without end is given up after 4,096 hits', async () => {
    const { leg, asked, first } = aLeg(equal(9000));
    expect(await settled(leg, first, 2)).toHaveLength(2);
    expect(asked.at(-1)).toBe(4096);
  });

  test('ties behind the limit cost nothing', async () => {
    const hits = [5, 4, 1, 1, 1].map((score, at) => ({ id: `${at}`, score }));
    const { leg, rescored, first } = aLeg(hits);
    await settled(leg, first, 2);
    expect(rescored).toEqual([]);
  });
});

describe('uploads', () => {
  const limits = { items: 3, bytes: 100, parallel: 2 };

  test('nothing is lost between batches, and none is too large', async () => {
    const batches: number[][] = [];
    const uploader = new Uploader<number>(
      async (batch) => void batches.push([...batch]),
      (size) => size,
      limits,
    );
    for (const size of [10, 20, 30, 60, 60, 200, 5]) await uploader.add(size);
    await uploader.flush();
    expect(batches).toEqual([[10, 20, 30], [60], [60], [200], [5]]);
  });

  test('so many at one time, and no more', async () => {
    let [open, most] = [0, 0];
    const uploader = new Uploader<number>(
      async () => {
        open += 1;
        most = Math.max(most, open);
        await new Promise((resolve) => setImmediate(resolve));
        open -= 1;
      },
      () => 100,
      limits,
    );
    for (let item = 0; item < 20; item++) await uploader.add(item);
    await uploader.flush();
    expect([open, most]).toEqual([0, 2]);
  });

  test('a failure is told to the next one who adds, and to who flushes', async () => {
    const failing = new Uploader<number>(
      () => Promise.reject(new Error('full')),
      () => 100,
      limits,
    );
    await failing.add(1);
    await expect(failing.flush()).rejects.toThrow('full');
    await expect(failing.add(2)).rejects.toThrow('full');
  });
});

test('term frequencies are exact over all parts', () => {
  const counter = new TermCounter();
  for (let passage = 0; passage < 3; passage++) {
    const indices = Uint32Array.from({ length: 40_000 - passage }, (_, at) => at * 100_000);
    counter.add({ indices, values: new Float32Array(indices.length) });
  }
  const parts = [...counter.parts()];
  expect([parts.length, counter.partCount]).toEqual([2, 2]);
  const frequencies = new TermFrequencies(parts);
  const asked = Uint32Array.of(0, 39_999 * 100_000, 1, 39_998 * 100_000);
  expect([...frequencies.of(asked)]).toEqual([3, 1, 0, 2]);
});

test('no terms at all are one empty part', () => {
  const parts = [...new TermCounter().parts()];
  expect(parts).toHaveLength(1);
  expect([...new TermFrequencies(parts).of(Uint32Array.of(7))]).toEqual([0]);
});

test('ids that were seen are known again, through every growth', () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => uuidOf(String(index)));
  const set = new IdSet();
  expect(ids.filter((id) => set.add(id))).toEqual([]);
  expect(ids.every((id) => set.add(id))).toBe(true);
  const zero = '00000000-0000-0000-0000-000000000000';
  expect([set.add(zero), set.add(zero)]).toEqual([false, true]);
});

test('names of collections tell the release, and only ours', () => {
  const names = new Names('p');
  expect(names.releaseOf(names.passages(12))).toBe(12);
  expect(names.releaseOf(names.phrases(3))).toBe(3);
  for (const other of ['p_meta', 'p_release_', 'p_release_1x', 'p_release_01', 'p2_release_1']) {
    expect(names.releaseOf(other)).toBeNull();
  }
});

test('point ids are UUIDs that depend on every part', () => {
  const id = pointId('document', 1, 23);
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  expect(new Set([id, pointId('document', 12, 3), pointId('document', 1, 23)]).size).toBe(2);
});

test('a passage without terms is stored with one that weighs nothing', () => {
  const stored = toStoredSparse(aVector({}));
  expect(stored.values).toEqual([0]);
  expect(fromStoredSparse(stored)).toEqual(aVector({}));
});
