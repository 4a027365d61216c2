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
  readonly headerRows: number;
}

/** Names under which notices set their items, in the first rows or again below the head of a part. */
const ITEM_NAMES = /^(?:항목|제목|세부인정(?:사항|기준)|비고|구분|내용)$/;

/** Header rows joined from top to bottom. */
export function columnNames(
  table: RuledTable,
  rows: readonly Row[],
  vocabulary: Vocabulary,
): ColumnNames {
  const line = (cell: string) => unspaced(cellLine(cell, vocabulary));
  const sides = (rows[0] ?? []).map(line);
  const compares = formerColumns(sides).size > 0;
  const headerRows = compares
    ? 1 + (namesItems(rows[1] ?? []) ? 1 : 0)
    : headerRowCount(table, rows);
  const header = rows.slice(0, headerRows).map((row) => row.map(line));
  const names = sides.map((_, at) => distinct(header.map((row) => row[at]!)).join(' '));
  return { names, sides: compares ? sides : [], headerRows };
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
