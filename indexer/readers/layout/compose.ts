import { lineKind } from '../../../src/korean/lines.ts';
import { type BodyStyle, isHeading } from './headings.ts';
import { joinLines } from './join.ts';
import { type Line, type Run, toLines, toRuns } from './lines.ts';
import { readingOrder } from './order.ts';
import {
  around,
  type Box,
  type Fragment,
  holds,
  type RuledTable,
  right,
  type TextPage,
} from './page.ts';
import { gridKind } from './tables.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Region = Box & { readonly page: number };

/** What a page holds, in the order of reading. */
export type Element = TextElement | TableElement;

export interface TextElement {
  readonly kind: 'heading' | 'paragraph' | 'list-item';
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly regions: readonly Region[];
  /** The last line reaches the right edge of its column: the text may go on in the next one. */
  readonly full: boolean;
  /** The text of a box that stands alone. */
  readonly alone?: true;
}

export interface TableElement {
  readonly kind: 'table';
  readonly table: RuledTable;
}

/** Runs and tables of a page before words are mended and headings told. */
export type Part = Run | RuledTable;

/** A page cut into columns, and these into runs of lines and tables. Text inside a table is the table's. */
export function partsOf(
  page: TextPage,
  tables: readonly RuledTable[],
  booklet: boolean,
): readonly Part[] {
  const kinds = new Map(tables.map((table) => [table, gridKind(table)]));
  const grids = tables
    .filter((table) => kinds.get(table) === 'table' || kinds.get(table) === 'chart')
    .map((table) => ({ ...table, inside: page.fragments.filter((one) => holds(table, one)) }));
  const frames = tables.filter((table) => kinds.get(table) === 'frame');
  const outer = frames.filter((frame) => !isWholePage(frame, page));
  const told = new Map(grids.map((grid) => [grid, cellsText(grid.whole ?? grid)]));
  const isTold = (fragment: Fragment) =>
    grids.some(
      (grid) => holds(grid.whole ?? grid, fragment) && holdsWords(told.get(grid)!, fragment.text),
    );
  const free = page.fragments.filter((fragment) => !isTold(fragment));
  const inner = new Map(outer.map((frame): [RuledTable, Fragment[]] => [frame, []]));
  const loose: Fragment[] = [];
  for (const fragment of free) {
    const frame = outer.find((candidate) => holds(candidate, fragment));
    if (frame === undefined) loose.push(fragment);
    else inner.get(frame)!.push(fragment);
  }
  const boxes = [...loose, ...grids, ...outer.filter((frame) => inner.get(frame)!.length > 0)];
  const columns = readingOrder<Fragment | RuledTable>(boxes, { width: page.width, booklet });
  return columns.flatMap((column) => columnParts(column, inner));
}

/** What a table lacks of the text that stands in it is never lost: it stays with the text of the page. */
function cellsText({ cells }: RuledTable): string {
  return cells.map((row) => row.map(({ text }) => fold(text)).join('\n')).join('\n');
}

/** Word by word: a text may run over the line between two cells. */
function holdsWords(cells: string, text: string): boolean {
  return text.split(' ').every((word) => cells.includes(word));
}

function fold(text: string): string {
  return text.replaceAll(/<\/?u>|~~|\s/g, '');
}

function isWholePage(frame: Box, page: TextPage): boolean {
  return frame.width * frame.height > 0.6 * page.width * page.height;
}

function columnParts(
  column: readonly (Fragment | RuledTable)[],
  inner: ReadonlyMap<RuledTable, readonly Fragment[]>,
): Part[] {
  const parts: Part[] = [];
  let open: Fragment[] = [];
  const flush = () => {
    parts.push(...toRuns(toLines(open)));
    open = [];
  };
  for (const box of column) {
    if (!('cells' in box)) open.push(box);
    else {
      flush();
      const framed = inner.get(box);
      if (framed === undefined) parts.push(box);
      else parts.push(...framedRuns(box, framed));
    }
  }
  flush();
  return parts;
}

function framedRuns({ box }: RuledTable, fragments: readonly Fragment[]): readonly Run[] {
  const runs = readingOrder(fragments, { width: 0, booklet: false }).flatMap((run) =>
    toRuns(toLines(run)),
  );
  return box ? runs.map((run) => ({ ...run, alone: true })) : runs;
}

/** The same parts with broken words mended, headings and list items told. */
export function toElement(
  part: Part,
  page: number,
  style: { body: BodyStyle; vocabulary: Vocabulary },
): Element {
  if ('cells' in part) return { kind: 'table', table: part };
  const { lines, column, alone } = part;
  const text = lines
    .slice(1)
    .reduce(
      (joined, line, index) =>
        joinLines(joined, line.text, style.vocabulary, isFull(lines[index]!, column)),
      lines[0]!.text,
    );
  const kind = isHeading(part, text, style.body)
    ? 'heading'
    : lineKind(text) === 'item'
      ? 'list-item'
      : 'paragraph';
  const { size, font } = lines[0]!;
  return {
    kind,
    text,
    size,
    font,
    regions: [{ page, ...around(lines) }],
    full: !alone && isFull(lines.at(-1)!, column),
    ...(alone && { alone }),
  };
}

/** Less than one letter of room is left: a whole word may not have fitted. */
function isFull(line: Line, column: Box): boolean {
  return right(column) - right(line) < 1.2 * line.size;
}
