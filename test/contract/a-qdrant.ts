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

/** An empty store on the real server where `QDRANT_URL` is set, else on a stand-in of its own. */
export function openQdrant(changes: Partial<QdrantSettings> = {}): OpenStore {
  return realUrl === null ? () => onStandIn(changes) : () => onRealServer(realUrl, changes);
}

async function onStandIn(changes: Partial<QdrantSettings>) {
  const server = await QdrantServer.start();
  const store = openQdrantStore(aSettings(server.url, changes));
  return { store, cleanup: () => server.stop() };
}

async function onRealServer(url: string, changes: Partial<QdrantSettings>) {
  const settings = aSettings(url.replace(/\/+$/, ''), { apiKey: realKey, timeout: 30, ...changes });
  const cleanup = () => removeAll(settings);
  return { store: openQdrantStore(settings), cleanup };
}

async function removeAll({ url, apiKey, prefix }: QdrantSettings): Promise<void> {
  const headers = apiKey === null ? {} : { 'api-key': apiKey };
  const client = new QdrantClient({ url, headers, checkCompatibility: false });
  const { collections } = await client.getCollections();
  for (const { name } of collections) {
    if (name.startsWith(`${prefix}_`)) await client.deleteCollection(name);
  }
}
