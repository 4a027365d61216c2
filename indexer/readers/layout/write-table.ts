import { tableLines } from '../table-text.ts';
import type { BlockWriter } from './builder.ts';
import { cellLine, cellTexts } from './cells.ts';
import type { Region } from './compose.ts';
import type { RuledTable } from './page.ts';
import { rowBox } from './regrid.ts';
import { gridKind, headerRowCount, tableRows } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From this length on a cell is prose that is read as paragraphs, not as a value in a line. */
const PROSE_CELL = 300;
/** Longest text of a cell that names its row, and of one in a column that asks. */
const LABEL = 40;
const QUESTION = 150;

/** What a table hands to the one that goes on with it on the next page. */
export interface OpenTable {
  readonly names: readonly string[];
  /** Names of the row that may go on: of the text in force, and of the text before it. */
  readonly labels: RowLabels;
  readonly table: RuledTable;
}

interface RowLabels {
  readonly now: readonly string[];
  readonly former: readonly string[];
}

const NO_LABELS: RowLabels = { now: [], former: [] };

interface Context {
  readonly writer: BlockWriter;
  readonly vocabulary: Vocabulary;
  readonly caption: string;
  readonly former: boolean;
  readonly before: OpenTable | null;
}

/** Writes a table row by row; rows that hold prose are written as items under the names of their row. */
export function writeTable(table: RuledTable, context: Context): OpenTable {
  if (gridKind(table) === 'chart') return writeChart(table, context);
  const rows = tableRows(table);
  const own = headerRowCount(table, rows);
  const header = columnNames(rows, own, context.vocabulary);
  const before = goesOn(context.before, table, own > 0 ? header : null) ? context.before : null;
  const names = before?.names ?? header;
  const data = rows.slice(own);
  const sheet: Sheet = {
    ...context,
    names,
    region: regionOf(table),
    table,
    labels: before?.labels ?? NO_LABELS,
  };
  const prose = data.filter(isProseRow).length * 2 >= data.length && data.length > 0;
  if (prose || names.some(isProseName) || oldColumns(names).size > 0) {
    let labels = sheet.labels;
    if (own > 0) context.writer.line(named(names));
    for (const [at, row] of data.entries()) {
      const goesOnWith = at === 0 && before !== null && row[0] === '';
      labels = writeProseRow(row, { ...sheet, labels, goesOnWith });
    }
    return { names, labels, table };
  }
  writePlain(data, sheet, own > 0);
  return { names, labels: NO_LABELS, table };
}

/** Boxes of a flow chart one by one: what leads where is drawn, not written. */
function writeChart(table: RuledTable, { writer, vocabulary, former }: Context): OpenTable {
  for (const { text } of table.cells.flat()) {
    if (text.trim() === '') continue;
    const region = { page: table.page, ...rowBox([text], table) };
    const line = cellLine(text, vocabulary);
    writer.write({ kind: 'paragraph', text: line, regions: [region], former });
  }
  return { names: [], labels: NO_LABELS, table };
}

interface Sheet extends Context {
  readonly names: readonly string[];
  readonly labels: RowLabels;
  /** The row began on the page before: its names go on too. */
  readonly goesOnWith?: boolean;
  readonly region: Region;
  readonly table: RuledTable;
}

function writePlain(data: readonly (readonly string[])[], sheet: Sheet, ownHeader: boolean): void {
  const { writer, names, region, caption, former, vocabulary, table } = sheet;
  const values = data.map((row) => row.map((cell) => cellLine(cell, vocabulary)));
  const header = names.some((name) => name !== '') ? [names] : [];
  const rows = values
    .map((row, at) => ({ lines: tableLines([...header, row], header.length).lines, at }))
    .flatMap(({ lines, at }) => lines.map((text) => ({ text, at })));
  if (ownHeader) writer.line(named(names));
  const context = [caption, named(names)].filter((text) => text !== '').join(' ');
  for (const { text, at } of rows) {
    const strip = { page: region.page, ...rowBox(data[at]!, table) };
    writer.write({ kind: 'table', text, regions: [strip], context, former });
  }
}

