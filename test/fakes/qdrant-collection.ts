import { createHash } from 'node:crypto';
import { z } from 'zod';
import { formatError, invalidValue } from './qdrant-errors.ts';
import type { FakePoint, Sparse, VectorConfigs } from './qdrant-vectors.ts';

const vectorParams = z.object({
  size: z.int().min(1).max(65_536),
  distance: z.enum(['Cosine', 'Dot', 'Euclid', 'Manhattan']),
});
const strictModeSchema = z.object({
  enabled: z.boolean().default(false),
  max_query_limit: z.int().optional(),
  upsert_max_batchsize: z.int().optional(),
  search_allow_exact: z.boolean().optional(),
});
const optimisersSchema = z.object({ indexing_threshold: z.int().min(0).optional() });
/** `CreateCollection` of docs/redoc/master/openapi.json, as far as it matters here. */
const createSchema = z.object({
  vectors: z.record(z.string(), vectorParams).default({}),
  sparse_vectors: z
    .record(z.string(), z.object({ modifier: z.enum(['none', 'idf']).default('none') }))
    .default({}),
  shard_number: z.int().min(1).default(1),
  replication_factor: z.int().min(1).default(1),
  write_consistency_factor: z.int().min(1).default(1),
  optimizers_config: optimisersSchema.default({}),
  strict_mode_config: strictModeSchema.optional(),
});
const updateSchema = z.object({ optimizers_config: optimisersSchema.optional() });
const indexSchema = z.object({
  field_name: z.string().min(1),
  field_schema: z.union([
    z.enum(['keyword', 'integer', 'float', 'uuid']),
    z
      .object({ type: z.enum(['keyword', 'integer', 'float', 'uuid']) })
      .transform(({ type }) => type),
  ]),
});

export type StrictMode = z.infer<typeof strictModeSchema>;

/** Statistics of one sparse vector in one shard. */
interface ShardStatistics {
  total: number;
  readonly frequencies: Map<number, number>;
}

/** One collection in memory. */
export class FakeCollection implements VectorConfigs {
  readonly dense: VectorConfigs['dense'];
  readonly sparse: VectorConfigs['sparse'];
  readonly shards: number;
  readonly config: z.infer<typeof createSchema>;
  readonly strict: StrictMode;
  readonly indexes = new Map<string, string>();
  readonly points = new Map<string | number, FakePoint>();
  /** How many more requests for its status see it at work. */
  busyPolls = 0;
  readonly #statistics = new Map<string, ShardStatistics>();
  #written = 0;

  /** @throws QdrantRefusal when the configuration does not fit the schema */
  constructor(given: unknown, defaults: StrictMode) {
    this.config = parsed(createSchema, given);
    this.dense = new Map(Object.entries(this.config.vectors));
    this.sparse = new Map(Object.entries(this.config.sparse_vectors));
    this.shards = this.config.shard_number;
    this.strict = { ...defaults, ...this.config.strict_mode_config };
  }

  get isStrict(): boolean {
    return this.strict.enabled;
  }

  /** With a threshold of 0 nothing is optimised and everything is changed in place. */
  get isOptimised(): boolean {
    return this.config.optimizers_config.indexing_threshold !== 0;
  }

  update(given: unknown, polls: number): void {
    const { optimizers_config } = parsed(updateSchema, given);
    Object.assign(this.config.optimizers_config, optimizers_config);
    this.busyPolls = polls;
  }

  addIndex(given: unknown): void {
    const { field_name, field_schema } = parsed(indexSchema, given);
    this.indexes.set(field_name, field_schema);
  }

  put(point: Omit<FakePoint, 'segment' | 'chance'>): void {
    this.remove(point.id);
    const placed = { ...point, segment: this.#written++, chance: hashOf(String(point.id)) };
    this.points.set(point.id, placed);
    this.#count(placed, 1);
  }

  remove(id: string | number): void {
    const point = this.points.get(id);
    if (point === undefined) return;
    this.points.delete(id);
    this.#count(point, -1);
  }

  /**
   * Changes payload. In an optimised segment the point is written anew elsewhere, and the terms of the old
   * copy go on being counted until the segment is cleaned (https://github.com/qdrant/qdrant/issues/6735).
   */
  setPayload(id: string | number, payload: Record<string, unknown>): void {
    const point = this.points.get(id)!;
    this.points.set(id, { ...point, payload: { ...point.payload, ...payload } });
    if (this.isOptimised) this.#count(point, 1, { ghost: true });
  }

  /**
   * IDF is counted within a shard (https://github.com/qdrant/landing_page/pull/2526), and vectors without
   * a term do not count (`update_vector` of sparse_index/…/vector_index_impl.rs).
   */
  statistics(name: string, shard: number): ShardStatistics {
    const key = `${name}/${shard}`;
    const known = this.#statistics.get(key) ?? { total: 0, frequencies: new Map() };
    this.#statistics.set(key, known);
    return known;
  }

  shardOf(id: string | number): number {
    return this.shards === 1 ? 0 : hashOf(String(id)) % this.shards;
  }

  #count(point: FakePoint, change: 1 | -1, { ghost = false } = {}): void {
    for (const [name, vector] of point.vectors) {
      if (vector instanceof Float32Array || vector.indices.length === 0) continue;
      const statistics = this.statistics(name, this.shardOf(point.id));
      if (!ghost) statistics.total += change;
      for (const index of (vector as Sparse).indices) {
        const count = (statistics.frequencies.get(index) ?? 0) + change;
        statistics.frequencies.set(index, count);
      }
    }
  }
}

/** A number that follows from the text and from nothing else. */
function hashOf(text: string): number {
  return createHash('sha1').update(text).digest().readUInt32BE(0);
}

/** @throws QdrantRefusal 422 for a value out of range, 400 for another shape */
export function parsed<T>(schema: z.ZodType<T>, given: unknown): T {
  const { data, error } = schema.safeParse(given ?? {});
  if (error === undefined) return data;
  const issue = error.issues[0]!;
  const text = `${issue.path.join('.')}: ${issue.message}`;
  throw issue.code === 'too_small' || issue.code === 'too_big'
    ? invalidValue(text)
    : formatError(text);
}
