import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openServable } from '../src/ask/servable.ts';
import { openStore } from '../src/compose.ts';
import { JichimError } from '../src/errors.ts';
import type { OpenRelease, PassageStore } from '../src/ports.ts';

export interface CorpusOptions {
  /** Directories to index; the same ones again only index what has changed. */
  readonly corpus: readonly string[];
  /** An existing data directory to use as it is. */
  readonly dataDir?: string | undefined;
}

export interface Opened {
  readonly store: PassageStore;
  readonly release: OpenRelease;
}

const root = resolve(import.meta.dirname, '..');

/** Indexes the corpus where needed, opens its release for `operation` and closes it again. */
export async function withCorpus<T>(
  options: CorpusOptions,
  operation: (opened: Opened) => Promise<T>,
): Promise<T> {
  const dataDir = await prepareDataDir(options);
  const store = await openStore({ dataDir });
  try {
    return await operation({ store, release: await openServable(store) });
  } finally {
    await store.close();
  }
}

/** The data directory to open. @throws JichimError when a corpus directory is absent */
export async function prepareDataDir({ corpus, dataDir }: CorpusOptions): Promise<string> {
  if (dataDir !== undefined) return dataDir;
  if (corpus.length === 0) {
    throw new JichimError('--corpus DIR 또는 --data-dir DIR 중 하나를 지정하십시오.');
  }
  await requireDirectories(corpus);
  const cached = cacheDir(corpus);
  const { code, output } = await runIndexer(corpus, cached);
  if (code !== 0) console.error(`색인이 종료 코드 ${code}로 끝났습니다.\n${output.slice(-3000)}`);
  return cached;
}

export async function requireDirectories(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory()) throw new JichimError(`말뭉치 폴더가 없습니다: ${path}`);
  }
}

/** One cache for one set of corpus directories and one checkout. */
export function cacheDir(corpus: readonly string[]): string {
  const key = [root, ...corpus.map((path) => resolve(path)).toSorted()].join('\0');
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 16);
  return join(tmpdir(), `jichim-eval-${hash}`);
}

export interface IndexerRun {
  /** The indexer ends with 1 when it could not read every file; it has published the others then. */
  readonly code: number | null;
  readonly output: string;
}

/** Runs the indexer as its users do. `nodeArgs` come before the script. */
export async function runIndexer(
  corpus: readonly string[],
  dataDir: string,
  nodeArgs: readonly string[] = [],
): Promise<IndexerRun> {
  const script = join(root, 'indexer/main.ts');
  const child = spawn(
    process.execPath,
    [...nodeArgs, script, ...corpus.map((path) => resolve(path)), '--data-dir', dataDir],
    { stdio: ['ignore', 'pipe', 'pipe'], cwd: root },
  );
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => output.push(chunk));
  }
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail).on('close', done);
  });
  return { code, output: output.join('') };
}