/** @returns the names of the row, for rows that go on with it */
function writeProseRow(row: readonly string[], sheet: Sheet): RowLabels {
  const old = oldColumns(sheet.names);
  const all = row.map((_, at) => at);
  const former = all.filter((at) => old.has(at));
  const now = all.filter((at) => !old.has(at));
  return {
    former: writeColumns(row, former, { ...sheet, former: true }, sheet.labels.former),
    now: writeColumns(row, now, sheet, sheet.labels.now),
  };
}

/** Short cells name what the others say; where nothing else stands they are the text. */
function writeColumns(
  row: readonly string[],
  columns: readonly number[],
  { writer, names, region, vocabulary, former, goesOnWith = false }: Sheet,
  before: readonly string[],
): readonly string[] {
  const filled = columns.filter((at) => row[at] !== '');
  const own = filled.filter((at) => isLabelCell(row[at]!, names[at] ?? ''));
  const prose = filled.filter((at) => !own.includes(at));
  const last = own.at(-1);
  if (prose.length === 0 && last !== undefined) prose.push(last);
  const labels = distinct(
    own.filter((at) => !prose.includes(at)).map((at) => cellLine(row[at]!, vocabulary)),
  );
  const headings = labels.length > 0 && !goesOnWith ? labels : longer(before, labels);
  if (labels.length > 0) writer.line(labels.join(' '));
  for (const at of prose.filter((column) => column === 0 || row[column] !== row[column - 1])) {
    for (const { kind, text } of cellTexts(row[at]!, vocabulary)) {
      const context = names[at] ?? '';
      writer.write({ kind, text, regions: [region], context, former, headings });
    }
  }
  return headings;
}

/** A name that was cut at the foot of a page, with its rest. */
function longer(names: readonly string[], rest: readonly string[]): readonly string[] {
  const last = names.at(-1);
  return last === undefined ? rest : [...names.slice(0, -1), [last, ...rest].join(' ')];
}

function isProseRow(row: readonly string[]): boolean {
  return row.some((cell) => cell.length >= PROSE_CELL);
}

function isLabelCell(cell: string, name: string): boolean {
  if (cell === '') return false;
  const longest = /질\s*의|질\s*문|항\s*목|제\s*목/.test(name) ? QUESTION : LABEL;
  return cell.length <= longest && !isProseName(name) && !/내\s*용|비\s*고/.test(name);
}

/** Columns of notices and of questions and answers that hold running text, however short. */
function isProseName(name: string): boolean {
  return /^(?:세부\s*인정\s*(?:사항|기준)|답\s*변)$/.test(name);
}

/** The columns of the text before an amendment in a table of old and new. */
function oldColumns(names: readonly string[]): ReadonlySet<number> {
  const plain = names.map((name) => name.replaceAll(/\s/g, ''));
  const old = plain.flatMap((name, at) => (/^(?:현행|(?:변경|개정)전)/.test(name) ? [at] : []));
  const now = plain.some((name) => /^(?:개정|변경)(?!전)/.test(name));
  return new Set(now ? old : []);
}

function columnNames(
  rows: readonly (readonly string[])[],
  own: number,
  vocabulary: Vocabulary,
): readonly string[] {
  const header = rows.slice(0, own).map((row) => row.map((cell) => cellLine(cell, vocabulary)));
  return (rows[0] ?? []).map((_, at) => distinct(header.map((row) => row[at]!)).join(' '));
}

/** Whether a table is the rest of one that began on the page before: no header, or the same again. */
function goesOn(
  before: OpenTable | null,
  table: RuledTable,
  header: readonly string[] | null,
): boolean {
  if (before === null || before.table.page + 1 < table.page) return false;
  if (header !== null) return header.join('\n') === before.names.join('\n');
  const slack = 0.05 * table.width;
  return (
    before.names.length === tableRows(table)[0]?.length &&
    Math.abs(before.table.x - table.x) < slack &&
    Math.abs(before.table.width - table.width) < 2 * slack
  );
}

function named(names: readonly string[]): string {
  return distinct(names).join(' | ');
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

function regionOf({ page, x, y, width, height }: RuledTable): Region {
  return { page, x, y, width, height };
}
