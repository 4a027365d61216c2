import { z } from 'zod';
import { type FakeCollection, parsed } from './qdrant-collection.ts';
import { formatError, strictMode, wrongInput } from './qdrant-errors.ts';
import { assertIndexed, type Filter, passes, readFilter } from './qdrant-filter.ts';
import { assertLimit, record, selectBy } from './qdrant-points.ts';
import {
  denseScore,
  type FakePoint,
  idf32,
  readVector,
  type Sparse,
  shortest,
  sparseScore,
} from './qdrant-vectors.ts';

const selector = z.union([z.boolean(), z.array(z.string())]);
/** `QueryRequest` and `Prefetch` of docs/redoc/master/openapi.json. */
const querySchema = z.object({
  prefetch: z.unknown().optional(),
  query: z.unknown().optional(),
  using: z.string().optional(),
  filter: z.unknown().optional(),
  params: z.object({ exact: z.boolean().optional() }).nullish(),
  limit: z.int().min(1).default(10),
  with_payload: selector.default(false),
  with_vector: selector.default(false),
});
const fusionSchema = z.strictObject({ fusion: z.literal('rrf') });
const batchSchema = z.object({ searches: z.array(z.unknown()) });

interface Scored {
  readonly point: FakePoint;
  readonly score: number;
}

/** `POST …/points/query` */
export function query(collection: FakeCollection, body: unknown) {
  const given = parsed(querySchema, body);
  const points = ranked(collection, given, null).map(({ point, score }) => ({
    ...record(point, given.with_payload, given.with_vector),
    version: 0,
    score: shortest(score),
  }));
  return { points };
}

/** `POST …/points/query/batch` */
export function queryBatch(collection: FakeCollection, body: unknown) {
  return parsed(batchSchema, body).searches.map((given) => query(collection, given));
}

function ranked(
  collection: FakeCollection,
  given: z.infer<typeof querySchema>,
  outer: Filter | null,
): readonly Scored[] {
  assertAllowed(collection, given);
  const filter = readFilter(given.filter);
  assertIndexed(filter, collection);
  const isIn = (point: FakePoint) => passes(filter, point) && passes(outer, point);
  const { data: fusion } = fusionSchema.safeParse(given.query);
  if (fusion === undefined)
    return best(
      scoredBy(collection, given).filter(({ point }) => isIn(point)),
      given.limit,
    );
  // The filter of the query also holds for its prefetches
  // (https://qdrant.tech/documentation/concepts/hybrid-queries/).
  const legs = [given.prefetch ?? []].flat().map((own) => {
    return ranked(collection, parsed(querySchema, own), filter ?? outer);
  });
  if (legs.length === 0) throw wrongInput('Fusion queries require prefetches');
  return best(fused(legs), given.limit);
}

function assertAllowed(collection: FakeCollection, given: z.infer<typeof querySchema>): void {
  assertLimit(collection, given.limit);
  const { isStrict, strict } = collection;
  if (isStrict && strict.search_allow_exact === false && given.params?.exact === true) {
    throw strictMode('Exact search disabled!. Help: Set exact=false.');
  }
}

function scoredBy(
  collection: FakeCollection,
  given: z.infer<typeof querySchema>,
): readonly Scored[] {
  if (given.query === undefined) throw formatError('missing field `query`');
  const name = given.using ?? '';
  const vector = readVector(name, given.query, collection);
  const points = selectBy(collection, null).filter(({ vectors }) => vectors.has(name));
  if (vector instanceof Float32Array) {
    return points.map((point) => ({
      point,
      score: denseScore(vector, point.vectors.get(name) as Float32Array),
    }));
  }
  const byShard = Array.from({ length: collection.shards }, (_, shard) =>
    withModifier(collection, name, vector, shard),
  );
  return points.flatMap((point) => {
    const score = sparseScore(byShard[collection.shardOf(point.id)]!, point, name);
    return score === null ? [] : [{ point, score }];
  });
}

function withModifier(
  collection: FakeCollection,
  name: string,
  { indices, values }: Sparse,
  shard: number,
): Sparse {
  if (collection.sparse.get(name)!.modifier !== 'idf') return { indices, values };
  const { total, frequencies } = collection.statistics(name, shard);
  const weighted = values.map((value, at) =>
    Math.fround(value * idf32(total, frequencies.get(indices[at]!) ?? 0)),
  );
  return { indices, values: weighted };
}

/** `rrf_scoring` with `DEFAULT_RRF_K` of lib/segment/src/common/reciprocal_rank_fusion.rs. */
function fused(legs: readonly (readonly Scored[])[]): readonly Scored[] {
  const scores = new Map<FakePoint, number>();
  for (const leg of legs) {
    leg.forEach(({ point }, rank) => {
      scores.set(point, Math.fround((scores.get(point) ?? 0) + Math.fround(1 / (rank + 2))));
    });
  }
  return [...scores].map(([point, score]) => ({ point, score }));
}

/** Best first. Equal scores come in no order that anyone could rely on ("Does not break ties"). */
function best(scored: readonly Scored[], limit: number): readonly Scored[] {
  return scored
    .toSorted((left, right) => right.score - left.score || left.point.chance - right.point.chance)
    .slice(0, limit);
}
