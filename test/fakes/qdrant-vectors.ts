import { invalidValue, wrongInput } from './qdrant-errors.ts';

export interface Sparse {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

export type FakeVector = Float32Array | Sparse;

export interface FakePoint {
  readonly id: string | number;
  readonly payload: Record<string, unknown>;
  readonly vectors: ReadonlyMap<string, FakeVector>;
  /** What equal scores are ordered by: nothing that anyone could rely on. */
  readonly chance: number;
  /** Segments number terms as they come, so each adds up scores in an order of its own. */
  readonly segment: number;
}

/** What a collection says of its vectors. */
export interface VectorConfigs {
  readonly dense: ReadonlyMap<string, { readonly size: number; readonly distance: string }>;
  readonly sparse: ReadonlyMap<string, { readonly modifier: 'none' | 'idf' }>;
}

/**
 * Reads `{ name: vector }`.
 * @throws QdrantRefusal for an unknown name ("Not existing vector name"), a wrong dimension ("Vector
 * dimension error", both `OperationError` of lib/segment/src/common/operation_error.rs), a bad sparse vector
 */
export function readVectors(
  given: unknown,
  configs: VectorConfigs,
): ReadonlyMap<string, FakeVector> {
  if (Array.isArray(given)) throw wrongInput('Not existing vector name error: ');
  return new Map(
    Object.entries(given as Record<string, unknown>).map(([name, vector]) => [
      name,
      readVector(name, vector, configs),
    ]),
  );
}

export function readVector(name: string, given: unknown, configs: VectorConfigs): FakeVector {
  const dense = configs.dense.get(name);
  if (dense !== undefined) return readDense(given, dense);
  if (configs.sparse.has(name)) return readSparse(given);
  throw wrongInput(`Not existing vector name error: ${name}`);
}

function readDense(given: unknown, { size, distance }: { size: number; distance: string }) {
  if (!Array.isArray(given) || !given.every((value) => typeof value === 'number')) {
    throw wrongInput('Conversion between sparse and regular vectors failed');
  }
  if (given.length !== size) {
    throw wrongInput(`Vector dimension error: expected dim: ${size}, got ${given.length}`);
  }
  const vector = Float32Array.from(given as number[]);
  return distance === 'Cosine' ? normalised(vector) : vector;
}

/** Rules of lib/sparse/src/common/sparse_vector.rs: unique, as many values; unsorted ones are sorted. */
function readSparse(given: unknown): Sparse {
  const { indices, values } = (given ?? {}) as { indices?: unknown; values?: unknown };
  if (!Array.isArray(indices) || !Array.isArray(values)) {
    throw wrongInput('Conversion between sparse and regular vectors failed');
  }
  if (indices.length !== values.length) {
    throw invalidValue('values: must be the same length as indices');
  }
  if (new Set(indices).size !== indices.length) throw invalidValue('indices: must be unique');
  if (!indices.every((index) => Number.isInteger(index) && index >= 0 && index <= 0xffff_ffff)) {
    throw wrongInput('sparse indices are unsigned 32-bit integers');
  }
  const order = [...indices.keys()].sort((left, right) => indices[left] - indices[right]);
  return {
    indices: order.map((at) => indices[at]),
    values: order.map((at) => Math.fround(values[at])),
  };
}

/** Cosine collections keep vectors at unit length (https://qdrant.tech/documentation/concepts/search/#metrics). */
function normalised(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  // What is of unit length already is left alone (`is_length_zero_or_normalized`).
  if (length === 0 || Math.abs(squares - 1) < 1e-6) return vector;
  return vector.map((value) => value / length);
}

/** `fancy_idf` of lib/segment/src/data_types/query_context.rs, in 32 bits. */
export function idf32(total: number, frequency: number): number {
  const f = Math.fround;
  const share = f(f(f(total - frequency) + 0.5) / f(frequency + 0.5));
  return f(Math.log(f(share + 1)));
}

/** Dot product in 32 bits; null where no index is in both (`score_vectors` of lib/sparse). */
export function sparseScore(query: Sparse, { vectors, segment }: FakePoint, name: string) {
  const { indices, values } = vectors.get(name) as Sparse;
  const products: number[] = [];
  for (let at = 0, own = 0; at < query.indices.length && own < indices.length; ) {
    const distance = query.indices[at]! - indices[own]!;
    if (distance === 0) products.push(Math.fround(query.values[at]! * values[own]!));
    if (distance <= 0) at++;
    if (distance >= 0) own++;
  }
  if (products.length === 0) return null;
  if (segment % 2 === 1) products.reverse();
  return products.reduce((sum, product) => Math.fround(sum + product));
}

export function denseScore(query: Float32Array, stored: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < query.length; index++) {
    sum = Math.fround(sum + Math.fround(query[index]! * stored[index]!));
  }
  return sum;
}

/** As it goes out: the shortest decimals that name the 32-bit value. */
export function wireVector(vector: FakeVector): number[] | Sparse {
  if (!(vector instanceof Float32Array)) {
    return { indices: vector.indices, values: vector.values.map(shortest) };
  }
  return Array.from(vector, shortest);
}

export function shortest(value: number): number {
  return Number(value.toPrecision(9));
}
