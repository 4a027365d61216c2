import type { Fragment } from './page.ts';

/** A drawn line: a level one at the height `at` from `from` to `to`, or an upright one. */
export interface Ruling {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines this near to each other are one, in points. */
export const NEAR = 1.8;

/** Share of a line that must stand under words. */
const UNDERLINED = 0.8;

/** Lines that touch each other, lines on one another as one, without the lines under words. */
export function joinRulings(
  rulings: readonly Ruling[],
  pieces: readonly Fragment[],
): readonly Ruling[] {
  const upright = rulings.filter((ruling) => ruling.upright);
  const drawn = rulings.filter(
    (ruling) => ruling.upright || isTied(ruling, upright) || !isUnderline(ruling, pieces),
  );
  return [upright, drawn.filter((ruling) => !ruling.upright)].flatMap((lines) =>
    clusters(lines).flatMap(joinCluster),
  );
}

/** Farthest that the end of a border is drawn from the line it meets, in points. */
const TIED = 0.7;

/** Both ends lie on upright lines: the border of a cell. */
function isTied({ at, from, to }: Ruling, upright: readonly Ruling[]): boolean {
  const meets = (end: number) =>
    upright.some(
      (line) => Math.abs(line.at - end) < TIED && line.from - NEAR < at && at < line.to + NEAR,
    );
  return meets(from) && meets(to);
}

/** Widest gap between words that are underlined in one go, in units of the letter size. */
const WORD_GAP = 3;

/** A line close below the base line of words, as long as they are. */
function isUnderline({ at, from, to }: Ruling, pieces: readonly Fragment[]): boolean {
  const above = pieces.filter(({ x, y, size, width, text }) => {
    const below = at - (y + 0.85 * size);
    const isNear = below > -0.05 * size && below < 0.4 * size;
    return isNear && text.trim() !== '' && x < to && x + width > from;
  });
  let covered = 0;
  let reached = from;
  for (const { x, width, size } of above.toSorted((a, b) => a.x - b.x)) {
    const start = x - reached < WORD_GAP * size && reached > from ? reached : Math.max(x, reached);
    const end = Math.min(x + width, to);
    if (end > start) covered += end - start;
    reached = Math.max(reached, end);
  }
  return covered > UNDERLINED * (to - from);
}

function clusters(rulings: readonly Ruling[]): Ruling[][] {
  const found: Ruling[][] = [];
  for (const ruling of rulings.toSorted((a, b) => a.at - b.at)) {
    const open = found.at(-1);
    if (open !== undefined && ruling.at - open.at(-1)!.at < NEAR) open.push(ruling);
    else found.push([ruling]);
  }
  return found;
}

function joinCluster(cluster: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  for (const ruling of cluster.toSorted((a, b) => a.from - b.from)) {
    const open = joined.at(-1);
    if (open !== undefined && ruling.from < open.to + NEAR) {
      joined[joined.length - 1] = { ...open, to: Math.max(open.to, ruling.to) };
    } else joined.push(ruling);
  }
  return joined;
}
