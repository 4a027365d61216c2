import type { FilledGrid } from './filled-grid.ts';
import { tableOf } from './filled-grid.ts';
import { around, type RuledTable } from './page.ts';
import type { RuledCell } from './ruled-grid.ts';

/** Boxes that stand alone, from which the lines of a page draw a flow chart. */
const LEAST_BOXES = 3;
/** Most boxes that lines lead between in one group: more is a table with empty cells. */
const MOST_TIED = 8;

/**
 * The boxes of a flow chart, each a frame of its own, with the tables beside it; none where the page has
 * no chart. What leads where is drawn, not written.
 */
export function chartBoxes(grids: readonly FilledGrid[], page: number): readonly RuledTable[] {
  const single = grids.filter((grid) => filledCells(grid).length === 1);
  if (single.length < LEAST_BOXES) return [];
  return grids.flatMap((grid) => {
    const filled = filledCells(grid);
    const isTied = hasBlanks(grid) && filled.length <= MOST_TIED;
    if (isTied || isStack(filled)) return filled.map((cell) => boxOf(grid, [cell], page));
    const isTable = isRegular(grid) || filled.length > MOST_TIED;
    return isTable ? [tableOf(grid, page)] : [boxOf(grid, filled, page)];
  });
}

/** Rows and columns without merged or empty cells; what lines cut otherwise is no table on such a page. */
function isRegular({ grid, lines }: FilledGrid): boolean {
  return grid.rows > 1 && grid.columns > 1 && lines.size === grid.rows * grid.columns;
}

function filledCells({ lines }: FilledGrid): readonly RuledCell[] {
  return [...lines].flatMap(([cell, found]) => (found.length > 0 ? [cell] : []));
}

/** One box, or boxes on one another: a title and what it stands over. */
function isStack(cells: readonly RuledCell[]): boolean {
  return new Set(cells.map(({ row }) => row)).size === cells.length;
}

function hasBlanks({ lines }: FilledGrid): boolean {
  return [...lines.values()].some((found) => found.length === 0);
}

function boxOf({ lines }: FilledGrid, own: readonly RuledCell[], page: number): RuledTable {
  const text = own.flatMap((cell) => lines.get(cell)!.map((line) => line.text)).join('\n');
  const box = around(own);
  const cells = [[{ text, colSpan: 1, rowSpan: 1 }]];
  return { page, ...box, cells, lefts: [box.x], box: true };
}
