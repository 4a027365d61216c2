import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hangulReader } from '../../../indexer/readers/hangul.ts';
import { gridOf } from '../../../indexer/readers/hangul-grid.ts';
import { parseOffice } from '../../../indexer/readers/hangul-parse.ts';
import { readGrids } from '../../../indexer/readers/pdf-grids.ts';
import { readPages, withPdf } from '../../../indexer/readers/pdf-pages.ts';
import { tablesByPage } from '../../../indexer/readers/pdf-tables.ts';

const folder = join(process.env.JICHIM_SHARED_DATA ?? '../shared/data', 'hwp');
const isThere = existsSync(folder);
if (!isThere) console.warn(`건너뜀: ${folder} 폴더가 없습니다(JICHIM_SHARED_DATA).`);
const names = isThere ? readdirSync(folder) : [];
const office = names.filter((name) => /\.hwpx?$/.test(name));
const bytesOf = (name: string) => readFileSync(join(folder, name));

async function read(name: string) {
  const source = await hangulReader.read(bytesOf(name), name);
  if (source.structure !== 'blocks') throw new Error('not blocks');
  return source;
}

interface Cell {
  readonly text: string;
  readonly rowSpan: number;
}

/** Filled cells in reading order, without what differs by typesetting alone. */
const filled = (cells: readonly (readonly Cell[])[]): Cell[] =>
  cells
    .flat()
    .map(({ text, rowSpan }) => ({ text: plain(text), rowSpan }))
    .filter(({ text }) => text !== '');
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/<\/?u>|~~|\s/g, '')
    .replaceAll(/[–−]/g, '-');
const texts = (cells: readonly Cell[]) => cells.map(({ text }) => text);

async function officeCells(name: string): Promise<Cell[]> {
  const { blocks } = await parseOffice(bytesOf(name));
  return blocks.flatMap(({ table }) => (table === undefined ? [] : filled(gridOf(table))));
}

async function pdfCells(name: string): Promise<Cell[]> {
  const bytes = bytesOf(name);
  return withPdf(bytes, async (pdf) => {
    const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    const [read, found] = [await readPages(pdf), await readGrids({ bytes, pages })];
    const { tables } = await tablesByPage(bytes, read, found!);
    return tables
      .toSorted((left, right) => left.page - right.page || left.y - right.y)
      .flatMap(({ cells }) => filled(cells));
  });
}

describe.skipIf(!isThere)('an annex as HWP, HWPX and PDF', () => {
  test.each(office.filter((name) => office.includes(`${name}x`)))(
    '%s: HWP and HWPX are read alike, block by block',
    async (name) => {
      const [old, now] = [await read(name), await read(`${name}x`)];
      expect(old.text).toBe(now.text);
      expect(old.blocks).toEqual(now.blocks);
      expect(await officeCells(name)).toEqual(await officeCells(`${name}x`));
    },
  );

  test.each(office)('%s: the PDF has the same cells', async (name) => {
    const cells = await officeCells(name);
    const printed = await pdfCells(name.replace(/hwpx?$/, 'pdf'));
    expect(cells.length).toBeGreaterThan(8);
    expect(texts(printed).toSorted()).toEqual(texts(cells).toSorted());
    // Where a merged cell begins may differ: rulings a hair's breadth apart are one row in print.
    const merged = new Set(texts([...cells, ...printed].filter(({ rowSpan }) => rowSpan > 1)));
    const inOrder = (all: readonly Cell[]) => texts(all).filter((text) => !merged.has(text));
    expect(inOrder(printed)).toEqual(inOrder(cells));
  });

  test.each(office)('%s: every cell is in the text, on its page', async (name) => {
    const { text, blocks, facts } = await read(name);
    const written = plain(text);
    const cells = await parseOffice(bytesOf(name));
    const lines = cells.blocks.flatMap(({ table }) =>
      table === undefined
        ? []
        : gridOf(table)
            .flat()
            .flatMap((cell) => cell.text.split('\n')),
    );
    expect(lines.filter((line) => !written.includes(plain(line)))).toEqual([]);
    expect(blocks.every(({ pages }) => pages !== null && pages.to <= facts.pages!)).toBe(true);
  });
});
