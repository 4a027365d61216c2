import { UnreadableFileError } from '../../src/errors.ts';
import type { Block, Reader, ReadOptions } from '../source.ts';
import { layOut } from './layout/document.ts';
import { type OcrPage, recognisePages } from './ocr.ts';
import { pageVerdict } from './page-quality.ts';
import { repairPdf } from './page-repair-pdf.ts';
import { readGrids } from './pdf-grids.ts';
import { noticeFacts } from './pdf-notice.ts';
import { type ReadPage, readPages, withPdf } from './pdf-pages.ts';
import { recognisedElements } from './pdf-recognised.ts';
import { mendTables } from './pdf-ruled.ts';
import { seenGrids } from './pdf-seen.ts';
import { tablesByPage } from './pdf-tables.ts';
import { upright } from './pdf-turned.ts';
import { comparisonWarnings, nothingReadable, pageWarnings } from './pdf-warnings.ts';
import { plainFacts } from './text.ts';

/** More pages than any guideline has: a damaged count, or a file to be given in parts. */
const MAX_PAGES = 5000;

/**
 * PDFs, page by page: text and its places by pdf.js, tables by kordoc. Damaged text layers are repaired
 * where their order can be proven, pages without text are recognised where the caller allows it; what is
 * left unreadable stays out and is named in the warnings.
 */
export const pdfReader: Reader = {
  name: 'pdf',
  version: 9,
  isolated: true,
  recognises: true,
  async read(bytes, fileName, options = {}) {
    const repaired = await repairPdf(bytes, options).catch(() => null);
    const { pages, grids } = await readBoth(repaired?.bytes ?? bytes, options);
    const verdicts = new Map(pages.map(({ number, raw }) => [number, pageVerdict(raw)]));
    const readable = pages.filter(({ number }) => verdicts.get(number) === 'readable');
    const rest = pages.filter(({ number }) => verdicts.get(number) !== 'readable');
    const recognised = await recognise(bytes, rest, options);
    if (readable.length + recognised.size === 0) {
      throw new UnreadableFileError(nothingReadable([...verdicts.values()]));
    }
    const numbers = new Set(readable.map(({ number }) => number));
    const { text, blocks } = layOut(
      readable,
      grids?.tables.filter(({ page }) => numbers.has(page)) ?? [],
      rest.flatMap((page) => {
        const found = recognised.get(page.number);
        return found === undefined ? [] : recognisedElements(page, found);
      }),
    );
    const warnings = [
      ...pageWarnings({
        verdicts,
        repaired: new Set(repaired?.pages.keys()),
        recognised: new Set(recognised.keys()),
        skipped: options.skip ?? new Set(),
      }),
      ...comparisonWarnings(readable, grids),
    ];
    return {
      structure: 'blocks',
      facts: {
        ...plainFacts(fileName, 'pdf'),
        ...noticeFacts(text),
        pages: pages.length,
        warnings,
      },
      text,
      blocks: blocks.map((block) => ({
        ...withReading(block, repaired?.pages ?? null, recognised),
        regions: block.regions?.map((region) => upright(region, pages[region.page - 1]!)) ?? [],
      })),
    };
  },
};

/** Both readings at once. What kordoc makes of a page is left out where the caller gave the page up. */
async function readBoth(bytes: Uint8Array, { skip, onPage }: ReadOptions) {
  return withPdf(bytes, async (pdf) => {
    if (pdf.numPages > MAX_PAGES) throw new UnreadableFileError(tooManyPages(pdf.numPages));
    const all = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    const wanted = all.filter((number) => !skip?.has(number));
    const [pages, read] = await Promise.all([
      readPages(pdf, { skip, onPage }),
      readGrids({ bytes, pages: wanted }),
    ]);
    if (read === null) return { pages, grids: null };
    const hidden = new Map(pages.map((page) => [page.number, page.hidden]));
    const found = seenGrids(read, hidden);
    const grids = seenGrids(await tablesByPage(bytes, pages, found), hidden);
    return { pages, grids: { ...grids, tables: await mendTables(pdf, pages, grids.tables) } };
  });
}

function tooManyPages(pages: number): string {
  return `쪽이 너무 많습니다(${pages}쪽, 최대 ${MAX_PAGES}쪽). 손상된 파일이 아니면 나누어 넣어 주십시오.`;
}

async function recognise(
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  { ocr, skip, onPage }: ReadOptions,
): Promise<ReadonlyMap<number, OcrPage>> {
  const numbers = pages.map(({ number }) => number).filter((number) => !skip?.has(number));
  if (ocr === undefined || ocr === null || numbers.length === 0) return new Map();
  const request = { bytes, pages: numbers, cacheDir: ocr.cacheDir, onPage: () => onPage?.(null) };
  return (await recognisePages(request)) ?? new Map();
}

function withReading(
  block: Block,
  repaired: ReadonlyMap<number, number> | null,
  recognised: ReadonlyMap<number, OcrPage>,
): Block {
  const page = block.pages?.from ?? 0;
  const own = recognised.get(page);
  if (own !== undefined)
    return { ...block, reading: { method: 'ocr', confidence: own.confidence } };
  const share = repaired?.get(page);
  return share === undefined
    ? block
    : { ...block, reading: { method: 'repaired', confidence: share } };
}
