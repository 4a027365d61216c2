import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { UnreadableFileError } from '../../src/errors.ts';
import { withoutInvisible } from '../../src/korean/invisible.ts';
import type { ReadOptions } from '../source.ts';
import { joinFragments } from './layout/fragments.ts';
import type { Fragment, TextPage } from './layout/page.ts';
import { type HiddenRun, hiddenRuns } from './pdf-hidden.ts';
import { multiply, type PdfDocument, type PdfPage } from './pdf-matrix.ts';
import { seenItem } from './pdf-seen.ts';
import { turnOf } from './pdf-turned.ts';

type PageContent = Awaited<ReturnType<PdfPage['getTextContent']>>;

/** A page with its text as the file draws it, for judging and comparing. */
export interface ReadPage extends TextPage {
  readonly raw: string;
  /** What the page draws out of sight; it is in neither text. */
  readonly hidden: readonly HiddenRun[];
}

/** Pages after which pdf.js forgets the fonts of a file: they add up in long ones. */
const KEPT = 40;

/** Character maps that files with East Asian fonts name but do not hold. */
const CMAPS = `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')}/`;

/**
 * Opens a PDF for `operation` and closes it again.
 * @throws UnreadableFileError when the file is locked, damaged or no PDF
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  operation: (pdf: PdfDocument) => Promise<T>,
): Promise<T> {
  const pdf = await open(bytes);
  try {
    return await operation(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/**
 * Every page of a PDF with its text and where it stands. A page that cannot be read is there without
 * text, so that one bad page never loses the rest.
 */
export async function readPages(
  pdf: PdfDocument,
  { skip, onPage }: Pick<ReadOptions, 'skip' | 'onPage'> = {},
): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    onPage?.(number);
    const given = skip?.has(number) ?? false;
    const page = given ? null : await readPage(pdf, number).catch(() => null);
    pages.push(page ?? blankPage(number));
    if (number % KEPT === 0) await pdf.cleanup();
  }
  onPage?.(null);
  return pages;
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    // pdf.js takes the array over and refuses a Buffer; verbosity 0 keeps its font warnings off the terminal.
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      cMapUrl: CMAPS,
      cMapPacked: true,
    });
  } catch (cause) {
    const locked = cause instanceof Error && cause.name === 'PasswordException';
    const message = locked
      ? '암호가 걸린 PDF입니다. 암호를 푼 파일로 다시 넣어 주십시오.'
      : '손상되었거나 PDF가 아닌 파일입니다. 원본을 다시 받아 보십시오.';
    throw new UnreadableFileError(message, { cause });
  }
}

async function readPage(pdf: PdfDocument, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  try {
    const { items, pieces, hidden, turned, width, height } = await piecesOf(page);
    const fragments = joinFragments(pieces);
    const raw = rawText(items);
    return { number, width, height, fragments, raw, hidden, ...(turned && { turned }) };
  } finally {
    page.cleanup();
  }
}

/** The text of a page piece by piece as the file draws it, and how the page has to be held to be read. */
export async function piecesOf(page: PdfPage) {
  const hidden = await hiddenRuns(page).catch(() => []);
  const items = seenItems(page, (await page.getTextContent()).items, hidden);
  const { turned, width, height, transform } = viewOf(page, items);
  const found = items.flatMap((item) => ('str' in item ? piece(item, transform) : []));
  const pieces = found.filter((one) => isShown(one, width, height));
  return { items, pieces, hidden, turned, width, height };
}

function seenItems(
  page: PdfPage,
  items: PageContent['items'],
  hidden: readonly HiddenRun[],
): PageContent['items'] {
  const { transform } = page.getViewport({ scale: 1 });
  return items.map((item) => {
    if (!('str' in item)) return item;
    const [, , , , x, y] = multiply(transform, item.transform);
    const seen = { ...item, str: withoutInvisible(item.str) };
    return hidden.length === 0 ? seen : seenItem(seen, { x, y }, hidden);
  });
}

/** The page as it has to be held to be read. */
function viewOf(page: PdfPage, items: PageContent['items']) {
  const plain = page.getViewport({ scale: 1 });
  const texts = items.flatMap((item) =>
    'str' in item ? [{ text: item.str, matrix: multiply(plain.transform, item.transform) }] : [],
  );
  const turned = turnOf(texts);
  const rotation = (page.rotate + (turned ?? 0)) % 360;
  const { width, height, transform } = page.getViewport({ scale: 1, rotation });
  return { turned, width, height, transform };
}

type PdfItem = Extract<PageContent['items'][number], { str: string }>;

/** Text that runs across the page; text turned on its side (edge tabs, watermarks) is left out. */
function piece(item: PdfItem, viewport: readonly number[]): Fragment[] {
  const [a, b, c, d, e, f] = multiply(viewport, item.transform);
  const size = Math.hypot(c, d);
  if (Math.abs(b) > 0.1 * Math.abs(a) || a < 0) return [];
  const { str: text, width, fontName: font } = item;
  return [{ text, x: e, y: f - 0.85 * size, width, height: size, size, font }];
}

/** Letters too small to be read or off the page are not part of what a reader sees. */
function isShown({ x, y, size, height }: Fragment, width: number, pageHeight: number): boolean {
  return size >= 2 && x < width && x > -width * 0.05 && y < pageHeight && y + height > 0;
}

function rawText(items: PageContent['items']): string {
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('');
}

function blankPage(number: number): ReadPage {
  return { number, width: 0, height: 0, fragments: [], raw: '', hidden: [] };
}
