import { setImmediate } from 'node:timers/promises';
import type { Admits } from './filter.ts';
import type { ReleaseIndex } from './release-index.ts';
import { type Ranked, TopK } from './top-k.ts';
import { normalised } from './vectors.ts';

/** Multiplications between two turns of the event loop, some 4 ms. */
const BLOCK = 4_000_000;

/**
 * The best passages by cosine, by brute force: exact, and fast enough up to some 50k passages.
 * Other requests run between the blocks.
 */
export async function searchDense(
  index: ReleaseIndex,
  query: Float32Array,
  { admits, limit }: { readonly admits: Admits; readonly limit: number },
): Promise<readonly Ranked[]> {
  const direction = normalised(query);
  const rows = Math.max(1, Math.floor(BLOCK / direction.length));
  const top = new TopK(limit, index.idRank);
  for (let from = 0; from < index.passages; from += rows) {
    if (from > 0) await setImmediate();
    const to = Math.min(from + rows, index.passages);
    for (let position = from; position < to; position++) {
      if (admits(position))
        top.offer(position, Math.fround(cosine(index.dense!, direction, position)));
    }
  }
  return top.ranking();
}

/** Four sums at once: the processor need not wait for the last one. Twice as fast. */
function cosine(matrix: Float32Array, direction: Float32Array, row: number): number {
  const start = row * direction.length;
  const quads = direction.length & ~3;
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let index = 0; index < quads; index += 4) {
    const at = start + index;
    first += matrix[at]! * direction[index]!;
    second += matrix[at + 1]! * direction[index + 1]!;
    third += matrix[at + 2]! * direction[index + 2]!;
    fourth += matrix[at + 3]! * direction[index + 3]!;
  }
  let sum = first + second + third + fourth;
  for (let index = quads; index < direction.length; index++) {
    sum += matrix[start + index]! * direction[index]!;
  }
  return sum;
}
