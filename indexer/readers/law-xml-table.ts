import { type LineJoiner, startsAnew } from './law-xml-wrap.ts';

/** A box-drawing table read: its head, and every row with cells between ` | `. */
export interface ReadTable {
  readonly head: readonly string[];
  /** The head in one line, spanning cells repeated over each of their columns. */
  readonly header: string | null;
  readonly rows: readonly string[];
}

interface Cell {
  readonly lines: string[];
}
interface Column {
  readonly start: number;
  readonly cell: Cell;
}
type Row = readonly Column[];

interface Segment {
  readonly start: number;
  readonly text: string;
  readonly isRule: boolean;
  /** The separator at its left goes on downwards. */
  readonly opens: boolean;
}

const SEPARATOR = /[│┃┆┊║├┤┝┥┠┨┣┫┌┐┏┓└┘┗┛┬┴┼┯┷┿╂┳┻╋┞┟┡┢┩┪┭┮┱┲┵┶┹┺┽┾╀╁╃-╊]/;
const UPWARD_ONLY = /[└┘┗┛┴┷┻┵┶┹┺]/;
const RULE_SIGN = /[─━═]/;
const OTHER_SIGN = /[^─━═\s]/;
const TOP = /^\s*[┌┏]/;
const BOTTOM = /^\s*[└┗]/;
const MAX_HEADER = 300;

/** No printed table has more; the rest of a line belongs to its last cell. */
const MAX_COLUMNS = 60;

export function isTableTop(line: string): boolean {
  return TOP.test(line);
}

export function isTableBottom(line: string): boolean {
  return BOTTOM.test(line);
}

/** Reads the lines from the top border to the bottom border. */
export function readTable(lines: readonly string[], joiner: LineJoiner): ReadTable {
  const rows = new TableRows();
  for (const line of lines) rows.line(segmentsOf(line));
  const { head, body } = rows.finish();
  const columns = body[0]?.map((column) => column.start) ?? [];
  const header = columns.map((start) => headOver(head, start, joiner)).join(' | ');
  const written = (list: readonly Row[]) =>
    list.map((row) => rowText(row, joiner)).filter((text) => text !== '');
  return {
    head: written(head),
    header: head.length === 0 ? null : header.slice(0, MAX_HEADER),
    rows: written(body),
  };
}

function rowText(row: Row, joiner: LineJoiner): string {
  const cells = row.map(({ cell }) => joiner.join(cell.lines));
  const filled = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  return filled.join(' | ');
}

function headOver(head: readonly Row[], start: number, joiner: LineJoiner): string {
  const cells = head.map((row) => row.findLast((column) => column.start <= start + 1)?.cell);
  const distinct = [...new Set(cells)].filter((cell) => cell !== undefined);
  return distinct
    .map((cell) => joiner.join(cell.lines))
    .filter((text) => text !== '')
    .join(' ');
}

/** Collects cells into rows. A cell that a partial rule leaves open belongs to the rows on both sides of it. */
class TableRows {
  #columns: Column[] = [];
  #rows: Row[] = [];
  #head: readonly Row[] | null = null;
  #afterBlank = false;
  #last = '';

  line(segments: readonly Segment[]): void {
    if (segments.some(({ isRule }) => isRule)) this.#rule(segments);
    else if (segments.every(({ text }) => text.trim() === '')) this.#afterBlank = true;
    else this.#content(segments);
  }

  finish(): { readonly head: readonly Row[]; readonly body: readonly Row[] } {
    const hasText = (row: Row) => row.some(({ cell }) => cell.lines.length > 0);
    const rows = this.#rows.filter(hasText);
    const isWhole = rows.length === 0;
    const head = isWhole ? [] : (this.#head ?? []).filter(hasText);
    return { head, body: isWhole ? (this.#head ?? []).filter(hasText) : rows };
  }

  #rule(segments: readonly Segment[]): void {
    const isFull = segments.every(({ isRule }) => isRule);
    if (!isFull) this.#content(segments.filter(({ isRule }) => !isRule));
    const isHeadEnd = isFull && this.#head === null && this.#rows.some((row) => row.length > 0);
    if (isHeadEnd) {
      this.#head = this.#rows;
      this.#rows = [];
    }
    const opened = segments.filter(({ opens }) => opens);
    if (opened.length > 0) this.#open(opened);
    this.#afterBlank = false;
  }

  #open(segments: readonly Segment[]): void {
    this.#columns = segments.map(({ start, isRule }) => ({
      start,
      cell: (isRule ? null : this.#columnAt(start)?.cell) ?? { lines: [] },
    }));
    this.#rows.push(this.#columns);
  }

  #content(segments: readonly Segment[]): void {
    const first = segments[0]?.text ?? '';
    if (this.#isNewRow(segments, first))
      this.#open(
        this.#columns.map(({ start }) => ({ start, isRule: true, text: '', opens: true })),
      );
    this.#afterBlank = false;
    if (first.trim() !== '') this.#last = first;
    const inOrder = segments.length === this.#columns.length;
    for (const [index, { start, text }] of segments.entries()) {
      if (text.trim() === '') continue;
      const column = inOrder ? this.#columns[index] : this.#columnAt(start);
      column?.cell.lines.push(text);
    }
  }

  /** Rows without a rule between them: after a blank line, or where a numbered cell comes with its values. */
  #isNewRow(segments: readonly Segment[], first: string): boolean {
    if (this.#head === null || first.trim() === '' || segments.length !== this.#columns.length)
      return false;
    if (this.#columns.every(({ cell }) => cell.lines.length === 0)) return false;
    if (this.#afterBlank) return true;
    const hasValues = segments.slice(1).some(({ text }) => text.trim() !== '');
    return hasValues && startsAnew(first, this.#last);
  }

  /** Signs of uncertain width shift the columns a little. */
  #columnAt(start: number): Column | undefined {
    return this.#columns.toSorted(
      (left, right) => Math.abs(left.start - start) - Math.abs(right.start - start),
    )[0];
  }
}

function isRule(text: string): boolean {
  return RULE_SIGN.test(text) && !OTHER_SIGN.test(text);
}

/** What stands between the separators of a line, each with its column on a terminal. */
function segmentsOf(line: string): readonly Segment[] {
  const segments: Segment[] = [];
  let [column, start, text, opens, inside] = [0, 0, '', false, false];
  for (const character of line.trimEnd()) {
    const isText = !SEPARATOR.test(character) || segments.length >= MAX_COLUMNS;
    if (isText) text += character;
    else {
      if (inside) segments.push({ start, text, isRule: isRule(text), opens });
      [start, text, opens, inside] = [column, '', !UPWARD_ONLY.test(character), true];
    }
    column += character.charCodeAt(0) < 0x80 ? 1 : 2;
  }
  if (inside && text.trim() !== '') segments.push({ start, text, isRule: isRule(text), opens });
  return segments;
}
