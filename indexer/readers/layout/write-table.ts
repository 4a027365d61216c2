import { formerColumns } from '../former.ts';
import { tableLines } from '../table-text.ts';
import type { BlockWriter } from './builder.ts';
import { cellLine } from './cells.ts';
import { columnNames, distinct, isProseName, named, namesItems, renamed } from './column-names.ts';
import type { RuledTable } from './page.ts';
import { rowBox } from './regrid.ts';
import { filledColumns, gridKind, tableRows } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';
import {
  isProseRow,
  NO_LABELS,
  type RowLabels,
  type RowSheet,
  writeProseRow,
} from './write-row.ts';

/** Longest title over the rows of a table. */
const TITLE = 40;

/** What a table hands to the one that goes on with it on the next page. */
export interface OpenTable {
  readonly names: readonly string[];
  readonly sides: readonly string[];
  readonly labels: RowLabels;
  readonly table: RuledTable;
}

interface Context {
  readonly writer: BlockWriter;
  readonly vocabulary: Vocabulary;
  readonly caption: string;
  readonly former: boolean;
  readonly before: OpenTable | null;
  /** Headings over the whole table. */
  readonly under?: readonly string[];
}

/** Writes a table row by row; rows that hold prose are written as items under the names of their row. */
export function writeTable(table: RuledTable, context: Context): OpenTable {
  if (gridKind(table) === 'chart') return writeChart(table, context);
  const rows = tableRows(table);
  const read = columnNames(table, rows, context.vocabulary);
  const own = table.rest ? 0 : read.headerRows;
  const before = goesOn(context.before, table, own > 0 ? read.names : null) ? context.before : null;
  const { names, sides } = before ?? read;
  const caption = [context.caption, read.title].filter((text) => text !== '').join(' ');
  if (read.title !== '') writeTitle(read.title, table, context);
  const data = rows.slice(own);
  const sheet: Sheet = {
    ...context,
    caption,
    names,
    sides,
    under: context.under ?? [],
    labels: before?.labels ?? NO_LABELS,
    goesOnWith: before !== null,
    region: regionOf(table),
    compares: sides.length > 0,
    table,
  };
  const prose = data.filter(isProseRow).length * 2 >= data.length && data.length > 0;
  if (
    prose ||
    table.whole !== undefined ||
    names.some(isProseName) ||
    formerColumns(names).size > 0
  ) {
    if (own > 0) context.writer.line(named(names));
    return writeProse(data, sheet);
  }
  const isNamed = names.some((name) => name !== '');
  writePlain(isNamed ? data : tableRows(table, false).slice(own), sheet, own > 0);
  return { names, sides, labels: NO_LABELS, table };
}

function writeTitle(text: string, table: RuledTable, { writer, former }: Context): void {
  const region = { page: table.page, ...rowBox([text], table) };
  writer.write({ kind: 'paragraph', text, regions: [region], former });
}

/** A table in a cell of another one stands under the names of its row, and is former where its column is. */
export function writeNested(table: RuledTable, outer: OpenTable | null, context: Context): void {
  const isOld = outer !== null && formerColumns(outer.names).has(columnAt(outer.table, table.x));
  const former = context.former || isOld;
  const under = (isOld ? outer.labels.former : outer?.labels.now) ?? [];
  writeTable(table, { ...context, before: null, former, under });
}

/** Which of the columns that hold text lies at a place; -1 where that is not known. */
function columnAt(table: RuledTable, x: number): number {
  const { lefts } = table;
  if (lefts === undefined) return -1;
  return filledColumns(table).findLastIndex((column) => lefts[column]! <= x);
}

/** Boxes of a flow chart one by one: what leads where is drawn, not written. */
function writeChart(table: RuledTable, { writer, vocabulary, former }: Context): OpenTable {
  for (const { text } of table.cells.flat()) {
    if (text.trim() === '') continue;
    const region = { page: table.page, ...rowBox([text], table) };
    const line = cellLine(text, vocabulary);
    writer.write({ kind: 'paragraph', text: line, regions: [region], former });
  }
  return { names: [], sides: [], labels: NO_LABELS, table };
}

interface Sheet extends RowSheet {
  readonly caption: string;
  readonly sides: readonly string[];
  readonly table: RuledTable;
}

function writeProse(data: readonly (readonly string[])[], sheet: Sheet): OpenTable {
  const { sides, table, vocabulary, writer } = sheet;
  let { names, labels } = sheet;
  for (const [at, row] of data.entries()) {
    if (sides.length > 0 && namesItems(row)) {
      names = renamed(sides, row, vocabulary);
      writer.line(named(names));
    } else {
      const goesOnWith = at === 0 && sheet.goesOnWith;
      labels = writeProseRow(row, { ...sheet, names, labels, goesOnWith });
    }
  }
  return { names, sides, labels, table };
}

function writePlain(data: readonly (readonly string[])[], sheet: Sheet, ownHeader: boolean): void {
  const { writer, names, region, caption, former, vocabulary, table, under } = sheet;
  const header = names.some((name) => name !== '') ? [names] : [];
  const values = data.map((row) => row.map((cell) => cellLine(cell, vocabulary)));
  const rows = values.flatMap((row, at) =>
    tableLines([...header, row], header.length).lines.map((text) => ({ text, at })),
  );
  if (ownHeader) writer.line(named(names));
  let group = '';
  for (const { text, at } of rows) {
    // A title over the whole width of the table names the rows below it.
    if (names.length > 1 && distinct(data[at]!).length === 1 && text.length <= TITLE) group = text;
    const context = [caption, named(names), group].filter((part) => part !== '').join(' ');
    const strip = { page: region.page, ...rowBox(data[at]!, table) };
    writer.write({ kind: 'table', text, regions: [strip], context, former, headings: under });
  }
}

/** Whether a table is the rest of one that began above or on the page before: no header, or the same again. */
function goesOn(
  before: OpenTable | null,
  table: RuledTable,
  header: readonly string[] | null,
): before is OpenTable {
  if (before === null || before.table.page + 1 < table.page) return false;
  if (header !== null) return isSame(header, before.names) || isSame(header, before.sides);
  const slack = 0.05 * table.width;
  return (
    before.names.length === filledColumns(table).length &&
    Math.abs(before.table.x - table.x) < slack &&
    Math.abs(before.table.width - table.width) < 2 * slack
  );
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.join('\n') === other.join('\n');
}

function regionOf({ page, x, y, width, height }: RuledTable): RowSheet['region'] {
  return { page, x, y, width, height };
}
