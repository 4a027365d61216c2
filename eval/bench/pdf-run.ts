// Runs in a process of its own: reads the PDFs of a folder in one way, prints pages, seconds and peak memory.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { pdfReader } from '../../indexer/readers/pdf.ts';

export interface PdfRun {
  readonly files: number;
  readonly pages: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
}

const [way, dir] = process.argv.slice(2) as ['reader' | 'plain', string];
const names = (await readdir(dir)).filter((name) => name.toLowerCase().endsWith('.pdf'));
const started = performance.now();
let pages = 0;
for (const name of names.toSorted()) {
  const bytes = new Uint8Array(await readFile(join(dir, name)));
  pages += way === 'plain' ? await plain(bytes) : await read(bytes, name);
}
const { user, system } = process.cpuUsage();
const run: PdfRun = {
  files: names.length,
  pages,
  seconds: (performance.now() - started) / 1000,
  cpuSeconds: (user + system) / 1e6,
  megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
};
console.log(JSON.stringify(run));

async function plain(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0 });
  try {
    await extractText(pdf, { mergePages: false });
    return pdf.numPages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A scan is read to its end before it is refused: its pages count, as they do in the plain reading. */
async function read(bytes: Uint8Array, name: string): Promise<number> {
  const counted = { last: 0 };
  const onPage = (page: number | null) => {
    if (page !== null) counted.last = Math.max(counted.last, page);
  };
  await pdfReader.read(bytes, name, { onPage }).catch(() => null);
  return counted.last;
}
