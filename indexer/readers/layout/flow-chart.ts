import type { FilledGrid } from './filled-grid.ts';
import { tableOf } from './filled-grid.ts';
import type { RuledTable } from './page.ts';
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
    const isChart = filled.length === 1 || (hasBlanks(grid) && filled.length <= MOST_TIED);
    return isChart ? filled.map((cell) => boxOf(grid, cell, page)) : [tableOf(grid, page)];
  });
}

function filledCells({ lines }: FilledGrid): readonly RuledCell[] {
  return [...lines].flatMap(([cell, found]) => (found.length > 0 ? [cell] : []));
}

function hasBlanks({ lines }: FilledGrid): boolean {
  return [...lines.values()].some((found) => found.length === 0);
}

function boxOf({ lines }: FilledGrid, cell: RuledCell, page: number): RuledTable {
  const text = lines
    .get(cell)!
    .map((line) => line.text)
    .join('\n');
  const { x, y, width, height } = cell;
  const cells = [[{ text, colSpan: 1, rowSpan: 1 }]];
  return { page, x, y, width, height, cells, lefts: [x], box: true };
}
