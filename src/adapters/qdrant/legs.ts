import type { Schemas } from '@qdrant/js-client-rest';
import type { SparseVector } from '../../ports.ts';
import { normalised } from '../embedded/vectors.ts';
import type { QdrantConnection } from './connection.ts';
import type { QdrantFilter } from './filter.ts';
import { returnedVectors } from './points.ts';
import type { Hit, Leg } from './settle.ts';
import {
  DENSE,
  LEXICAL,
  lexicalScore,
  type TermStatistics,
  toWireDense,
  toWireSparse,
  weighted,
} from './vectors.ts';

/** Points whose vectors are fetched in one request. */
const VECTORS_A_REQUEST = 128;

export interface LegParts {
  readonly connection: QdrantConnection;
  readonly collection: string;
  readonly filter?: QdrantFilter;
  /** Fields of the payload that come with the hits; default: none. */
  readonly withPayload?: readonly string[];
  /** Whether the query brings its IDF along, because the collection does not work it out. */
  readonly ownIdf: boolean;
}

/** A leg with the request that it asks. */
export interface QueryLeg extends Leg {
  readonly request: (limit: number) => Schemas['QueryRequest'];
  readonly hits: (points: readonly Schemas['ScoredPoint'][]) => readonly Hit[];
}

export type Statistics = (query: SparseVector) => Promise<TermStatistics>;

/**
 * The terms of a question. A passage that holds none of them is no hit.
 * @returns null for a question without terms
 */
export async function lexicalLeg(
  parts: LegParts,
  query: SparseVector,
  statistics: Statistics,
): Promise<QueryLeg | null> {
  if (query.indices.length === 0) return null;
  const wire = parts.ownIdf ? weighted(query, await statistics(query)) : toWireSparse(query);
  const most = query.values.reduce((sum, value) => sum + value, 0);
  return leg(parts, {
    request: { query: wire, using: LEXICAL },
    // 2^-18 for sums of up to some sixty rounded products; the rest for IDF near zero, where 32 bits are coarse.
    tolerance: (score) => score * 2 ** -18 + most * 2 ** -21,
    isHit: ({ score }) => score > 0,
    rescore: async (ids) => {
      const counted = await statistics(query);
      const vectors = await vectorsOf(parts, ids, LEXICAL);
      return mapValues(vectors, ({ lexical }) => lexicalScore(query, counted, lexical!));
    },
  });
}

export function denseLeg(parts: LegParts, query: Float32Array): QueryLeg {
  const { exact = false, quantisation } = parts.connection.settings;
  const direction = normalised(query);
  return leg(parts, {
    request: {
      query: toWireDense(direction),
      using: DENSE,
      params: { exact, ...(quantisation !== 'none' && { quantization: { rescore: true } }) },
    },
    tolerance: () => 2 ** -20,
    isHit: () => true,
    rescore: async (ids) =>
      mapValues(await vectorsOf(parts, ids, DENSE), ({ dense }) => cosine(direction, dense ?? [])),
  });
}

interface LegRules {
  readonly request: Schemas['QueryRequest'];
  readonly tolerance: (score: number) => number;
  readonly isHit: (hit: Hit) => boolean;
  readonly rescore: Leg['rescore'];
}

function leg(parts: LegParts, { request, tolerance, isHit, rescore }: LegRules): QueryLeg {
  const { connection, collection, filter, withPayload } = parts;
  const asked = (limit: number) => ({
    ...request,
    limit,
    with_payload: withPayload ? [...withPayload] : false,
    ...(filter !== undefined && { filter }),
  });
  const hits: QueryLeg['hits'] = (points) =>
    points
      .map(({ id, score, payload }) => ({ id: String(id), score: Math.fround(score), payload }))
      .filter(isHit);
  return {
    request: asked,
    hits,
    tolerance,
    rescore,
    ask: async (limit) => {
      const { points } = await connection.read('색인을 찾지', (client) =>
        client.query(collection, asked(limit)),
      );
      return hits(points);
    },
  };
}

async function vectorsOf(
  { connection, collection }: LegParts,
  ids: readonly string[],
  name: string,
) {
  const found = new Map<string, ReturnType<typeof returnedVectors>>();
  for (let from = 0; from < ids.length; from += VECTORS_A_REQUEST) {
    const own = ids.slice(from, from + VECTORS_A_REQUEST);
    const points = await connection.read('색인을 찾지', (client) =>
      client.retrieve(collection, { ids: own, with_payload: false, with_vector: [name] }),
    );
    for (const point of points) found.set(String(point.id), returnedVectors(point));
  }
  return found;
}

/** As `embedded/dense.ts` adds it up, four sums at once, to the last bit. */
function cosine(direction: Float32Array, stored: readonly number[]): number {
  const quads = direction.length & ~3;
  const sums = [0, 0, 0, 0];
  for (let index = 0; index < quads; index++) {
    sums[index & 3]! += Math.fround(stored[index]!) * direction[index]!;
  }
  let sum = sums[0]! + sums[1]! + sums[2]! + sums[3]!;
  for (let index = quads; index < direction.length; index++) {
    sum += Math.fround(stored[index]!) * direction[index]!;
  }
  return Math.fround(sum);
}

function mapValues<T, R>(map: ReadonlyMap<string, T>, change: (value: T) => R): Map<string, R> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
