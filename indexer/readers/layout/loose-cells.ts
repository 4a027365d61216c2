import { rows } from './order.ts';
import {
  around,
  type Box,
  bottom,
  type Fragment,
  type RuledTable,
  right,
  sideBySide,
} from './page.ts';

interface Cell extends Box {
  readonly text: string;
}

/** Share of a cell's text that must be found on the page for its place to be known. */
const FOUND = 0.9;
/** Share of the cells whose places must be known. */
const MOST = 0.7;

/**
 * Where every cell is drawn as a frame of its own, kordoc takes them for tables of one cell and joins
 * them to one column. The places of their texts tell which stand beside each other.
 */
export function gridsOfLooseCells(
  table: RuledTable,
  fragments: readonly Fragment[],
): readonly RuledTable[] {
  const below = fragments.filter((fragment) => bottom(fragment) > table.y - 3);
  const texts = table.cells.flat().filter(({ text }) => text.trim() !== '');
  const cells = placed(
    texts.map(({ text }) => text),
    below,
  );
  if (cells.length < MOST * texts.length) return [table];
  if (!cells.some((cell) => cells.some((other) => isBeside(cell, other)))) return [table];
  const inner = cells.filter((cell) =>
    cells.some((other) => other !== cell && contains(other, cell)),
  );
  const outer = cells.filter((cell) => !inner.includes(cell));
  return [...grids(outer), ...grids(inner)].map((grid) => gridTable(grid, table.page));
}

/** Cells whose text is found on the page; what is not stays with the text around. */
function placed(texts: readonly string[], fragments: readonly Fragment[]): readonly Cell[] {
  const used = new Set<Fragment>();
  return texts.flatMap((text) => {
    const found = findText(fold(text), fragments, used);
    for (const fragment of found ?? []) used.add(fragment);
    return found === null ? [] : [{ text, ...around(found) }];
  });
}

/** The fragments that hold a text, from its start to its end. */
function findText(
  text: string,
  fragments: readonly Fragment[],
  used: ReadonlySet<Fragment>,
): readonly Fragment[] | null {
  const free = fragments.filter((fragment) => !used.has(fragment));
  for (const first of free) {
    if (!text.startsWith(fold(first.text))) continue;
    const run = consume(text, first, free);
    if (run.length >= FOUND * text.length) return run.found;
  }
  return null;
}

/** Goes on below what is found, and only where nothing fits there to its right. */
function consume(text: string, first: Fragment, free: readonly Fragment[]) {
  const found = [first];
  let rest = text.slice(fold(first.text).length);
  while (rest !== '') {
    const fits = free.filter((one) => !found.includes(one) && rest.startsWith(fold(one.text)));
    const next = nearest(around(found), fits);
    if (next === undefined) break;
    found.push(next);
    rest = rest.slice(fold(next.text).length);
  }
  return { found, length: text.length - rest.length };
}

function nearest(box: Box, fits: readonly Fragment[]): Fragment | undefined {
  const below = fits.filter((one) => one.x < right(box) && box.x < right(one) && one.y > box.y);
  const beside = fits.filter((one) => one.x >= right(box) && sideBySide(box, one) > 0.5);
  return below.toSorted((a, b) => a.y - b.y)[0] ?? beside.toSorted((a, b) => a.x - b.x)[0];
}

/** A table within a cell stands between the lines of the cell. */
function contains(outer: Box, inner: Box): boolean {
  return (
    inner.y > outer.y &&
    bottom(inner) < bottom(outer) &&
    inner.x < right(outer) &&
    outer.x < right(inner)
  );
}

function isBeside(cell: Box, other: Box): boolean {
  return cell !== other && sideBySide(cell, other) > 0.5 && right(cell) < other.x;
}

/** Cells by row; a row whose cells share a column of the rows above begins a grid of its own, unless above stands a single header. */
function grids(cells: readonly Cell[]): readonly (readonly (readonly Cell[])[])[] {
  const found: (readonly Cell[])[][] = [];
  for (const row of rows(cells)) {
    const open = found.at(-1);
    if (open === undefined || isNested(row, open)) found.push([row]);
    else open.push(row);
  }
  return found;
}

function isNested(row: readonly Cell[], above: readonly (readonly Cell[])[]): boolean {
  if (above.length === 1 && above[0]!.length > 1) return false;
  const columns = columnsOf(above.flat());
  const at = row.map((cell) => columnAt(cell, columns));
  const last = above.at(-1)!;
  return new Set(at).size < at.length || (last.length < row.length && last.length > 1);
}

interface Column {
  left: number;
  right: number;
}

function columnsOf(cells: readonly Cell[]): readonly Column[] {
  const columns: Column[] = [];
  for (const cell of cells.toSorted((a, b) => a.x - b.x)) {
    const open = columns.at(-1);
    if (open !== undefined && cell.x < open.right) open.right = Math.max(open.right, right(cell));
    else columns.push({ left: cell.x, right: right(cell) });
  }
  return columns;
}

function columnAt(cell: Cell, columns: readonly Column[]): number {
  const middle = cell.x + cell.width / 2;
  const distance = ({ left, right: end }: Column) => Math.max(left - middle, middle - end, 0);
  const nearest = columns.toSorted((a, b) => distance(a) - distance(b))[0]!;
  return columns.indexOf(nearest);
}

function gridTable(grid: readonly (readonly Cell[])[], page: number): RuledTable {
  const box = around(grid.flat());
  const [first, ...rest] = grid;
  const columns = columnsOf(rest.length === 0 ? first! : rest.flat());
  const cells = grid.map((row, at) => {
    const spans = at === 0 && row.length < columns.length ? spansOf(row, box) : null;
    const texts = columns.map((column) => (spans === null ? '' : textOver(column, spans)));
    if (spans === null) for (const cell of row) texts[columnAt(cell, columns)] = cell.text;
    return texts.map((text) => ({ text, colSpan: 1, rowSpan: 1 }));
  });
  return { page, ...box, cells };
}

interface Span extends Column {
  readonly text: string;
}

/** A header stands in the middle of what it covers: from the end of the one before as far to its right as to its left. */
function spansOf(row: readonly Cell[], box: Box): readonly Span[] {
  const spans: Span[] = [];
  for (const cell of row.toSorted((a, b) => a.x - b.x)) {
    const left = spans.at(-1)?.right ?? box.x;
    spans.push({
      left,
      right: Math.max(2 * cell.x + cell.width - left, right(cell)),
      text: cell.text,
    });
  }
  return spans;
}

function textOver({ left, right: end }: Column, spans: readonly Span[]): string {
  const middle = (left + end) / 2;
  return (spans.find((span) => middle < span.right) ?? spans.at(-1)!).text;
}

function fold(text: string): string {
  return text.replaceAll(/<\/?u>|~~|\s/g, '');
}
