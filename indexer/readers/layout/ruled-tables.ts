import type { CellLine } from './filled-grid.ts';
import { chartBoxes } from './flow-chart.ts';
import { joinFragments } from './fragments.ts';
import { cutAround } from './nested.ts';
import { rows } from './order.ts';
import { bottom, type Fragment, holds, type RuledTable, right } from './page.ts';
import { gridsOf, joinBands, type RuledCell, type RuledGrid } from './ruled-grid.ts';
import { joinRulings, type Ruling } from './rulings.ts';

/**
 * The tables of a page as its lines part it. Text belongs to the innermost cell around it; a table
 * inside a cell parts the one around it in what stands above and what stands below.
 * @param pieces text as the file draws it, not yet joined over the lines between cells
 */
export function ruledTables(
  page: number,
  rulings: readonly Ruling[],
  pieces: readonly Fragment[],
): readonly RuledTable[] {
  const grids = joinBands(gridsOf(joinRulings(rulings, pieces))).toSorted(
    (a, b) => area(a) - area(b),
  );
  const cells = grids.flatMap((grid) => grid.cells);
  const texts = new Map<RuledCell, Fragment[]>(cells.map((cell) => [cell, []]));
  for (const piece of pieces) {
    const cell = cells.find((candidate) => holds(candidate, piece, 0));
    if (cell !== undefined) texts.get(cell)!.push(piece);
  }
  const filled = grids
    .map((grid) => ({
      grid,
      lines: new Map(grid.cells.map((cell) => [cell, linesOf(texts.get(cell)!)])),
    }))
    .filter(({ lines }) => [...lines.values()].some((found) => found.length > 0));
  const boxes = chartBoxes(filled, page);
  if (boxes.length > 0) return boxes;
  return filled.flatMap((one) => {
    const around = filled.filter((other) => other !== one && isInside(one.grid, other.grid));
    const inner = filled.filter((other) => other !== one && isInside(other.grid, one.grid));
    return cutAround(one, inner, page).map((table) =>
      around.length === 0 ? table : { ...table, nested: true },
    );
  });
}

function area({ width, height }: RuledGrid): number {
  return width * height;
}

/** Whether a grid of more than one cell lies in a single cell of another. */
function isInside(inner: RuledGrid, outer: RuledGrid): boolean {
  return (
    inner.columns > 1 &&
    outer.cells.some(
      (cell) =>
        inner.x >= cell.x - 1 &&
        inner.y >= cell.y - 1 &&
        right(inner) <= right(cell) + 1 &&
        bottom(inner) <= bottom(cell) + 1,
    )
  );
}

/** A line keeps the spaces between its parts. */
function linesOf(pieces: readonly Fragment[]): readonly CellLine[] {
  return rows(joinFragments(pieces)).map((row) => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    return { y: sorted[0]!.y, text: sorted.map(({ text }) => text).join(' ') };
  });
}
