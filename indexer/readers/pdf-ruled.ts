import { fold, isDoubtful } from './layout/doubtful.ts';
import { around, bottom, holds, type RuledTable, right } from './layout/page.ts';
import { ruledTables } from './layout/ruled-tables.ts';
import { gridKind } from './layout/tables.ts';
import type { PdfDocument } from './pdf-matrix.ts';
import { piecesOf, type ReadPage } from './pdf-pages.ts';
import { rulingsOf } from './pdf-rulings.ts';

/** Tables in which doubt arose are read by the lines drawn on their page, where these tell. */
export async function mendTables(
  pdf: PdfDocument,
  pages: readonly ReadPage[],
  tables: readonly RuledTable[],
): Promise<readonly RuledTable[]> {
  const own = Map.groupBy(tables, ({ page }) => page);
  const mended: RuledTable[] = [];
  for (const page of pages) {
    const found = own.get(page.number) ?? [];
    const drawn = isDoubtful(page, found) ? await drawnTables(pdf, page.number) : [];
    mended.push(...found.flatMap((table) => leftOf(table, drawn, page)), ...drawn);
  }
  return mended;
}

/** A page whose lines cannot be read keeps the tables it has. */
async function drawnTables(pdf: PdfDocument, number: number): Promise<readonly RuledTable[]> {
  const page = await pdf.getPage(number);
  try {
    const { pieces, turned } = await piecesOf(page);
    const rulings = await rulingsOf(page, turned ?? 0);
    const all = ruledTables(number, rulings, pieces);
    return all.filter((table) => table.box || gridKind(table) === 'table');
  } catch {
    return [];
  } finally {
    page.cleanup();
  }
}

/** What is left of a table beside those drawn: all, the rows that they lack, or nothing. */
function leftOf(
  table: RuledTable,
  drawn: readonly RuledTable[],
  { fragments }: ReadPage,
): readonly RuledTable[] {
  if (drawn.length === 0) return [table];
  const texts = drawn.flatMap(({ cells }) => cells.flat().map(({ text }) => fold(text)));
  const rows = table.cells.filter((row) => !isHeld(row, texts));
  const overlapped = drawn.some((other) => overlaps(other, table));
  if (rows.length === table.cells.length && !overlapped) return [table];
  if (overlapped && drawn.some(({ box }) => box)) return [];
  // Prose that was taken for a row of the table is read as prose.
  if (rows.some((row) => row.some(({ text }) => text.length > PROSE))) return [];
  const free = fragments.filter((one) => !drawn.some((other) => holds(other, one)));
  const own = free.filter(({ text }) => rows.some((row) => isIn(text, row)));
  return rows.length < LEAST_ROWS || own.length === 0
    ? []
    : [{ page: table.page, ...around(own), cells: rows }];
}

/** Longest cell of a row that a table may keep, in characters, and least rows that still are a table. */
const PROSE = 200;
const LEAST_ROWS = 2;

/** Most of a row's text stands in other tables. */
function isHeld(row: RuledTable['cells'][number], texts: readonly string[]): boolean {
  const words = row.flatMap(({ text }) => text.split(/\s+/).map(fold));
  const held = words.filter((word) => texts.some((text) => text.includes(word)));
  return held.join('').length >= 0.7 * words.join('').length;
}

function isIn(text: string, row: RuledTable['cells'][number]): boolean {
  return row.some((cell) => fold(cell.text).includes(fold(text)));
}

function overlaps(one: RuledTable, other: RuledTable): boolean {
  const width = Math.min(right(one), right(other)) - Math.max(one.x, other.x);
  const height = Math.min(bottom(one), bottom(other)) - Math.max(one.y, other.y);
  const least = Math.min(one.width * one.height, other.width * other.height);
  return width > 0 && height > 0 && width * height > 0.3 * least;
}
