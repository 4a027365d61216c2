import { formerColumns } from '../former.ts';
import { cellLine } from './cells.ts';
import type { RuledTable } from './page.ts';
import { headerRowCount } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';

type Row = readonly string[];

/** What the columns of a table are called, and how many of its rows say so. */
export interface ColumnNames {
  readonly names: readonly string[];
  /** Of old and new text: 현행 or 개정 over every column, without the names below. */
  readonly sides: readonly string[];
  /** Rows from the top that are no data: those that name the columns, and a title above them. */
  readonly headerRows: number;
  /** A first row over the whole width, above the names; else empty. */
  readonly title: string;
}

/** Names under which notices set their items, in the first rows or again below the head of a part. */
const ITEM_NAMES = /^(?:항목|제목|세부인정(?:사항|기준)|비고|구분|내용)$/;

/** Header rows joined from top to bottom. */
export function columnNames(
  table: RuledTable,
  rows: readonly Row[],
  vocabulary: Vocabulary,
): ColumnNames {
  const below = namesBelowTitle(table, rows);
  if (below > 0) {
    const { names } = namesOf(rows.slice(1), below, vocabulary);
    return { names, sides: [], headerRows: below + 1, title: cellLine(rows[0]![0]!, vocabulary) };
  }
  const compares = formerColumns(namesOf(rows, 1, vocabulary).names).size > 0;
  const headerRows = compares
    ? 1 + (namesItems(rows[1] ?? []) ? 1 : 0)
    : headerRowCount(table, rows);
  const { names, first } = namesOf(rows, headerRows, vocabulary);
  return { names, sides: compares ? first : [], headerRows, title: '' };
}

/** How many rows name the columns below a first row that titles the whole table. */
function namesBelowTitle(table: RuledTable, rows: readonly Row[]): number {
  const [first = [], ...rest] = rows;
  if (first.length < 2 || new Set(first).size > 1 || rest.length < 2) return 0;
  const filled = table.cells.filter((row) => row.some(({ text }) => text.trim() !== ''));
  const count = headerRowCount({ ...table, cells: filled.slice(1) }, rest);
  return formerColumns(rest[0]!).size > 0 ? 0 : count;
}

function namesOf(rows: readonly Row[], headerRows: number, vocabulary: Vocabulary) {
  const line = (cell: string) => unspaced(cellLine(cell, vocabulary));
  const first = (rows[0] ?? []).map(line);
  const header = rows.slice(0, headerRows).map((row) => row.map(line));
  const names = first.map((_, at) => distinct(header.map((row) => row[at]!)).join(' '));
  return { names, first };
}

/** Whether a row of a table says what stands below it: 항목, 제목, 세부인정사항. */
export function namesItems(row: Row): boolean {
  const filled = row.map((cell) => cell.replaceAll(/\s/g, '')).filter((cell) => cell !== '');
  return filled.length > 1 && filled.every((cell) => ITEM_NAMES.test(cell) || isSide(cell));
}

function isSide(cell: string): boolean {
  return /^(?:현행|개정(?:\(?안\)?)?)$/.test(cell);
}

/** The names below 현행 and 개정 where a row of the table gives them anew. */
export function renamed(sides: readonly string[], row: Row, vocabulary: Vocabulary): Row {
  return row.map((cell, at) =>
    distinct([sides[at] ?? '', unspaced(cellLine(cell, vocabulary))]).join(' '),
  );
}

/** The columns of running text of notices and of questions and answers, however short it is. */
export function isProseName(name: string): boolean {
  return /(?:^|\s)(?:세부\s*인정\s*(?:사항|기준)|답\s*변)$/.test(name);
}

/** `세 부 인 정 사 항`, set wide to fill its cell, is one word. */
function unspaced(name: string): string {
  return name.replaceAll(/(?<![가-힣])[가-힣](?: [가-힣])+(?![가-힣])/g, (letters) =>
    letters.replaceAll(' ', ''),
  );
}

/** The names of the columns in one line. */
export function named(names: readonly string[]): string {
  return distinct(names).join(' | ');
}

export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
