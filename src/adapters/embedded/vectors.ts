import type { DatabaseSync } from 'node:sqlite';
import type { SparseVector } from '../../ports.ts';

/** A sparse vector as bytes: all indices, then all values, 4 bytes each. */
export function encodeSparse({ indices, values }: SparseVector): Uint8Array {
  const bytes = new Uint8Array(8 * indices.length);
  bytes.set(asBytes(indices), 0);
  bytes.set(asBytes(values), 4 * indices.length);
  return bytes;
}

/** The vector of bytes that `encodeSparse` wrote; a view, not a copy. */
export function decodeSparse({
  buffer,
  byteOffset,
  length,
}: Uint8Array<ArrayBuffer>): SparseVector {
  const terms = length / 8;
  return {
    indices: new Uint32Array(buffer, byteOffset, terms),
    values: new Float32Array(buffer, byteOffset + 4 * terms, terms),
  };
}

/** Unit length, so that a dot product is the cosine. A zero vector stays zero. */
export function normalised(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  return length === 0 ? vector.slice() : vector.map((value) => value / length);
}

export function asBytes(array: Uint32Array | Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Calls `visit` with every passage's lexical vector, by ascending position; holds one at a time. */
export function eachLexicalVector(
  database: DatabaseSync,
  visit: (position: number, indices: Uint32Array, values: Float32Array) => void,
): void {
  const rows = database.prepare('SELECT position, vector FROM lexical ORDER BY position').iterate();
  for (const row of rows) {
    const { position, vector } = row as { position: number; vector: Uint8Array<ArrayBuffer> };
    const { indices, values } = decodeSparse(vector);
    visit(position, indices, values);
  }
}
