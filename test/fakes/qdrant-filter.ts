import { z } from 'zod';
import type { FakeCollection } from './qdrant-collection.ts';
import { formatError, strictMode } from './qdrant-errors.ts';
import type { FakePoint } from './qdrant-vectors.ts';

/**
 * Filters by https://qdrant.tech/documentation/concepts/filtering/ and the schema `Filter` of
 * docs/redoc/master/openapi.json: only the conditions that an adapter may use; anything else is refused
 * as malformed, where the real server would know some more.
 */
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const range = z.strictObject({
  lt: z.number().nullish(),
  gt: z.number().nullish(),
  lte: z.number().nullish(),
  gte: z.number().nullish(),
});
const match = z.union([
  z.strictObject({ value: scalar }),
  // All of one type: `AnyVariants` is either strings or integers.
  z.strictObject({ any: z.union([z.array(z.string()), z.array(z.int())]) }),
  z.strictObject({ except: z.union([z.array(z.string()), z.array(z.int())]) }),
]);
const field = z.strictObject({
  key: z.string().min(1),
  match: match.optional(),
  range: range.optional(),
});
const condition = z.union([
  field.refine((given) => (given.match === undefined) !== (given.range === undefined)),
  z.strictObject({ has_id: z.array(z.union([z.string(), z.int()])) }),
  z.strictObject({ is_empty: z.strictObject({ key: z.string() }) }),
  z.strictObject({ is_null: z.strictObject({ key: z.string() }) }),
  z.strictObject({ has_vector: z.string() }),
]);

type Condition = z.infer<typeof condition> | Filter;
export interface Filter {
  readonly must?: readonly Condition[];
  readonly should?: readonly Condition[];
  readonly must_not?: readonly Condition[];
}

const GROUPS = ['must', 'should', 'must_not'] as const;

/** @throws QdrantRefusal 400 when it is malformed (`Filter` denies unknown fields) */
export function readFilter(given: unknown): Filter | null {
  if (given === undefined || given === null) return null;
  if (typeof given !== 'object' || Array.isArray(given)) throw malformed(given);
  const filter: Record<string, readonly Condition[]> = {};
  for (const [key, value] of Object.entries(given)) {
    if (!GROUPS.includes(key as (typeof GROUPS)[number])) throw malformed(given);
    if (value !== null) filter[key] = [value].flat().map(readCondition);
  }
  return filter;
}

function readCondition(given: unknown): Condition {
  const isNested =
    typeof given === 'object' && given !== null && GROUPS.some((key) => key in given);
  if (isNested) return readFilter(given)!;
  const { data } = condition.safeParse(given);
  if (data === undefined) throw malformed(given);
  return data;
}

function malformed(given: unknown) {
  return formatError(
    `data did not match any variant of untagged enum Condition: ${JSON.stringify(given)}`,
  );
}

/** Index types that serve a condition (`infer_schema_from_match_value` and its neighbours). */
function indexesFor(given: z.infer<typeof field>): readonly string[] {
  if (given.range !== undefined) return ['integer', 'float'];
  const own = Object.values(given.match!)[0] as unknown;
  const [first] = [own].flat();
  return typeof first === 'number' ? ['integer'] : ['keyword', 'uuid'];
}

/**
 * @throws QdrantRefusal 400 when strict mode is on and a field has no index of a fitting type
 * (https://qdrant.tech/documentation/guides/administration/#strict-mode)
 */
export function assertIndexed(filter: Filter | null, collection: FakeCollection): void {
  if (filter === null || !collection.isStrict) return;
  for (const given of GROUPS.flatMap((key) => filter[key] ?? [])) {
    if (GROUPS.some((key) => key in given)) assertIndexed(given as Filter, collection);
    else if ('key' in given) assertFieldIndexed(given, collection);
  }
}

function assertFieldIndexed(given: z.infer<typeof field>, { indexes }: FakeCollection): void {
  const wanted = indexesFor(given);
  if (wanted.includes(indexes.get(given.key) ?? '')) return;
  throw strictMode(
    `Index required but not found for "${given.key}" of one of the following types: [${wanted.join(', ')}]. Help: Create an index for this key or use a different filter.`,
  );
}

export function passes(filter: Filter | null, point: FakePoint): boolean {
  if (filter === null) return true;
  const { must = [], should = [], must_not: mustNot = [] } = filter;
  const holds = (given: Condition) => holdsFor(given, point);
  return must.every(holds) && (should.length === 0 || should.some(holds)) && !mustNot.some(holds);
}

function holdsFor(given: Condition, point: FakePoint): boolean {
  if ('has_id' in given) return given.has_id.includes(point.id);
  if ('is_empty' in given) return valuesOf(point, given.is_empty.key).length === 0;
  if ('is_null' in given) return point.payload[given.is_null.key] === null;
  if ('has_vector' in given) return point.vectors.has(given.has_vector);
  if (!('key' in given)) return passes(given, point);
  // A payload that is a list matches when any of its values does.
  return valuesOf(point, given.key).some((value) => fits(given, value));
}

function fits({ match: wanted, range: limits }: z.infer<typeof field>, value: unknown): boolean {
  if (limits !== undefined) {
    const { lt, gt, lte, gte } = limits;
    return (
      typeof value === 'number' &&
      (lt == null || value < lt) &&
      (gt == null || value > gt) &&
      (lte == null || value <= lte) &&
      (gte == null || value >= gte)
    );
  }
  if (wanted === undefined) return false;
  if ('value' in wanted) return wanted.value === value;
  if ('any' in wanted) return (wanted.any as unknown[]).includes(value);
  return !(wanted.except as unknown[]).includes(value);
}

function valuesOf({ payload }: FakePoint, key: string): readonly unknown[] {
  const found = key
    .split('.')
    .reduce<unknown>(
      (value, part) => (value as Record<string, unknown> | undefined)?.[part],
      payload,
    );
  return found === undefined || found === null ? [] : [found].flat();
}
