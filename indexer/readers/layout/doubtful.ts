import { readingOrder, rows } from './order.ts';
import {
  type Box,
  bottom,
  type Fragment,
  holds,
  type RuledTable,
  right,
  type TextPage,
} from './page.ts';
import { gridKind } from './tables.ts';

/** Share of a table's letters that must stand in its place. */
const INSIDE = 0.7;
/** Letters in a table's place that its cells may lack. */
const LACKING = 4;
/** From this length on a cell may hold a table of its own. */
const LONG_CELL = 150;
/** Lines of words set apart inside one cell that look like a table. */
const APART_LINES = 3;

/** Heads of a table of old and new text: a column taken for the other one there is the gravest error. */
const OLD_AND_NEW = /(?:현\s*행|(?:변경|개정)\s*전)[\s\S]*(?:개\s*정|변\s*경)/;

/**
 * Whether the tables of a page are to be read once more by the lines drawn on it: a table whose text
 * stands elsewhere, which lacks text, which lies in another or may hold one, or which compares old and new; and
 * words apart that no table holds.
 */
export function isDoubtful(
  { raw, fragments, turned }: TextPage & { readonly raw: string },
  tables: readonly RuledTable[],
): boolean {
  // Tables on pages that are to be turned are found by their lines alone.
  if (turned !== undefined) return true;
  const real = tables.filter((table) => gridKind(table) !== 'prose');
  const free = fragments.filter((fragment) => !real.some((table) => holds(table, fragment, 3)));
  if (isScattered(free)) return true;
  if (real.length > 0 && OLD_AND_NEW.test(raw)) return true;
  return real.some((table) => {
    const inside = fragments.filter((fragment) => holds(table, fragment, 3));
    return (
      isMisplaced(table, inside) ||
      isLacking(table, inside) ||
      mayHoldTable(table, inside) ||
      real.some((other) => other !== table && covers(table, other))
    );
  });
}

/** Gap in a line of text, in units of the letter size, which words of one sentence never have. */
const GAP = 2.5;
/** Longest mark at the start of a line that stands apart from it. */
const MARK = 4;

/** Words beside each other that are no columns of prose: boxes of a chart, cells that were missed. */
function isScattered(free: readonly Fragment[]): boolean {
  if (rows(free).filter(hasGap).length < APART_LINES) return false;
  const columns = readingOrder(free, { width: 0, booklet: false });
  return columns.flatMap((column) => rows(column)).filter(hasGap).length >= APART_LINES;
}

function hasGap(row: readonly Fragment[]): boolean {
  const sorted = row.toSorted((a, b) => a.x - b.x);
  return sorted.slice(1).some((next, at) => {
    const last = sorted[at]!;
    return last.text.length > MARK && next.x - right(last) > GAP * next.size;
  });
}

function isMisplaced({ cells }: RuledTable, inside: readonly Fragment[]): boolean {
  const texts = cells.flat().map(({ text }) => fold(text));
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  return lengthOf(inside.filter(({ text }) => isIn(text, texts))) < INSIDE * letters;
}

function isLacking({ cells }: RuledTable, inside: readonly Fragment[]): boolean {
  const texts = [
    cells
      .flat()
      .map(({ text }) => fold(text))
      .join('\n'),
  ];
  const words = inside.filter(({ text }) => !text.split(' ').every((word) => isIn(word, texts)));
  return lengthOf(words) > LACKING;
}

function mayHoldTable({ cells }: RuledTable, inside: readonly Fragment[]): boolean {
  const long = cells.flat().flatMap(({ text }) => (text.length < LONG_CELL ? [] : [fold(text)]));
  return long.some((cell) => {
    const own = inside.filter(({ text }) => isIn(text, [cell]));
    return rows(own).filter((row) => row.length > 1).length >= APART_LINES;
  });
}

function covers(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - 2 &&
    inner.y >= outer.y - 2 &&
    right(inner) <= right(outer) + 2 &&
    bottom(inner) <= bottom(outer) + 2
  );
}

function isIn(text: string, texts: readonly string[]): boolean {
  return texts.some((one) => one.includes(fold(text)));
}

function lengthOf(fragments: readonly Fragment[]): number {
  return fragments.reduce((sum, { text }) => sum + fold(text).length, 0);
}

/** Text without blanks and without the marks that kordoc sets for underlined and struck text. */
export function fold(text: string): string {
  return text.replaceAll(/<\/?u>|~~|\s/g, '');
}
