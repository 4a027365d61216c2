import { around, type Box, bottom } from './page.ts';
import { NEAR, type Ruling } from './rulings.ts';

/** A cell of a grid of lines: its place in points and in rows and columns. */
export interface RuledCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface RuledGrid extends Box {
  readonly rows: number;
  readonly columns: number;
  /** Where each column begins. */
  readonly lefts: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** The grids that lines make: each of lines that touch, with merged cells where a line is missing between two. */
export function gridsOf(lines: readonly Ruling[]): readonly RuledGrid[] {
  return groups(lines).flatMap((group) => {
    const [upright, level] = [
      group.filter((line) => line.upright),
      group.filter((line) => !line.upright),
    ];
    return upright.length < 2 || level.length < 2 ? [] : [gridOf(upright, level)];
  });
}

/** Widest gap between two bands of one table, in points, and how far their columns may be off. */
const BAND_GAP = 20;
const SLACK = 3;

/** Bands of rows with the same columns are one table; what stands between two of them titles the lower one. */
export function joinBands(grids: readonly RuledGrid[]): readonly RuledGrid[] {
  const joined: RuledGrid[] = [];
  for (const grid of grids.toSorted((a, b) => a.y - b.y)) {
    const at = joined.findIndex((upper) => isBandOf(upper, grid));
    if (at < 0) joined.push(grid);
    else joined[at] = joinBand(joined[at]!, grid);
  }
  return joined;
}

function isBandOf(upper: RuledGrid, lower: RuledGrid): boolean {
  const gap = lower.y - bottom(upper);
  return (
    gap > 0 &&
    gap < BAND_GAP &&
    upper.columns > 1 &&
    upper.columns === lower.columns &&
    Math.abs(upper.width - lower.width) < SLACK &&
    upper.lefts.every((left, at) => Math.abs(left - lower.lefts[at]!) < SLACK)
  );
}

function joinBand(upper: RuledGrid, lower: RuledGrid): RuledGrid {
  const [y, { x, width, rows, columns }] = [bottom(upper), upper];
  const height = lower.y - y;
  const title = { x, y, width, height, row: rows, column: 0, rowSpan: 1, colSpan: columns };
  const below = lower.cells.map((cell) => ({ ...cell, row: cell.row + rows + 1 }));
  const cells = [...upper.cells, title, ...below];
  return { ...upper, ...around(cells), rows: rows + 1 + lower.rows, cells };
}

/** Lines that hang together. */
function groups(lines: readonly Ruling[]): Ruling[][] {
  const parent = lines.map((_, index) => index);
  const root = (index: number): number => {
    while (parent[index] !== index) index = parent[index]!;
    return index;
  };
  for (const [one, line] of lines.entries()) {
    for (const [other, next] of lines.entries()) {
      if (line.upright && !next.upright && meet(line, next)) parent[root(one)] = root(other);
    }
  }
  return [...Map.groupBy(lines.keys(), root).values()].map((group) =>
    group.map((at) => lines[at]!),
  );
}

function meet(upright: Ruling, level: Ruling): boolean {
  return reaches(upright, level.at) && reaches(level, upright.at);
}

function reaches({ from, to }: Ruling, at: number): boolean {
  return at > from - NEAR && at < to + NEAR;
}

function gridOf(upright: readonly Ruling[], level: readonly Ruling[]): RuledGrid {
  const xs = stops([
    ...upright.map(({ at }) => at),
    ...level.flatMap(({ from, to }) => [from, to]),
  ]);
  const ys = stops(level.map(({ at }) => at));
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const owner = Array.from({ length: rows * columns }, (_, index) => index);
  const root = (index: number): number => {
    while (owner[index] !== index) index = owner[index]!;
    return index;
  };
  const isWall = (lines: readonly Ruling[], at: number, middle: number) =>
    lines.some((line) => Math.abs(line.at - at) < NEAR && line.from < middle && middle < line.to);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      if (column + 1 < columns && !isWall(upright, xs[column + 1]!, y))
        owner[root(index + 1)] = root(index);
      if (row + 1 < rows && !isWall(level, ys[row + 1]!, x))
        owner[root(index + columns)] = root(index);
    }
  }
  const merged = [...Map.groupBy(owner.keys(), root).values()];
  const cells = merged.map((indices) => cellOf(indices, { xs, ys, columns }));
  return { ...around(cells), rows, columns, lefts: xs.slice(0, -1), cells };
}

function cellOf(
  indices: readonly number[],
  { xs, ys, columns }: { xs: readonly number[]; ys: readonly number[]; columns: number },
): RuledCell {
  const across = indices.map((index) => index % columns);
  const down = indices.map((index) => Math.floor(index / columns));
  const [column, row] = [Math.min(...across), Math.min(...down)];
  const [lastColumn, lastRow] = [Math.max(...across), Math.max(...down)];
  const [x, y] = [xs[column]!, ys[row]!];
  return {
    x,
    y,
    width: xs[lastColumn + 1]! - x,
    height: ys[lastRow + 1]! - y,
    row,
    column,
    rowSpan: lastRow - row + 1,
    colSpan: lastColumn - column + 1,
  };
}

/** Different places, those near each other as one. */
function stops(values: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    if (found.length === 0 || value - found.at(-1)! > 2 * NEAR) found.push(value);
  }
  return found;
}
