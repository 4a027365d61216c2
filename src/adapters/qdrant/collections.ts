import type { QdrantClient, Schemas } from '@qdrant/js-client-rest';
import type { EmbedderInfo } from '../../model/release.ts';
import type { QdrantConnection } from './connection.ts';
import { orWhenMissing } from './failures.ts';
import type { Names } from './names.ts';
import type { QdrantSettings } from './settings.ts';
import { DENSE, LEXICAL } from './vectors.ts';

/** Kilobytes of vectors in a segment from which on Qdrant builds its index, its own default for years. */
const INDEXING_THRESHOLD = 20_000;

type Fields = Readonly<Record<string, 'keyword' | 'integer'>>;

/** Every field that anything is filtered by, so that strict mode has nothing to refuse. */
const PASSAGE_FIELDS: Fields = {
  documentId: 'keyword',
  ordinal: 'integer',
  kind: 'keyword',
  law: 'keyword',
  article: 'keyword',
  publisher: 'keyword',
  grades: 'keyword',
  effectiveFrom: 'integer',
  effectiveTo: 'integer',
};
const META_FIELDS: Fields = {
  type: 'keyword',
  release: 'integer',
  owner: 'keyword',
  expires: 'integer',
};

/**
 * Whether the queries of a release bring their IDF along. Qdrant's `modifier: idf` counts within a shard
 * (https://github.com/qdrant/landing_page/pull/2526), so with several shards the same passage would
 * score otherwise than in the embedded store, and otherwise tomorrow.
 */
export function bringsIdf({ shards }: Pick<QdrantSettings, 'shards'>): boolean {
  return shards > 1;
}

/**
 * Makes the collection of a draft's passages, empty. Nothing is indexed while it is filled
 * (`indexing_threshold: 0`, Qdrant's advice for bulk uploads): the dates that are settled at the end are
 * then changed in place, where an optimised segment would copy the point and go on counting the old one.
 */
export async function createPassages(
  connection: QdrantConnection,
  collection: string,
  embedder: EmbedderInfo | null,
): Promise<void> {
  const { settings } = connection;
  await create(connection, collection, PASSAGE_FIELDS, {
    ...spread(settings, settings.shards),
    vectors: embedder === null ? {} : { [DENSE]: denseParams(embedder, settings) },
    sparse_vectors: {
      [LEXICAL]: {
        index: { on_disk: settings.onDisk },
        modifier: bringsIdf(settings) ? 'none' : 'idf',
      },
    },
    on_disk_payload: true,
    optimizers_config: { indexing_threshold: 0 },
  });
}

/** Makes the collection of a draft's practice phrases: few and short, so one shard whatever the passages have. */
export async function createPhrases(
  connection: QdrantConnection,
  collection: string,
): Promise<void> {
  await create(
    connection,
    collection,
    {},
    {
      ...spread(connection.settings, 1),
      vectors: {},
      sparse_vectors: { [LEXICAL]: { modifier: 'idf' } },
      optimizers_config: { indexing_threshold: 0 },
    },
  );
}

/** Makes the collection of records, or what is missing of it: its maker may have died, or be at it still. */
export async function ensureMeta(connection: QdrantConnection, names: Names): Promise<void> {
  const config = { ...spread(connection.settings, 1), vectors: {}, on_disk_payload: true };
  await create(connection, names.meta, META_FIELDS, config);
}

/** No matter whether it is there. */
export async function deleteCollection(
  connection: QdrantConnection,
  collection: string,
): Promise<void> {
  const deleting = connection.write('컬렉션을 지우지', (client) =>
    client.deleteCollection(collection),
  );
  await orWhenMissing(deleting, false);
}

/** Lets Qdrant build its indexes, from now on in the background. */
export async function startIndexing(
  connection: QdrantConnection,
  collection: string,
): Promise<void> {
  await connection.write('색인을 짓지', (client) =>
    client.updateCollection(collection, {
      optimizers_config: { indexing_threshold: INDEXING_THRESHOLD },
    }),
  );
}

async function create(
  connection: QdrantConnection,
  collection: string,
  fields: Fields,
  config: Parameters<QdrantClient['createCollection']>[1],
): Promise<void> {
  await connection.write('컬렉션을 만들지', async (client) => {
    const isThere = async () => (await client.collectionExists(collection)).exists;
    // A try before this one may have come through, or another process was quicker.
    if (await isThere()) return;
    try {
      await client.createCollection(collection, config);
    } catch (error) {
      if (!(await isThere())) throw error;
    }
  });
  const { payload_schema: known } = await connection.write('컬렉션을 확인하지', (client) =>
    client.getCollection(collection),
  );
  for (const [field, type] of Object.entries(fields)) {
    if (known[field] !== undefined) continue;
    await connection.write('필터 색인을 만들지', (client) =>
      client.createPayloadIndex(collection, {
        wait: true,
        field_name: field,
        field_schema: fieldSchema(type, connection.settings),
      }),
    );
  }
}

function fieldSchema(type: 'keyword' | 'integer', { onDisk }: QdrantSettings) {
  return type === 'keyword'
    ? ({ type, on_disk: onDisk } as const)
    : ({ type, lookup: true, range: true, on_disk: onDisk } as const);
}

function denseParams(
  { dimension }: EmbedderInfo,
  { onDisk, quantisation }: QdrantSettings,
): Schemas['VectorParams'] {
  return {
    size: dimension,
    distance: 'Cosine',
    on_disk: onDisk,
    ...(quantisation === 'int8' && {
      // The quantised vectors stay in memory even where the whole ones do not.
      quantization_config: { scalar: { type: 'int8', quantile: 0.99, always_ram: true } },
    }),
  };
}

function spread({ replicas, writeConsistency }: QdrantSettings, shards: number) {
  return {
    shard_number: shards,
    replication_factor: replicas,
    write_consistency_factor: writeConsistency,
  };
}
