import { type CellLine, type FilledGrid, tableOf } from './filled-grid.ts';
import { type Box, bottom, type RuledTable, right } from './page.ts';
import type { RuledCell } from './ruled-grid.ts';

/**
 * A table with tables inside its cells, in parts: down to the first of them, between them, and below.
 * The cell around one is parted by its lines; the others of its row stay whole with the first part.
 */
export function cutAround(
  outer: FilledGrid,
  inner: readonly FilledGrid[],
  page: number,
): readonly RuledTable[] {
  const whole = tableOf(outer, page);
  const cuts = inner.map(({ grid }) => grid).toSorted((a, b) => a.y - b.y);
  if (cuts.length === 0) return [whole];
  const starts = [Number.NEGATIVE_INFINITY, ...cuts.map(({ y }) => y)];
  return starts.flatMap((start, at): RuledTable[] => {
    const end = cuts[at]?.y ?? Number.POSITIVE_INFINITY;
    const isOwn = ({ y }: CellLine, cell: RuledCell) => {
      const height = cuts.some((cut) => isIn(cut, cell)) ? y : cell.y;
      return height >= start && height < end;
    };
    const part = tableOf(outer, page, isOwn);
    if (part.cells.every((row) => row.every(({ text }) => text === ''))) return [];
    const from = at === 0 ? whole.y : bottom(cuts[at - 1]!);
    const to = Math.min(end, bottom(whole));
    return [{ ...part, y: from, height: to - from, whole, ...(at > 0 && { rest: true }) }];
  });
}

function isIn(cut: Box, cell: Box): boolean {
  const isLevel = cut.y >= cell.y - 1 && bottom(cut) <= bottom(cell) + 1;
  return isLevel && cut.x < right(cell) && right(cut) > cell.x;
}
