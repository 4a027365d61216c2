import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { ConfigError } from '../../src/errors.ts';

const url = 'http://qdrant:6333';

describe('store settings', () => {
  test('nothing set: the embedded store', () => {
    expect(loadConfig({}).store).toEqual({ kind: 'embedded', qdrant: null });
  });

  test('an address is enough for Qdrant', () => {
    expect(loadConfig({ QDRANT_URL: `${url}/` }).store).toEqual({
      kind: 'qdrant',
      qdrant: {
        url,
        apiKey: null,
        prefix: 'jichim',
        shards: 1,
        replicas: 1,
        writeConsistency: 1,
        onDisk: false,
        quantisation: 'none',
        timeout: 5,
        writeTimeout: 60,
      },
    });
  });

  test('STORE keeps the embedded store while a release is copied to the server', () => {
    const { kind, qdrant } = loadConfig({ QDRANT_URL: url, STORE: 'embedded' }).store;
    expect([kind, qdrant?.url]).toEqual(['embedded', url]);
  });

  test('a write counts when most of the copies have it, unless said otherwise', () => {
    const written = (env: Record<string, string>) =>
      loadConfig({ QDRANT_URL: url, ...env }).store.qdrant!.writeConsistency;
    expect(written({ QDRANT_REPLICAS: '2' })).toBe(2);
    expect(written({ QDRANT_REPLICAS: '3' })).toBe(2);
    expect(written({ QDRANT_REPLICAS: '3', QDRANT_WRITE_CONSISTENCY: '1' })).toBe(1);
  });

  test.each([
    ['Qdrant without an address', { STORE: 'qdrant' }, 'QDRANT_URL'],
    ['another store', { STORE: 'redis' }, 'STORE'],
    ['no address', { QDRANT_URL: 'qdrant:6333' }, 'QDRANT_URL'],
    ['a key in the address', { QDRANT_URL: 'http://me:key@qdrant:6333' }, 'QDRANT_API_KEY'],
    ['a prefix that is no name', { QDRANT_PREFIX: '../x' }, 'QDRANT_PREFIX'],
    ['no shard', { QDRANT_SHARDS: '0' }, 'QDRANT_SHARDS'],
    [
      'more copies written than there are',
      { QDRANT_REPLICAS: '2', QDRANT_WRITE_CONSISTENCY: '3' },
      'QDRANT_WRITE_CONSISTENCY',
    ],
  ])('%s is refused', (_, env, name) => {
    expect(() => loadConfig(env)).toThrow(ConfigError);
    expect(() => loadConfig(env)).toThrow(name);
  });
});
