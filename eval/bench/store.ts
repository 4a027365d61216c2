import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadConfig } from '../../src/config.ts';
import type { StoreKind } from '../../src/config-store.ts';
import type { Figure } from './figure.ts';
import { startStandIn } from './stand-in.ts';
import type { StoreRun } from './store-run.ts';

const DIMENSION = 256;
/** What a stand-in of a few hundred lines can be asked for. */
const STAND_IN_MOST = 1000;

const searchNames: Readonly<Record<string, string>> = {
  lexical: '낱말 검색',
  filtered: '거른 낱말 검색',
  hybrid: '낱말·벡터 검색',
};

/**
 * Both stores over synthetic corpora: load, search, memory, and what the adapter of Qdrant adds to a bare
 * call. Without `QDRANT_URL` a stand-in answers, whose own speed says nothing: only the adapter's part is
 * shown then, of the smallest corpus.
 */
export async function benchStores(sizes: readonly number[]): Promise<readonly Figure[]> {
  const { qdrant } = loadConfig(process.env).store;
  const figures: Figure[] = [];
  for (const passages of sizes) {
    figures.push(...storeFigures('내장', passages, await runStore('embedded', passages, {})));
    if (qdrant === null) continue;
    const env = { QDRANT_PREFIX: `bench_${process.pid}` };
    const run = await runStore('qdrant', passages, env);
    figures.push(
      ...storeFigures('Qdrant', passages, run),
      ...adapterFigures('Qdrant', passages, run),
    );
  }
  return qdrant === null ? [...figures, ...(await standInFigures(Math.min(...sizes)))] : figures;
}

async function standInFigures(smallest: number): Promise<readonly Figure[]> {
  const standIn = await startStandIn();
  const passages = Math.min(smallest, STAND_IN_MOST);
  try {
    const run = await runStore('qdrant', passages, { QDRANT_URL: standIn.url });
    return adapterFigures('대역 서버', passages, run);
  } finally {
    standIn.stop();
  }
}

async function runStore(
  kind: StoreKind,
  passages: number,
  env: Readonly<Record<string, string>>,
): Promise<StoreRun> {
  const dataDir = await mkdtemp(join(tmpdir(), 'jichim-store-'));
  try {
    const script = join(import.meta.dirname, 'store-run.ts');
    const command = [script, kind, String(passages), String(DIMENSION), dataDir];
    const { stdout } = await promisify(execFile)(process.execPath, command, {
      env: { ...process.env, ...env },
    });
    return JSON.parse(stdout.trim().split('\n').at(-1)!) as StoreRun;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function storeFigures(name: string, passages: number, run: StoreRun): readonly Figure[] {
  const at = `${name} ${passages.toLocaleString('ko')}단락`;
  return [
    { name: `${at} 적재`, value: run.load, unit: 's' },
    { name: `${at} 열고 첫 검색`, value: run.open, unit: 'ms' },
    ...Object.entries(run.searches).flatMap(([kind, { p50, p95 }]): Figure[] => [
      { name: `${at} ${searchNames[kind]} p50`, value: p50, unit: 'ms' },
      { name: `${at} ${searchNames[kind]} p95`, value: p95, unit: 'ms' },
    ]),
    { name: `${at} 프로세스 메모리(RSS)`, value: run.memory, unit: 'MB' },
    ...(run.bare?.server == null
      ? []
      : [{ name: `${at} 서버 메모리`, value: run.bare.server, unit: 'MB' } as const]),
  ];
}

function adapterFigures(name: string, passages: number, { bare }: StoreRun): readonly Figure[] {
  if (bare === null) return [];
  const at = `${name} ${passages.toLocaleString('ko')}단락`;
  return [
    { name: `${at} 맨 클라이언트 호출 p50`, value: bare.client, unit: 'ms' },
    {
      name: `${at} 어댑터로 p50`,
      value: bare.ours,
      unit: 'ms',
      aim: Number((1.1 * bare.client).toPrecision(3)),
    },
  ];
}
