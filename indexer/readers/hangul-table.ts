import type { IRTable } from 'kordoc';
import { lineKind } from '../../src/korean/lines.ts';
import type { Block } from '../source.ts';
import { formerColumns } from './former.ts';
import { fullRows, gridOf, headerRowCount } from './hangul-grid.ts';
import { alignedRows } from './hangul-rows.ts';
import type { HangulText } from './hangul-text.ts';
import { tableLines } from './table-text.ts';

/** From this length on a cell is prose that is read as paragraphs, not as a value in a line. */
const PROSE = 150;
/** Longest text of a cell that names its row. */
const LABEL = 60;

/** Names of the columns, for a table that goes on in the next one. */
export type ColumnNames = readonly (readonly string[])[];

export interface TableContext {
  readonly pages: Block['pages'];
  readonly caption: string;
  readonly former: boolean;
  /** Header rows of the table right before this one. */
  readonly before: ColumnNames | null;
}

/** Writes a table so that every line is understood alone. @returns its header rows */
export function writeTable(table: IRTable, into: HangulText, context: TableContext): ColumnNames {
  const grid = gridOf(table);
  const rows = fullRows(grid);
  const width = rows[0]?.length ?? 0;
  if (width < 2) {
    writeFrame(rows, into, context);
    return [];
  }
  const own = formerColumns(rows[0]!).size > 0 ? 1 : headerRowCount(grid);
  const goesOn = own === 0 && context.before?.[0]?.length === width;
  const header = goesOn ? context.before! : fullRows(grid.slice(0, own));
  const old = formerColumns(columnNames(header, width));
  const data = alignedRows(grid.slice(own));
  const write = (wanted: (at: number) => boolean, former: boolean) => {
    const select = (row: readonly string[]) => row.filter((_, at) => wanted(at));
    const chosen = { header: header.map(select), hasOwn: own > 0, former };
    writeRows(data.map(select), { ...context, ...chosen, into });
  };
  write((at) => !old.has(at), context.former);
  // What stands left of the former text names its row.
  if (old.size > 0) write((at) => old.has(at) || at < Math.min(...old), true);
  return header;
}

interface Sheet extends TableContext {
  readonly into: HangulText;
  readonly header: ColumnNames;
  readonly hasOwn: boolean;
}

/** A box around text is kept whole. */
function writeFrame(
  rows: ColumnNames,
  into: HangulText,
  { pages, caption, former }: TableContext,
): void {
  for (const [text = ''] of rows)
    into.block('paragraph', text, { pages, context: caption, former });
}

function writeRows(rows: ColumnNames, sheet: Sheet): void {
  const { into, header, pages, caption, hasOwn, former } = sheet;
  const names = columnNames(header, rows[0]?.length ?? 0);
  const { header: title } = tableLines(header, header.length);
  if (hasOwn) into.line(title);
  const context = [caption, title].filter((text) => text !== '').join(' ');
  let [lastLine, lastLabel] = ['', ''];
  for (const row of rows) {
    if (isProse(row)) lastLabel = writeProse(row, names, lastLabel, sheet);
    else {
      const [line = ''] = tableLines([...header, columns(row, header)], header.length).lines;
      // A cell merged over rows that hold nothing else gives the same line again.
      if (line !== '' && line !== lastLine) into.block('table', line, { pages, context, former });
      lastLine = line;
    }
  }
}

/** Without names for its columns a cell merged over several of them is said once. */
function columns(row: readonly string[], header: ColumnNames): readonly string[] {
  return header.length > 0 ? row : row.filter((text, at) => text !== row[at - 1]);
}

/** Running text beside the names of its row: a short value to the right of it must stay with it. */
function isProse(row: readonly string[]): boolean {
  const first = row.findIndex((text) => text.length >= PROSE);
  if (first < 0) return false;
  const rest = row.slice(first).filter((text) => text !== '');
  return (
    rest.every((text) => text.length > LABEL) && rest.some((text) => /[다함음]\.|\n/.test(text))
  );
}

/** Paragraphs under the names of their row and column. @returns the name of the row */
function writeProse(
  row: readonly string[],
  names: readonly string[],
  lastLabel: string,
  sheet: Sheet,
): string {
  const first = row.findIndex((text) => text.length > LABEL);
  const labels = [
    ...new Set(
      row
        .slice(0, first)
        .filter((text) => text !== '')
        .map(oneLine),
    ),
  ];
  const label = labels.join(' ');
  if (label !== '' && label !== lastLabel) sheet.into.line(label);
  for (const [at, text] of row.entries()) {
    const isAgain = at > 0 && text === row[at - 1];
    if (at >= first && text !== '' && !isAgain) writeCell(text, names[at] ?? '', labels, sheet);
  }
  return label;
}

function writeCell(text: string, name: string, under: readonly string[], sheet: Sheet): void {
  const { into, pages, caption, former } = sheet;
  const context = [caption, name].filter((part) => part !== '').join(' ');
  for (const line of text.split('\n')) {
    const kind = lineKind(line) === 'item' ? 'list-item' : 'paragraph';
    into.block(kind, line, { pages, context, under, former });
  }
}

function columnNames(header: ColumnNames, width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) =>
    [...new Set(header.map((row) => oneLine(row[at] ?? '')))].join(' ').trim(),
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
