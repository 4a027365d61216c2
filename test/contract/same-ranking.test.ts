import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbeddedStore } from '../../src/adapters/embedded/store.ts';
import type { PassageFilter, PassageQuery, ScoredPassage } from '../../src/ports.ts';
import { aDocument, aLaw } from '../fakes/factories.ts';
import { MemoryStore } from '../fakes/memory-store.ts';
import { seededRandom } from '../fakes/random.ts';
import { openQdrant, qdrantName } from './a-qdrant.ts';
import { aQuery, type Content, freshStore, publishOf, withVectors } from './setup.ts';

const random = seededRandom(7);
const pick = (count: number) => Math.floor(random() * count);
/** Few different weights, so that ties are common. */
const someTerms = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, () => [String(pick(40)), 1 + pick(3)]));
const someVector = () => [random() - 0.5, random() - 0.5];

test('the embedded store ranks as the plain one, on a random corpus with many ties', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'jichim-'));
  const embedded = openEmbeddedStore({ dataDir });
  onTestFinished(async () => {
    await embedded.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const content = someContent();
  const fast = await publishOf(embedded, content, withVectors);
  const plain = await publishOf(new MemoryStore(), content, withVectors);
  let hits = 0;
  for (let round = 0; round < 200; round++) {
    const query = someQuery();
    const expected = await plain.search(query);
    expect(await fast.search(query)).toEqual(expected);
    hits += expected.length;
  }
  expect(hits).toBeGreaterThan(1000);
});

test.each([
  ['one shard', { shards: 1 }],
  ['three shards', { shards: 3 }],
])(`${qdrantName} ranks as the plain one, over %s`, async (_, settings) => {
  const qdrant = await freshStore(openQdrant(settings));
  const content = someContent();
  const served = await publishOf(qdrant, content, withVectors);
  const plain = await publishOf(new MemoryStore(), content, withVectors);
  let hits = 0;
  for (let round = 0; round < 200; round++) {
    const query = someQuery();
    const expected = await plain.search(query);
    const found = await served.search(query);
    expect(found.map(idOf)).toEqual(expected.map(idOf));
    // Only what stands nearly together is scored again in 64 bits.
    for (const [at, { score }] of found.entries()) {
      expect(score).toBeCloseTo(expected[at]!.score, 4);
    }
    hits += expected.length;
  }
  expect(hits).toBeGreaterThan(1000);
});

const idOf = ({ passage }: ScoredPassage) => passage.id;

function someContent(): Content {
  return Array.from({ length: 25 }, (_, index) => {
    const year = 2020 + pick(6);
    const changes = { id: `d${index}`, effectiveFrom: `${year}-0${1 + pick(9)}-01` };
    const law = { title: `법 ${pick(4)}`, promulgatedOn: `${year - 1}-05-01` };
    const document = pick(2) === 0 ? aDocument(changes) : aLaw({ ...changes, law });
    const parts = Array.from({ length: 1 + pick(8) }, () => ({
      passage: pick(5) === 0 ? { effectiveFrom: `${year}-12-01` } : {},
      terms: someTerms(6),
      dense: someVector(),
    }));
    return [document, parts] as const;
  });
}

function someQuery(): PassageQuery {
  const filter: PassageFilter = {
    asOf: `${2019 + pick(8)}-0${1 + pick(9)}-15`,
    ...(pick(3) === 0 ? { kinds: ['law'] } : {}),
    ...(pick(4) === 0 ? { laws: ['법 1', '법 2'] } : {}),
  };
  const dense = pick(2) === 0 ? {} : { dense: Float32Array.from(someVector()) };
  return aQuery(someTerms(1 + pick(8)), { filter, limit: 1 + pick(60), ...dense });
}
