import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openServable } from '../../src/ask/servable.ts';
import { openStore } from '../../src/compose.ts';
import { JichimError } from '../../src/errors.ts';
import { runIndexer } from '../corpus.ts';
import type { Figure } from './figure.ts';

/** Indexes the corpus from nothing, then once more unchanged, in processes of their own. */
export async function benchIndex(corpus: readonly string[]): Promise<readonly Figure[]> {
  const dir = await mkdtemp(join(tmpdir(), 'jichim-bench-'));
  try {
    const dataDir = join(dir, 'data');
    const first = await measuredRun(corpus, dataDir, join(dir, 'first.json'));
    const again = await measuredRun(corpus, dataDir, join(dir, 'again.json'));
    return [
      ...(await sizeFigures(dataDir)),
      { name: '색인', value: first.seconds, unit: 's', aim: 60 },
      { name: '색인 최대 메모리(RSS)', value: first.megabytes, unit: 'MB', aim: 700 },
      { name: '바뀐 것 없이 다시 색인', value: again.seconds, unit: 's', aim: 5 },
      { name: '다시 색인 최대 메모리(RSS)', value: again.megabytes, unit: 'MB' },
    ];
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function measuredRun(corpus: readonly string[], dataDir: string, peakFile: string) {
  const peak = pathToFileURL(join(import.meta.dirname, 'peak.ts'));
  peak.search = encodeURIComponent(peakFile);
  const start = performance.now();
  const { code, output } = await runIndexer(corpus, dataDir, ['--import', peak.href]);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) console.error(`색인이 종료 코드 ${code}로 끝났습니다.\n${output.slice(-2000)}`);
  const { kilobytes }: { kilobytes: number } = JSON.parse(await readFile(peakFile, 'utf8'));
  return { seconds, megabytes: (kilobytes * 1024) / 1e6 };
}

async function sizeFigures(dataDir: string): Promise<readonly Figure[]> {
  const store = await openStore({ dataDir });
  try {
    const { release } = await openServable(store);
    if (release.documents === 0) throw new JichimError('색인된 문서가 없습니다.');
    return [
      { name: '문서', value: release.documents, unit: '' },
      { name: '단락', value: release.passages, unit: '' },
    ];
  } finally {
    await store.close();
  }
}
