import { formerColumns } from '../former.ts';
import type { BlockWriter } from './builder.ts';
import { cellLine, cellTexts } from './cells.ts';
import { distinct, isProseName } from './column-names.ts';
import type { Region } from './compose.ts';
import type { Vocabulary } from './vocabulary.ts';

/** From this length on a cell is prose that is read as paragraphs, not as a value in a line. */
const PROSE_CELL = 300;
/** Longest text of a cell that names its row, and of one in a column that asks. */
const LABEL = 40;
const QUESTION = 150;

/** Names of the row that may go on: of the text in force, and of the text before it. */
export interface RowLabels {
  readonly now: readonly string[];
  readonly former: readonly string[];
}

export const NO_LABELS: RowLabels = { now: [], former: [] };

export interface RowSheet {
  readonly writer: BlockWriter;
  readonly vocabulary: Vocabulary;
  readonly former: boolean;
  readonly names: readonly string[];
  readonly labels: RowLabels;
  /** The row began on the page before: its names go on too. */
  readonly goesOnWith: boolean;
  readonly region: Region;
  /** Old and new text stand beside each other. */
  readonly compares: boolean;
  /** Headings over the whole table. */
  readonly under: readonly string[];
}

/** Writes a row that holds prose. @returns the names of the row, for rows that go on with it */
export function writeProseRow(row: readonly string[], sheet: RowSheet): RowLabels {
  const old = formerColumns(sheet.names);
  const all = row.map((_, at) => at);
  const former = all.filter((at) => old.has(at));
  const now = all.filter((at) => !old.has(at));
  return {
    former: writeColumns(row, former, { ...sheet, former: true }, sheet.labels.former),
    now: writeColumns(row, now, sheet, sheet.labels.now),
  };
}

export function isProseRow(row: readonly string[]): boolean {
  return row.some((cell) => cell.length >= PROSE_CELL);
}

/** Short cells name what the others say; where nothing else stands they are the text. */
function writeColumns(
  row: readonly string[],
  columns: readonly number[],
  sheet: RowSheet,
  before: readonly string[],
): readonly string[] {
  const { writer, names, vocabulary, goesOnWith } = sheet;
  const filled = columns.filter((at) => isWritten(row, at, columns, sheet.compares));
  const own = filled.filter((at) => isLabelCell(row[at]!, names[at] ?? ''));
  const prose = filled.filter((at) => !own.includes(at));
  const last = own.at(-1);
  if (prose.length === 0 && last !== undefined) prose.push(last);
  const labels = distinct(
    own.filter((at) => !prose.includes(at)).map((at) => cellLine(row[at]!, vocabulary)),
  );
  const isRest = goesOnWith && row[columns[0] ?? 0] === '';
  const goesOn = isSection(row, columns) ? [] : before;
  const headings = labels.length > 0 && !isRest ? labels : longer(goesOn, labels);
  if (labels.length > 0) writer.line(labels.join(' '));
  for (const at of prose) writeCell(row[at]!, names[at] ?? '', headings, sheet);
  return headings;
}

/** A cell merged over several columns is written once: as the last of old or new text, else as the first. */
function isWritten(
  row: readonly string[],
  at: number,
  columns: readonly number[],
  compares: boolean,
): boolean {
  const other = compares ? at + 1 : at - 1;
  return row[at] !== '' && !(columns.includes(other) && row[other] === row[at]);
}

/** A cell over all columns begins a part of the table: the names of the row above end. */
function isSection(row: readonly string[], columns: readonly number[]): boolean {
  const first = row[columns[0] ?? 0];
  return columns.length > 1 && first !== '' && columns.every((at) => row[at] === first);
}

function writeCell(
  cell: string,
  context: string,
  headings: readonly string[],
  { writer, vocabulary, region, former, under }: RowSheet,
): void {
  for (const { kind, text } of cellTexts(cell, vocabulary)) {
    const path = [...under, ...headings];
    writer.write({ kind, text, regions: [region], context, former, headings: path });
  }
}

/** A name that was cut at the foot of a page, with its rest. */
function longer(names: readonly string[], rest: readonly string[]): readonly string[] {
  const last = names.at(-1);
  return last === undefined ? rest : [...names.slice(0, -1), [last, ...rest].join(' ')];
}

function isLabelCell(cell: string, name: string): boolean {
  const longest = /질\s*의|질\s*문|항\s*목|제\s*목/.test(name) ? QUESTION : LABEL;
  return cell.length <= longest && !isProseName(name) && !/내\s*용|비\s*고/.test(name);
}
