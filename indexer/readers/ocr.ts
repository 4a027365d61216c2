import { createHash, randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNKNOWN } from './glyph-order.ts';
import { meanConfidence, type OcrParagraph, paragraphsOf } from './ocr-paragraphs.ts';
import { findOcrTools, type OcrTools, runProgram } from './ocr-tools.ts';
import type { OcrOutput } from './ocr-words.ts';
import { pageVerdict } from './page-quality.ts';

/** A page whose text was recognised in its image. */
export interface OcrPage {
  readonly paragraphs: readonly OcrParagraph[];
  /** 0 to 1, of the whole page. */
  readonly confidence: number;
}

export interface OcrRequest {
  readonly bytes: Uint8Array;
  readonly pages: readonly number[];
  readonly cacheDir: string;
  /** Told when a page is done. */
  readonly onPage?: () => void;
}

/** Longer side of the rendered page in pixels: 300 dpi for A4, and a bound for any size of page. */
const PIXELS = 3508;
/** Time for rendering or recognising one page, in milliseconds. */
const PAGE_TIME = 60_000;
/** A page less sure than this in all is no text to quote from. */
const LEAST_PAGE = 0.7;
/** Changes whenever the same outputs would be read differently. */
const READING = 1;
const LANGUAGES = ['kor+eng', 'kor'] as const;
const SETTINGS = ['--psm', '4', '-c', 'preserve_interword_spaces=1'];

/**
 * Recognises the text of pages that have none of their own. Pages that were recognised before, in any
 * file, are taken from the cache. A page that fails or yields nothing to rely on is left out.
 * @returns null where the programs for it are not on the machine
 */
export async function recognisePages(
  request: OcrRequest,
): Promise<ReadonlyMap<number, OcrPage> | null> {
  const tools = await findOcrTools();
  if (tools === null) return null;
  const folder = await mkdtemp(join(tmpdir(), 'jichim-ocr-'));
  try {
    await mkdir(request.cacheDir, { recursive: true });
    const file = join(folder, 'file.pdf');
    await writeFile(file, request.bytes);
    return await inParallel(request, (page) => recognise(tools, file, page, request.cacheDir));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** One page for each core at a time. */
async function inParallel(
  { pages, onPage }: OcrRequest,
  recogniseOne: (page: number) => Promise<OcrPage>,
): Promise<ReadonlyMap<number, OcrPage>> {
  const waiting = [...pages];
  const done = new Map<number, OcrPage>();
  const work = async () => {
    for (let page = waiting.shift(); page !== undefined; page = waiting.shift()) {
      const found = await recogniseOne(page).catch(() => null);
      if (found !== null && isReliable(found)) done.set(page, found);
      onPage?.();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return done;
}

function isReliable({ paragraphs, confidence }: OcrPage): boolean {
  const text = paragraphs.map((paragraph) => paragraph.text.replaceAll(UNKNOWN, '')).join('\n');
  return confidence >= LEAST_PAGE && pageVerdict(text) === 'readable';
}

async function recognise(
  tools: OcrTools,
  file: string,
  page: number,
  cacheDir: string,
): Promise<OcrPage> {
  const range = ['-f', String(page), '-l', String(page)];
  const image = await runProgram(
    'pdftoppm',
    [...range, '-scale-to', String(PIXELS), '-gray', '-png', file],
    { timeout: PAGE_TIME },
  );
  const cached = join(cacheDir, `${imageKey(tools, image)}.json`);
  const known = await readCached(cached);
  if (known !== null) return known;
  const paragraphs = await recogniseImage(image, `${file}.${page}`);
  const found = { paragraphs, confidence: meanConfidence(paragraphs) };
  await store(cached, found);
  return found;
}

/** @param place where the program may write its outputs */
async function recogniseImage(image: Uint8Array, place: string): Promise<readonly OcrParagraph[]> {
  const [both, korean] = LANGUAGES;
  return paragraphsOf(
    await readImage(image, both, `${place}.${both}`),
    await readImage(image, korean, `${place}.${korean}`),
  );
}

async function readImage(image: Uint8Array, language: string, place: string): Promise<OcrOutput> {
  const args = ['stdin', place, '-l', language, ...SETTINGS, 'tsv', 'txt'];
  await runProgram('tesseract', args, { input: image, timeout: PAGE_TIME });
  return {
    tsv: await readFile(`${place}.tsv`, 'utf8'),
    plain: await readFile(`${place}.txt`, 'utf8'),
  };
}

/** What a recognised page depends on: its image, the program, how it is told to work. */
function imageKey({ version }: OcrTools, image: Uint8Array): string {
  return createHash('sha256')
    .update([READING, version, ...SETTINGS].join(' '))
    .update(image)
    .digest('hex');
}

async function readCached(path: string): Promise<OcrPage | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as OcrPage;
  } catch {
    return null;
  }
}

/** Whole or not at all: two runs may recognise the same page. */
async function store(path: string, page: OcrPage): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  await writeFile(aside, JSON.stringify(page));
  await rename(aside, path);
}
