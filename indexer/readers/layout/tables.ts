import { spreadCells } from '../table-text.ts';
import type { RuledTable, TableCell } from './page.ts';

/** What a grid of rulings is: a table, a frame around text, boxes of a flow chart, or prose taken for a table. */
export type GridKind = 'table' | 'frame' | 'chart' | 'prose';

/** Cells from which a grid may be a flow chart, and the share of them that are merged in both directions. */
const CHART_CELLS = 8;
const CHART_MERGED = 0.3;

export function gridKind(table: RuledTable): GridKind {
  const { cells } = table.whole ?? table;
  const filled = cells.flat().filter(({ text }) => text.trim() !== '');
  if (filled.length === 0) return 'prose';
  if (columnCount(cells) < 2) return 'frame';
  if (isChart(filled)) return 'chart';
  return isProse(cells, filled) ? 'prose' : 'table';
}

function isChart(filled: readonly TableCell[]): boolean {
  const merged = filled.filter(({ colSpan, rowSpan }) => colSpan > 1 && rowSpan > 1);
  return filled.length >= CHART_CELLS && merged.length >= CHART_MERGED * filled.length;
}

function columnCount(cells: RuledTable['cells']): number {
  return Math.max(...cells.map((row) => row.filter(({ text }) => text.trim() !== '').length));
}

/** Columns of running text on one base line each: no cell spans or holds a second line. */
function isProse(cells: RuledTable['cells'], filled: readonly TableCell[]): boolean {
  if (filled.some(({ colSpan, rowSpan, text }) => colSpan * rowSpan > 1 || text.includes('\n'))) {
    return false;
  }
  // Words of one line, set wide apart.
  if (cells.length === 1 && filled.length > 4) return !filled.some(({ text }) => /\d/.test(text));
  const lines = filled.filter(({ text }) => text.length >= 14 && /[가-힣a-z]{2}/.test(text));
  return columnCount(cells) <= 3 && lines.length >= 0.7 * filled.length;
}

/**
 * Rows of a table with merged cells repeated; rows and columns without any text are left out.
 * @param across also in the columns that they cover: without names for these the text stands once
 */
export function tableRows(table: RuledTable, across = true): readonly (readonly string[])[] {
  const cells = across
    ? table.cells
    : table.cells.map((row) => row.map((cell) => ({ ...cell, colSpan: 1 })));
  const rows = spreadCells(cells).map((row) => row.map(cleanCell));
  const kept = rows.filter((row) => row.some((text) => text !== ''));
  const columns = filledColumns(table);
  return kept.map((row) => columns.map((at) => row[at]!));
}

/** The columns of a table that hold text, those of the whole one for a part. */
export function filledColumns({ whole, cells }: RuledTable): readonly number[] {
  const rows = spreadCells(whole?.cells ?? cells);
  const all = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) => at);
  return all.filter((at) => rows.some((row) => cleanCell(row[at]!) !== ''));
}

/** kordoc marks underlined and struck text; the text alone is wanted. */
function cleanCell(text: string): string {
  return text.replaceAll(/<\/?u>|~~/g, '').trim();
}

const SHORT = 30;

/** How many rows from the top name the columns. */
export function headerRowCount(table: RuledTable, rows: readonly (readonly string[])[]): number {
  const first = table.cells.find((row) => row.some(({ text }) => text.trim() !== '')) ?? [];
  const depth = Math.max(...first.map(({ rowSpan, text }) => (text.trim() === '' ? 1 : rowSpan)));
  if (isDeepHeader(rows, depth)) return depth;
  if (rows.length < 2 || !namesColumns(rows, 0)) return 0;
  const repeated = rows[0]!.some((text, at) => text !== '' && text === rows[0]![at + 1]);
  const spans = repeated || first.some(({ colSpan, text }) => colSpan > 1 && text.trim() !== '');
  const deep = first.some(({ rowSpan, text }) => rowSpan > 1 && text.trim() !== '');
  const parts = deep || (isParted(rows) && namesColumns(rows, 1));
  return spans && rows.length > 2 && parts && isLabels(rows[1]!) ? 2 : 1;
}

/** Below a name over several columns each of these has its own. */
function isParted([first, second]: readonly (readonly string[])[]): boolean {
  return first!.some((name, at) => name === first![at + 1] && second![at] !== second![at + 1]);
}

/** Names in three rows and more: as deep as the cell that names the rows, and labels throughout. */
function isDeepHeader(rows: readonly (readonly string[])[], depth: number): boolean {
  if (depth < 3 || depth >= rows.length) return false;
  const header = rows.slice(0, depth);
  return (
    header.every((row) => new Set(row).size > 1 && isLabels(row) && !holdsValues(row)) &&
    header.every((row) => row[0] === header[0]![0])
  );
}

function namesColumns(rows: readonly (readonly string[])[], at: number): boolean {
  const row = rows[at]!;
  const distinct = new Set(row.filter((text) => text !== ''));
  if (distinct.size < 2 || !isLabels(row) || holdsValues(row)) return false;
  // What is said again further down in the same column is a value.
  if (
    row.some(
      (text, column) => text !== '' && rows.slice(at + 2).some((other) => other[column] === text),
    )
  )
    return false;
  if (row.length > 2) return true;
  // Two columns are as often labels and values: the first row is a header when both are plain words and short.
  const others = rows.slice(at + 1);
  return (
    row.every((text) => text !== '' && text.replaceAll(/\s/g, '').length <= 12) &&
    others.some((other) => other.some((text) => text.length > 2 * SHORT || /\d/.test(text)))
  );
}

/** `63.6`, `73(65-78)`, `72 [median]`: half of the cells begin with numbers. */
function holdsValues(row: readonly string[]): boolean {
  const filled = row.filter((text) => text !== '');
  return filled.filter((text) => /^\d+(?:\.\d+|\s?[([])/.test(text)).length * 2 >= filled.length;
}

function isLabels(row: readonly string[]): boolean {
  return row.every(
    (text) =>
      text.length <= SHORT * 1.5 &&
      !/[다함음][.]?$/.test(text) &&
      !/^(?=.*\d)[\d.,%±~-]+$/.test(text),
  );
}
