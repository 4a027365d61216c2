import { getResolvedPDFJS } from 'unpdf';
import type { Ruling } from './layout/rulings.ts';
import { multiply, type PdfPage } from './pdf-matrix.ts';

/** Widest stroke or filled bar that is a line and not a shaded area, in points. */
const THICK = 3;
/** Shortest line that can part cells. */
const SHORTEST = 4;

/**
 * What is drawn on a page as upright or level lines, in points from its top left corner.
 * @param turned by how many degrees the page is held to be read
 */
export async function rulingsOf(page: PdfPage, turned = 0): Promise<readonly Ruling[]> {
  const [{ OPS }, { fnArray, argsArray }] = await Promise.all([
    getResolvedPDFJS(),
    page.getOperatorList(),
  ]);
  const hidden = new Set<number>([OPS.endPath, OPS.clip, OPS.eoClip]);
  const found: Ruling[] = [];
  const saved: (readonly number[])[] = [];
  const rotation = (page.rotate + turned) % 360;
  let matrix: readonly number[] = page.getViewport({ scale: 1, rotation }).transform;
  for (const [at, operation] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = multiply(matrix, args as number[]);
    else if (operation === OPS.paintFormXObjectBegin) saved.push(matrix);
    else if (operation === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.constructPath) {
      const [paint, [path]] = args as [number, [ArrayLike<number> | null]];
      if (!hidden.has(paint) && path !== null) found.push(...linesOf(path, matrix));
    }
  }
  return found;
}

/** Numbers that follow each drawing instruction of a path: move, line, curve, quadratic curve, close. */
const LENGTHS = [2, 2, 6, 4, 0];

function linesOf(path: ArrayLike<number>, matrix: readonly number[]): Ruling[] {
  const lines: Ruling[] = [];
  let points: [number, number][] = [];
  const flush = () => {
    lines.push(...(barOf(points) ?? points.slice(1).flatMap((to, at) => edge(points[at]!, to))));
    points = [];
  };
  for (let at = 0; at < path.length; ) {
    const kind = path[at]!;
    const length = LENGTHS[kind];
    if (length === undefined) break;
    if (kind === 0) flush();
    if (kind === 4 && points[0] !== undefined) points.push(points[0]);
    else points.push(pointAt(path, at + length - 1, matrix));
    at += length + 1;
  }
  flush();
  return lines;
}

function pointAt(path: ArrayLike<number>, at: number, matrix: readonly number[]): [number, number] {
  const [, , , , x, y] = multiply(matrix, [1, 0, 0, 1, path[at]!, path[at + 1]!]);
  return [x, y];
}

/** A thin filled rectangle is one line; a wide one is the ground of a cell, whose edges count too. */
function barOf(points: readonly [number, number][]): Ruling[] | null {
  if (points.length < 4) return null;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (y2 - y1 <= THICK && x2 - x1 >= SHORTEST) {
    return [{ from: x1, to: x2, at: (y1 + y2) / 2, upright: false }];
  }
  if (x2 - x1 <= THICK && y2 - y1 >= SHORTEST) {
    return [{ from: y1, to: y2, at: (x1 + x2) / 2, upright: true }];
  }
  return null;
}

function edge([x1, y1]: [number, number], [x2, y2]: [number, number]): Ruling[] {
  if (Math.abs(y1 - y2) < 1 && Math.abs(x1 - x2) >= SHORTEST) {
    return [{ from: Math.min(x1, x2), to: Math.max(x1, x2), at: (y1 + y2) / 2, upright: false }];
  }
  if (Math.abs(x1 - x2) < 1 && Math.abs(y1 - y2) >= SHORTEST) {
    return [{ from: Math.min(y1, y2), to: Math.max(y1, y2), at: (x1 + x2) / 2, upright: true }];
  }
  return [];
}
