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

/**
 * Where every cell is drawn as a frame of its own, kordoc takes them for tables of one cell and joins
 * them to one column. The places of their texts tell which stand beside each other.
 */
export function gridsOfLooseCells(
  table: RuledTable,
  fragments: readonly Fragment[],
): readonly RuledTable[] {
  const below = fragments.filter((fragment) => bottom(fragment) > table.y - 3);
  const used = new Set<Fragment>();
  const cells: Cell[] = [];
  for (const { text } of table.cells.flat()) {
    if (text.trim() === '') continue;
    const found = findText(fold(text), below, used);
    if (found === null) return [table];
    for (const fragment of found) used.add(fragment);
    cells.push({ text, ...around(found) });
  }
  if (!cells.some((cell) => cells.some((other) => isBeside(cell, other)))) return [table];
  const inner = cells.filter((cell) =>
    cells.some((other) => other !== cell && contains(other, cell)),
  );
  const outer = cells.filter((cell) => !inner.includes(cell));
  return [...grids(outer), ...grids(inner)].map((grid) => gridTable(grid, table.page));
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

/** Cells by row; a row whose cells share a column of the rows above begins a grid of its own. */
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
  const columns = columnsOf(grid.flat());
  const cells = grid.map((row) => {
    const texts = columns.map(() => '');
    for (const cell of row) texts[columnAt(cell, columns)] = cell.text;
    return texts.map((text) => ({ text, colSpan: 1, rowSpan: 1 }));
  });
  return { page, ...around(grid.flat()), cells };
}

function fold(text: string): string {
  return text.replaceAll(/<\/?u>|~~|\s/g, '');
}
