import { idf } from '../../korean/sparse.ts';
import type { SparseVector } from '../../ports.ts';

/** Names of the vectors of a passage. */
export const LEXICAL = 'lexical';
export const DENSE = 'dense';

/** A sparse vector as Qdrant takes it. */
export interface WireSparse {
  readonly indices: number[];
  readonly values: number[];
}

/**
 * Stands in a passage without index terms. Qdrant leaves empty vectors out of the number of documents
 * that its IDF counts (`vector_index_impl.rs`: "do not upsert empty … vectors into the index"); with a
 * weight of zero the passage counts and scores nothing.
 */
const NOTHING: WireSparse = { indices: [0x6a69_6368], values: [0] };

/** A passage's terms as Qdrant keeps them. */
export function toStoredSparse(vector: SparseVector): WireSparse {
  return vector.indices.length === 0 ? NOTHING : toWireSparse(vector);
}

export function toWireSparse({ indices, values }: SparseVector): WireSparse {
  return { indices: Array.from(indices), values: toWireDense(values) };
}

/** Nine significant digits name every 32-bit float, and are half as long as what JSON writes of one. */
export function toWireDense(values: Float32Array): number[] {
  return Array.from(values, (value) => Number(value.toPrecision(9)));
}

/** The terms that a passage was stored with, ascending whatever order the server returns. */
export function fromStoredSparse({ indices, values }: WireSparse): SparseVector {
  const order = [...indices.keys()]
    .filter((at) => values[at] !== 0)
    .sort((left, right) => indices[left]! - indices[right]!);
  return {
    indices: Uint32Array.from(order, (at) => indices[at]!),
    values: Float32Array.from(order, (at) => values[at]!),
  };
}

/** What a query term is worth in a release. */
export interface TermStatistics {
  readonly total: number;
  /** Documents that hold each term of the query, in its order. */
  readonly frequencies: Uint32Array;
}

/** The query with IDF in its weights, for a collection that does not work it out. */
export function weighted(query: SparseVector, { total, frequencies }: TermStatistics): WireSparse {
  const values = Array.from(
    query.values,
    (value, index) => value * idf(total, frequencies[index]!),
  );
  return { indices: Array.from(query.indices), values };
}

/** Σ query weight × IDF × stored weight in 64 bits, rounded to 32 at the end, as the embedded store does it. */
export function lexicalScore(
  query: SparseVector,
  { total, frequencies }: TermStatistics,
  stored: SparseVector,
): number {
  let [sum, at] = [0, 0];
  query.indices.forEach((term, index) => {
    while (at < stored.indices.length && stored.indices[at]! < term) at++;
    if (stored.indices[at] !== term) return;
    sum += query.values[index]! * idf(total, frequencies[index]!) * stored.values[at]!;
  });
  return Math.fround(sum);
}
