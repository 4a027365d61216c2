import type { RuledTable, TableCell } from './page.ts';
import type { RuledCell, RuledGrid } from './ruled-grid.ts';

/** The text of a cell, line by line with the height of each. */
export interface CellLine {
  readonly y: number;
  readonly text: string;
}

/** A grid with the lines of its cells. */
export interface FilledGrid {
  readonly grid: RuledGrid;
  readonly lines: ReadonlyMap<RuledCell, readonly CellLine[]>;
}

/** A grid as a table; `keep` tells which lines of a cell are wanted. */
export function tableOf(
  { grid, lines }: FilledGrid,
  page: number,
  keep: (line: CellLine, cell: RuledCell) => boolean = () => true,
): RuledTable {
  const { x, y, width, height } = grid;
  const blank: TableCell = { text: '', colSpan: 1, rowSpan: 1 };
  const cells = Array.from({ length: grid.rows }, () =>
    Array.from({ length: grid.columns }, () => blank),
  );
  for (const [cell, found] of lines) {
    const text = found.filter((line) => keep(line, cell)).map((line) => line.text);
    const { colSpan, rowSpan } = cell;
    cells[cell.row]![cell.column] = { text: text.join('\n'), colSpan, rowSpan };
  }
  return { page, x, y, width, height, cells, lefts: grid.lefts };
}
