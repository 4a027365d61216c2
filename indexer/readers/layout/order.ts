import { around, type Box, bottom, median, right, sideBySide } from './page.ts';

/** Least width of the white strip between two columns, in points. */
const GUTTER = 6;
/** Rows that a column must have. */
const LEAST_ROWS = 3;
/** Share of its column that the middle row of prose fills; less is a list or a table. */
const PROSE_FILL = 0.6;

/** Letters that a line of prose holds at least; less is a column of values. */
const PROSE_LETTERS = 9;

/** Runs of boxes (`columns`) in reading order; inside a run the boxes go from top to bottom. */
export function readingOrder<T extends Box>(boxes: readonly T[], sheet: Sheet): readonly T[][] {
  if (boxes.length === 0) return [];
  if (!sheet.booklet) return columns(boxes);
  const middle = sheet.width / 2;
  const left = boxes.filter((box) => box.x + box.width / 2 < middle);
  const rest = boxes.filter((box) => box.x + box.width / 2 >= middle);
  return [...columns(left), ...columns(rest)];
}

export interface Sheet {
  readonly width: number;
  /** Two pages of a booklet stand side by side. */
  readonly booklet: boolean;
}

function columns<T extends Box>(boxes: readonly T[], depth = 0): T[][] {
  const gutter = depth > 3 ? null : findGutter(boxes);
  if (gutter === null) return boxes.length === 0 ? [] : withSideTitle(topDown(boxes));
  return bands(boxes, gutter).flatMap(({ crossing, left, right }) => [
    ...columns(left, depth + 1),
    ...columns(right, depth + 1),
    ...(crossing.length === 0 ? [] : [topDown(crossing)]),
  ]);
}

/** Rows that text beside a title has at least, the white strip between both in points, and how many times larger the title is. */
const BESIDE_ROWS = 5;
const BESIDE_GAP = 12;
const LARGER = 1.4;
const LARGEST = 3;

/** A large line at the top, beside which the text begins, titles it. */
function withSideTitle<T extends Box>(sorted: T[]): T[][] {
  const usual = median(sorted.map((box) => box.height));
  const title = sorted.find(({ height }) => height >= LARGER * usual && height <= LARGEST * usual);
  if (title === undefined) return [sorted];
  const rest = sorted.filter((box) => box !== title);
  const level = rest.filter((box) => box.y < bottom(title) && bottom(box) > title.y);
  const isBeside = (box: T) =>
    box.x > right(title) + BESIDE_GAP && LARGER * box.height <= title.height;
  const isLeft = level.length > 0 && level.every(isBeside);
  const isFirst = rest.length > 0 && title.y < around(rest).y + 3 * title.height;
  if (!isLeft || !isFirst || rowCount(rest) < BESIDE_ROWS) return [sorted];
  return [[title], rest];
}

interface Band<T> {
  readonly left: T[];
  readonly right: T[];
  /** Boxes over both columns, below `left` and `right`. */
  readonly crossing: T[];
}

function bands<T extends Box>(boxes: readonly T[], gutter: number): Band<T>[] {
  const spans = boxes.filter((box) => crosses(box, gutter));
  const all: Band<T>[] = [{ left: [], right: [], crossing: [] }];
  for (const box of topDown(boxes)) {
    const inRow = spans.some((span) => span === box || sideBySide(span, box) > 0.6);
    const open = all.at(-1)!;
    if (inRow) open.crossing.push(box);
    else {
      const band = open.crossing.length > 0 ? { left: [], right: [], crossing: [] } : open;
      if (band !== open) all.push(band);
      (box.x + box.width / 2 < gutter ? band.left : band.right).push(box);
    }
  }
  return all;
}

/** Where a white strip parts two columns of prose; null where there is none. */
function findGutter(boxes: readonly Box[]): number | null {
  const candidates = new Set(boxes.map((box) => Math.ceil(right(box)) + GUTTER / 2));
  let best: { x: number; crossing: number } | null = null;
  for (const x of candidates) {
    const crossing = boxes.filter((box) => crosses(box, x)).length;
    if (crossing > boxes.length / 2 || (best !== null && crossing >= best.crossing)) continue;
    if (partsProse(boxes, x)) best = { x, crossing };
  }
  return best?.x ?? null;
}

function partsProse(boxes: readonly Box[], x: number): boolean {
  const left = boxes.filter((box) => right(box) <= x - GUTTER / 2);
  const other = boxes.filter((box) => box.x >= x + GUTTER / 2);
  if (rowCount(left) < LEAST_ROWS || rowCount(other) < LEAST_ROWS) return false;
  const [one, two] = [around(left), around(other)];
  if (Math.min(one.width, two.width) < 0.5 * Math.max(one.width, two.width)) return false;
  return sideBySide(one, two) > 0.4 && isProse(left, one) && isProse(other, two);
}

function isProse(boxes: readonly Box[], column: Box): boolean {
  const lines = rows(boxes).map(around);
  const width = median(lines.map((line) => line.width));
  const height = median(lines.map((line) => line.height));
  return width >= PROSE_FILL * column.width && width >= PROSE_LETTERS * height;
}

function rowCount(boxes: readonly Box[]): number {
  return rows(boxes).length;
}

/** Boxes that stand side by side, from top to bottom. */
export function rows<T extends Box>(boxes: readonly T[]): T[][] {
  const found: T[][] = [];
  for (const box of boxes.toSorted((a, b) => middle(a) - middle(b))) {
    const row = found.at(-1);
    if (row !== undefined && sideBySide(around(row), box) > 0.5) row.push(box);
    else found.push([box]);
  }
  return found;
}

function topDown<T extends Box>(boxes: readonly T[]): T[] {
  return rows(boxes).flatMap((row) => row.toSorted((a, b) => a.x - b.x));
}

function crosses(box: Box, x: number): boolean {
  return box.x < x - 1 && right(box) > x + 1;
}

function middle(box: Box): number {
  return (box.y + bottom(box)) / 2;
}
