import { describe } from 'vitest';
import { openQdrant, qdrantName } from './a-qdrant.ts';
import { keepCases } from './drafts.ts';
import { passageStoreContract } from './passage-store.ts';
import { phraseCases } from './phrases.ts';
import { searchCases } from './search.ts';

passageStoreContract(qdrantName, openQdrant());

// With several shards the adapter works out the IDF, and nothing else is other than with one.
describe(`PassageStore: ${qdrantName}, three shards`, () => {
  const openStore = openQdrant({ shards: 3 });
  describe('search', () => searchCases(openStore));
  describe('phrases of the practice index', () => phraseCases(openStore));
  describe('kept documents', () => keepCases(openStore));
});
