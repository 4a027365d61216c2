import { UnreadableFileError } from '../../src/errors.ts';
import type { Reader } from '../source.ts';
import { layOut } from './layout/document.ts';
import { sameNumbers } from './layout/numbers.ts';
import { type PageVerdict, pageVerdict } from './page-quality.ts';
import { type GridReading, readGrids } from './pdf-grids.ts';
import { noticeFacts } from './pdf-notice.ts';
import { type ReadPage, readPages, withPdf } from './pdf-pages.ts';
import { tablesByPage } from './pdf-tables.ts';
import { plainFacts } from './text.ts';

/**
 * Text PDFs, page by page: text and its places by pdf.js, tables by kordoc. Pages that are images or
 * have a damaged text layer stay out and are named in the warnings.
 */
export const pdfReader: Reader = {
  name: 'pdf',
  version: 2,
  async read(bytes, fileName) {
    const { pages, grids } = await readBoth(bytes);
    const verdicts = pages.map(({ raw }) => pageVerdict(raw));
    if (!verdicts.includes('readable')) throw new UnreadableFileError(nothingReadable(verdicts));
    const readable = pages.filter((_, index) => verdicts[index] === 'readable');
    const numbers = new Set(readable.map(({ number }) => number));
    const tables = grids?.tables.filter(({ page }) => numbers.has(page)) ?? [];
    const { text, blocks } = layOut(readable, tables);
    const facts = plainFacts(fileName, 'pdf');
    const warnings = [...unreadablePages(verdicts), ...readingWarnings(readable, grids)];
    return {
      structure: 'blocks',
      facts: { ...facts, ...noticeFacts(text), pages: pages.length, warnings },
      text,
      blocks,
    };
  },
};

async function readBoth(bytes: Uint8Array) {
  return withPdf(bytes, async (pdf) => {
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    const [pages, found] = await Promise.all([
      readPages(pdf),
      readGrids({ bytes, pages: numbers }),
    ]);
    const grids = found === null ? null : await tablesByPage(bytes, pages, found);
    return { pages, grids };
  });
}

function readingWarnings(pages: readonly ReadPage[], grids: GridReading | null): string[] {
  if (grids === null) return ['표의 구조를 읽지 못해 글만 읽었습니다.'];
  const differing = pages.filter(
    ({ number, raw }) => !sameNumbers(raw, grids.texts.get(number) ?? ''),
  );
  if (differing.length === 0) return [];
  const named = ranges(differing.map(({ number }) => number));
  return [`${named}쪽: 두 가지 방법으로 읽은 숫자가 서로 달라 원문 확인이 필요합니다`];
}

function nothingReadable(verdicts: readonly PageVerdict[]): string {
  return verdicts.includes('garbled')
    ? '글자층이 손상되어 읽을 수 있는 쪽이 없습니다(문자 인식이 필요합니다).'
    : '글자층이 없는 PDF입니다(스캔 문서: 문자 인식이 필요합니다).';
}

function unreadablePages(verdicts: readonly PageVerdict[]): string[] {
  const named = [
    ['empty', '글자 없음'],
    ['garbled', '글자층 손상'],
  ] as const;
  return named.flatMap(([verdict, name]) => {
    const numbers = verdicts.flatMap((found, index) => (found === verdict ? [index + 1] : []));
    return numbers.length === 0 ? [] : [`${ranges(numbers)}쪽: ${name}, 색인에서 제외`];
  });
}

/** [3,4,5,9] → `3-5, 9` */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const open = runs.at(-1);
    if (open !== undefined && number === open[1] + 1) open[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}
