import { QdrantClient } from '@qdrant/js-client-rest';
import type { Config } from '../../src/config.ts';
import { dateNumber } from '../../src/model/date.ts';
import type { OpenRelease, PassageQuery } from '../../src/ports.ts';
import { quantile } from './quantile.ts';

/** Rounds over all queries; ours and the bare call take turns, so that both meet the same moments. */
const ROUNDS = 5;

function clientOf({ store }: Pick<Config, 'store'>): QdrantClient {
  const { url, apiKey } = store.qdrant!;
  const headers = apiKey === null ? {} : { 'api-key': apiKey };
  return new QdrantClient({ url, headers, checkCompatibility: false });
}

/**
 * Medians in milliseconds of a lexical search by the adapter, and of the same question asked by the bare
 * client: the same filter, limit and payload; and the memory of the server in MB, where it tells it.
 */
export async function benchBare(
  config: Pick<Config, 'store'>,
  release: OpenRelease,
  queries: readonly PassageQuery[],
): Promise<{ readonly ours: number; readonly client: number; readonly server: number | null }> {
  const client = clientOf(config);
  const collection = `${config.store.qdrant!.prefix}_current`;
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of queries) {
      ours.push(await timed(() => release.search(query)));
      bare.push(await timed(() => client.query(collection, bareRequest(query))));
    }
  }
  const server = await serverMemory(config);
  return { ours: quantile(ours, 0.5), client: quantile(bare, 0.5), server };
}

/** Removes what the bench has made. */
export async function removeBench(config: Pick<Config, 'store'>): Promise<void> {
  const client = clientOf(config);
  const { collections } = await client.getCollections();
  for (const { name } of collections) {
    if (name.startsWith(`${config.store.qdrant!.prefix}_`)) await client.deleteCollection(name);
  }
}

function bareRequest({ lexical, filter, limit }: PassageQuery) {
  const asOf = dateNumber(filter.asOf);
  return {
    query: { indices: Array.from(lexical.indices), values: Array.from(lexical.values) },
    using: 'lexical',
    filter: {
      must: [
        { key: 'effectiveFrom', range: { lte: asOf } },
        { key: 'effectiveTo', range: { gt: asOf } },
      ],
    },
    limit,
    with_payload: ['record', 'documentId', 'effectiveTo', 'ownDate'],
  };
}

/** `memory_resident_bytes` of `/metrics`. */
async function serverMemory({ store }: Pick<Config, 'store'>): Promise<number | null> {
  const { url, apiKey } = store.qdrant!;
  const headers: Record<string, string> = apiKey === null ? {} : { 'api-key': apiKey };
  const response = await fetch(`${url}/metrics`, { headers });
  const found = /^memory_resident_bytes (\S+)/m.exec(await response.text())?.[1];
  return found === undefined ? null : Number(found) / 1e6;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
