import { z } from 'zod';
import { type FakeCollection, parsed } from './qdrant-collection.ts';
import { formatError, strictMode } from './qdrant-errors.ts';
import { assertIndexed, type Filter, passes, readFilter } from './qdrant-filter.ts';
import { type FakePoint, readVectors, wireVector } from './qdrant-vectors.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** https://qdrant.tech/documentation/concepts/points/#point-ids: unsigned 64-bit integers and UUIDs. */
const pointId = z.union([
  z.int().min(0),
  z
    .string()
    .regex(UUID)
    .transform((id) => id.toLowerCase()),
]);
const ids = z.array(pointId);
const selector = z.union([z.boolean(), z.array(z.string())]);
const pointsSchema = z.object({
  points: z.array(
    z.object({
      id: pointId,
      vector: z.unknown(),
      payload: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
  update_filter: z.unknown().optional(),
});
const retrieveSchema = z.object({
  ids,
  with_payload: selector.default(true),
  with_vector: selector.default(false),
});
const scrollSchema = z.object({
  filter: z.unknown().optional(),
  limit: z.int().min(1).default(10),
  offset: pointId.nullish(),
  with_payload: selector.default(true),
  with_vector: selector.default(false),
});
const countSchema = z.object({ filter: z.unknown().optional(), exact: z.boolean().default(true) });
const selectionSchema = z.object({ points: ids.optional(), filter: z.unknown().optional() });
const payloadSchema = selectionSchema.extend({ payload: z.record(z.string(), z.unknown()) });
const batchSchema = z.object({ operations: z.array(z.record(z.string(), z.unknown())) });

type Selector = z.infer<typeof selector>;

const done = (operation: number) => ({ operation_id: operation, status: 'completed' });

/**
 * `PUT /collections/{name}/points`. With `update_filter` a point that is there already is replaced only
 * when it passes; a new one is written in any case (`PointsList` of openapi.json).
 */
export function upsert(collection: FakeCollection, body: unknown) {
  const { points, update_filter } = read(pointsSchema, body);
  const filter = readFilter(update_filter);
  assertIndexed(filter, collection);
  const most = collection.strict.upsert_max_batchsize;
  if (collection.isStrict && most !== undefined && points.length > most) {
    throw strictMode(`Limit exceeded ${points.length} > ${most} for "upsert limit"`);
  }
  const ready = points.map(({ id, vector, payload }) => {
    if (vector === undefined) throw formatError('missing field `vector`');
    return { id, vectors: readVectors(vector, collection), payload: payload ?? {} };
  });
  for (const point of ready) {
    const known = collection.points.get(point.id);
    if (known === undefined || passes(filter, known)) collection.put(structuredClone(point));
  }
  return done(points.length);
}

/** `POST /collections/{name}/points`: known points only, in no promised order. */
export function retrieve(collection: FakeCollection, body: unknown) {
  const { ids: wanted, with_payload, with_vector } = read(retrieveSchema, body);
  return [...new Set(wanted)]
    .toReversed()
    .flatMap((id) => collection.points.get(id) ?? [])
    .map((point) => record(point, with_payload, with_vector));
}

/** `POST …/points/scroll`: by ascending id. */
export function scroll(collection: FakeCollection, body: unknown) {
  const given = read(scrollSchema, body);
  assertLimit(collection, given.limit);
  const { offset, limit } = given;
  const found = select(collection, given.filter)
    .filter(({ id }) => offset == null || id >= offset)
    .sort((left, right) => (left.id < right.id ? -1 : 1));
  const page = found
    .slice(0, limit)
    .map((point) => record(point, given.with_payload, given.with_vector));
  return { points: page, next_page_offset: found[limit]?.id ?? null };
}

export function count(collection: FakeCollection, body: unknown) {
  const { filter } = read(countSchema, body);
  return { count: select(collection, filter).length };
}

export function deletePoints(collection: FakeCollection, body: unknown) {
  const selected = selection(collection, read(selectionSchema, body));
  for (const { id } of selected) collection.remove(id);
  return done(selected.length);
}

export function setPayload(collection: FakeCollection, body: unknown) {
  const given = read(payloadSchema, body);
  for (const { id } of selection(collection, given)) collection.setPayload(id, given.payload);
  return done(0);
}

/** `POST …/points/batch`: the operations one after the other. */
export function batchUpdate(collection: FakeCollection, body: unknown) {
  const { operations } = read(batchSchema, body);
  return operations.map((operation) => {
    const [[name, given]] = Object.entries(operation) as [[string, unknown]];
    if (name === 'set_payload') return setPayload(collection, given);
    if (name === 'upsert') return upsert(collection, given);
    if (name === 'delete') return deletePoints(collection, given);
    throw formatError(`unknown variant \`${name}\``);
  });
}

export function select(collection: FakeCollection, given: unknown): FakePoint[] {
  const filter = readFilter(given);
  assertIndexed(filter, collection);
  return selectBy(collection, filter);
}

export function selectBy(collection: FakeCollection, filter: Filter | null): FakePoint[] {
  return [...collection.points.values()].filter((point) => passes(filter, point));
}

export function assertLimit({ strict, isStrict }: FakeCollection, limit: number): void {
  const most = strict.max_query_limit;
  if (!isStrict || most === undefined || limit <= most) return;
  throw strictMode(`Limit exceeded ${limit} > ${most} for "limit"`);
}

export function record(point: FakePoint, withPayload: Selector, withVector: Selector) {
  const vectors = [...point.vectors].filter(
    ([name]) => withVector === true || (Array.isArray(withVector) && withVector.includes(name)),
  );
  return {
    id: point.id,
    ...(withPayload !== false && { payload: payloadOf(point, withPayload) }),
    ...(withVector !== false && {
      vector: Object.fromEntries(vectors.map(([name, vector]) => [name, wireVector(vector)])),
    }),
  };
}

function payloadOf({ payload }: FakePoint, fields: Selector) {
  if (!Array.isArray(fields)) return payload;
  return Object.fromEntries(Object.entries(payload).filter(([key]) => fields.includes(key)));
}

function selection(
  collection: FakeCollection,
  { points, filter }: z.infer<typeof selectionSchema>,
): readonly FakePoint[] {
  if (points !== undefined) return points.flatMap((id) => collection.points.get(id) ?? []);
  if (filter === undefined) throw formatError('data did not match any variant of PointsSelector');
  return select(collection, filter);
}

/** @throws QdrantRefusal; "… is not a valid point ID" for an id that is neither integer nor UUID */
function read<T>(schema: z.ZodType<T>, body: unknown): T {
  return parsed(schema, body);
}
