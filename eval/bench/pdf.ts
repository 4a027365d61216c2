import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NODE_OPTIONS } from '../../indexer/reading/process.ts';
import type { Figure } from './figure.ts';
import type { PdfRun } from './pdf-run.ts';

/** Slowest that text PDFs may be read, in pages a second. */
const LEAST_PAGES = 30;

/** Reads every PDF of a folder with the reader, in a process as the indexer starts it, and as plain text with unpdf in one of its own. */
export async function benchPdf(dir: string): Promise<readonly Figure[]> {
  const reader = await run('reader', dir);
  const plain = await run('plain', dir);
  return [
    { name: 'PDF 파일', value: reader.files, unit: '' },
    { name: '쪽', value: reader.pages, unit: '' },
    {
      name: '쪽마다 걸린 시간',
      value: perPage(reader),
      unit: 'ms',
      aim: Math.round(1000 / LEAST_PAGES),
    },
    { name: '1초에 읽은 쪽', value: reader.pages / reader.seconds, unit: '' },
    { name: '쪽마다 쓴 CPU 시간', value: (reader.cpuSeconds * 1000) / reader.pages, unit: 'ms' },
    { name: '최대 메모리(RSS)', value: reader.megabytes, unit: 'MB', aim: 600 },
    { name: 'unpdf 글만: 1초에 읽은 쪽', value: plain.pages / plain.seconds, unit: '' },
    { name: 'unpdf 글만: 최대 메모리(RSS)', value: plain.megabytes, unit: 'MB' },
  ];
}

function perPage({ seconds, pages }: PdfRun): number {
  return (seconds * 1000) / pages;
}

async function run(way: 'reader' | 'plain', dir: string): Promise<PdfRun> {
  const script = join(import.meta.dirname, 'pdf-run.ts');
  const options = way === 'reader' ? NODE_OPTIONS : [];
  const { stdout } = await promisify(execFile)(process.execPath, [...options, script, way, dir]);
  return JSON.parse(stdout.trim().split('\n').at(-1)!);
}
