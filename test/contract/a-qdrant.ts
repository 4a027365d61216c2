import { randomUUID } from 'node:crypto';
import { QdrantClient } from '@qdrant/js-client-rest';
import { onTestFinished } from 'vitest';
import type { QdrantSettings } from '../../src/adapters/qdrant/settings.ts';
import { openQdrantStore } from '../../src/adapters/qdrant/store.ts';
import { QdrantServer } from '../fakes/qdrant-server.ts';
import type { OpenStore } from './setup.ts';

/** A real server to test against, 1.18 or newer; only collections of a random prefix are made and dropped. */
const realUrl = process.env.QDRANT_URL || null;
const realKey = process.env.QDRANT_API_KEY || null;

export const qdrantName = realUrl === null ? 'qdrant (stand-in)' : `qdrant (${realUrl})`;

/** Quick to give up, and every read sees the newest state. */
export const impatient: QdrantSettings['patience'] = {
  reads: { attempts: 2, firstWait: 1, longestWait: 10 },
  writes: { attempts: 4, firstWait: 5, longestWait: 50 },
  coolDown: 0,
  freshness: 0,
};

/** Settings for a server, with a prefix of their own. */
export function aSettings(url: string, changes: Partial<QdrantSettings> = {}): QdrantSettings {
  return {
    url,
    apiKey: null,
    prefix: `jichim_test_${randomUUID().slice(0, 8)}`,
    shards: 1,
    replicas: 1,
    writeConsistency: 1,
    onDisk: false,
    quantisation: 'none',
    timeout: 5,
    writeTimeout: 30,
    exact: true,
    patience: impatient,
    ...changes,
  };
}

/** A stand-in that ends with the test. */
export async function aServer(
  options?: Parameters<typeof QdrantServer.start>[0],
): Promise<QdrantServer> {
  const server = await QdrantServer.start(options);
  onTestFinished(() => server.stop());
  return server;
}

/** Where a test works: the real server where `QDRANT_URL` is set, else a stand-in of its own. */
export interface QdrantPlace {
  readonly settings: QdrantSettings;
  /** Removes everything of the prefix. */
  readonly cleanup: () => Promise<void>;
}

export async function aQdrant(changes: Partial<QdrantSettings> = {}): Promise<QdrantPlace> {
  if (realUrl === null) {
    const server = await QdrantServer.start();
    return { settings: aSettings(server.url, changes), cleanup: () => server.stop() };
  }
  const real = { apiKey: realKey, timeout: 30, ...changes };
  const settings = aSettings(realUrl.replace(/\/+$/, ''), real);
  return { settings, cleanup: () => removeAll(settings) };
}

/** An empty store there. */
export function openQdrant(changes: Partial<QdrantSettings> = {}): OpenStore {
  return async () => {
    const { settings, cleanup } = await aQdrant(changes);
    return { store: openQdrantStore(settings), cleanup };
  };
}

/** A bare client, to look behind the store. */
export function aClient({ url, apiKey }: QdrantSettings): QdrantClient {
  const headers = apiKey === null ? {} : { 'api-key': apiKey };
  return new QdrantClient({ url, headers, checkCompatibility: false });
}

async function removeAll(settings: QdrantSettings): Promise<void> {
  const client = aClient(settings);
  const { collections } = await client.getCollections();
  for (const { name } of collections) {
    if (name.startsWith(`${settings.prefix}_`)) await client.deleteCollection(name);
  }
}
