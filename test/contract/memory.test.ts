import { MemoryStore } from '../fakes/memory-store.ts';
import { passageStoreContract } from './passage-store.ts';

passageStoreContract('memory', async () => ({
  store: new MemoryStore(),
  cleanup: async () => {},
}));
