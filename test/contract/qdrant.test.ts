import { openQdrant, qdrantName } from './a-qdrant.ts';
import { passageStoreContract } from './passage-store.ts';

passageStoreContract(qdrantName, openQdrant());
// With several shards the IDF is worked out by the adapter.
passageStoreContract(`${qdrantName}, three shards`, openQdrant({ shards: 3 }));
