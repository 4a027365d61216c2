import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/adapters/embedded/store.ts';
import { passageStoreContract } from './passage-store.ts';

passageStoreContract('embedded', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'jichim-'));
  return {
    store: openEmbeddedStore({ dataDir }),
    cleanup: () => rm(dataDir, { recursive: true, force: true }),
  };
});
