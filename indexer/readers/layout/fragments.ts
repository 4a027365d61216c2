import { bottom, type Fragment, right, sideBySide } from './page.ts';

/** Gap, in units of the letter size, from which two texts on a line are apart (columns, cells). */
const APART = 0.75;
/** Gap from which a space stands between two texts, where the file holds none. */
const SPACE = 0.18;
/** A raised or lowered text this much smaller belongs to the text before it (kg/m2). */
const SMALLER = 0.8;

/** Joins the pieces in which a file draws its text to fragments, in two passes: as drawn, then as they stand. */
export function joinFragments(pieces: readonly Fragment[]): readonly Fragment[] {
  const drawn = joinNeighbours(pieces.filter(({ text }) => text.trim() !== '').map(trimmed));
  const standing = drawn.toSorted((a, b) => middle(a) - middle(b) || a.x - b.x);
  return joinNeighbours(byRow(standing)).map((fragment) => ({
    ...fragment,
    text: fragment.text.replaceAll(/\s+/g, ' ').trim(),
  }));
}

/** Width of a space in units of the letter size: never less in fonts for print. */
const BLANK = 0.25;

/** Blanks at its ends are no part of a text: they reach into the next column. */
function trimmed(piece: Fragment): Fragment {
  const { text, size } = piece;
  const before = (text.length - text.trimStart().length) * BLANK * size;
  const after = (text.length - text.trimEnd().length) * BLANK * size;
  const width = Math.max(piece.width - before - after, 0.2 * size);
  return { ...piece, x: piece.x + before, width };
}

function joinNeighbours(pieces: readonly Fragment[]): Fragment[] {
  const joined: Fragment[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && continues(last, piece))
      joined[joined.length - 1] = merge(last, piece);
    else joined.push(piece);
  }
  return joined;
}

/** Rows from top to bottom, each from left to right. */
function byRow(sorted: readonly Fragment[]): Fragment[] {
  const rows: Fragment[][] = [];
  for (const fragment of sorted) {
    const row = rows.at(-1);
    if (row !== undefined && sideBySide(row[0]!, fragment) > 0.5) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x));
}

function continues(last: Fragment, next: Fragment): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.x - right(last);
  if (gap > APART * size || gap < -0.6 * size) return false;
  if (sideBySide(last, next) < 0.5) return false;
  const alike = Math.min(last.size, next.size) / size;
  if (alike < SMALLER) return gap < 0.5 * size;
  return Math.abs(bottom(last) - bottom(next)) < 0.35 * size;
}

function merge(last: Fragment, next: Fragment): Fragment {
  const main = last.size >= next.size * SMALLER ? last : next;
  const x = Math.min(last.x, next.x);
  const width = Math.max(right(last), right(next)) - x;
  const text = `${last.text}${spaced(last, next) ? ' ' : ''}${next.text}`;
  return { ...main, x, width, text };
}

function spaced(last: Fragment, next: Fragment): boolean {
  if (/\s$/.test(last.text) || /^\s/.test(next.text)) return false;
  return next.x - right(last) > SPACE * Math.min(last.size, next.size);
}

function middle(fragment: Fragment): number {
  return fragment.y + fragment.height / 2;
}
