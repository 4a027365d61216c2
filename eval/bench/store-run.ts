// One store, filled with a synthetic corpus and searched, in a process of its own:
//   node eval/bench/store-run.ts embedded|qdrant PASSAGES DIMENSION DATA_DIR
// Settings of Qdrant come from the environment. Prints one line of JSON.
import { openStoreOf } from '../../src/compose.ts';
import { loadConfig } from '../../src/config.ts';
import { type StoreKind, storeKinds } from '../../src/config-store.ts';
import { STORE_FORMAT } from '../../src/model/release.ts';
import type { OpenRelease, PassageQuery, PassageStore } from '../../src/ports.ts';
import { quantile } from './quantile.ts';
import { benchBare, removeBench } from './store-bare.ts';
import { syntheticCorpus, syntheticQueries } from './synthetic.ts';

const QUERIES = 200;
const WARM = 20;
const LIMIT = 10;

/** Seconds, milliseconds and megabytes. */
export interface StoreRun {
  readonly load: number;
  readonly open: number;
  readonly searches: Readonly<Record<string, { readonly p50: number; readonly p95: number }>>;
  readonly memory: number;
  /** The same lexical search by the bare client, next to ours; null for the embedded store. */
  readonly bare: {
    readonly ours: number;
    readonly client: number;
    readonly server: number | null;
  } | null;
}

const searchKinds = ['lexical', 'filtered', 'hybrid'] as const;
type SearchKind = (typeof searchKinds)[number];

type Search = (query: PassageQuery) => Promise<unknown>;

async function main([kind, passages, dimension, dataDir]: readonly string[]): Promise<StoreRun> {
  const wanted = storeKinds.find((known) => known === kind) as StoreKind;
  const corpus = { passages: Number(passages), dimension: Number(dimension) };
  const config = { ...loadConfig(process.env), dataDir: dataDir! };
  const store = openStoreOf(wanted, config);
  try {
    const load = await timed(() => fill(store, corpus));
    const queries = queriesOf(corpus, 'lexical');
    const open = await timed(async () => (await store.current())!.search(queries[0]!));
    const release = (await store.current())!;
    const searches = await measured(release, corpus);
    const bare = wanted === 'qdrant' ? await benchBare(config, release, queries) : null;
    const memory = process.memoryUsage().rss / 1e6;
    return { load: load / 1000, open, searches, memory, bare };
  } finally {
    await store.close();
    if (wanted === 'qdrant') await removeBench(config);
  }
}

async function fill(store: PassageStore, corpus: { passages: number; dimension: number }) {
  const { dimension } = corpus;
  const recipe = { format: STORE_FORMAT, analyser: 'synthetic', splitter: 'synthetic' };
  const embedder = dimension === 0 ? null : { model: 'synthetic', dimension };
  const draft = await store.begin({ recipe, embedder });
  try {
    for (const { stored, passages } of syntheticCorpus(corpus)) await draft.add(stored, passages);
    await store.publish((await draft.seal()).number);
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

async function measured(
  release: OpenRelease,
  corpus: { passages: number; dimension: number },
): Promise<StoreRun['searches']> {
  const kinds: readonly SearchKind[] = corpus.dimension > 0 ? searchKinds : searchKinds.slice(0, 2);
  const result: Record<string, { p50: number; p95: number }> = {};
  for (const kind of kinds) {
    const times = await timesOf((query) => release.search(query), queriesOf(corpus, kind));
    result[kind] = { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
  }
  return result;
}

function queriesOf(
  corpus: { passages: number; dimension: number },
  kind: SearchKind,
): readonly PassageQuery[] {
  const filter = {
    asOf: '2026-01-01',
    ...(kind === 'filtered' && { kinds: ['guideline' as const], publishers: ['합성 학회 1'] }),
  };
  return Array.from(syntheticQueries(corpus, QUERIES), ({ lexical, dense }) => ({
    lexical,
    filter,
    limit: LIMIT,
    ...(kind === 'hybrid' && { dense: dense! }),
  }));
}

/** Milliseconds of each search, after some that warm up. */
async function timesOf(search: Search, queries: readonly PassageQuery[]): Promise<number[]> {
  for (const query of queries.slice(0, WARM)) await search(query);
  const times: number[] = [];
  for (const query of queries) times.push(await timed(() => search(query)));
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

process.stdout.write(`${JSON.stringify(await main(process.argv.slice(2)))}\n`);
