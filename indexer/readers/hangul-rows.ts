import { lineKind } from '../../src/korean/lines.ts';
import { type GridCell, spreadCells } from './table-text.ts';

/** Longest paragraph that is one entry of a list of values. */
const LONGEST = 150;

/**
 * Data rows with merged cells repeated, and rows that hold several entries one below the other taken
 * apart: `레이저 정렬⏎광거리 표시기 | ±2 mm⏎±3 mm` is two rows, for a value must not lose its name.
 */
export function alignedRows(
  grid: readonly (readonly GridCell[])[],
): readonly (readonly string[])[] {
  const rows = spreadCells(grid);
  return grid.flatMap((own, at) => {
    const row = rows[at]!;
    const entries = entriesOf(own, row);
    return entries ?? [row];
  });
}

/** The rows inside a row, or null where its cells do not hold the same number of short paragraphs. */
function entriesOf(own: readonly GridCell[], row: readonly string[]): string[][] | null {
  const isOwn = row.map(
    (text, at) => text !== '' && own[at]?.text === text && own[at].rowSpan === 1,
  );
  const lines = row.map((text) => text.split('\n'));
  const parts = lines.filter((_, at) => isOwn[at]);
  const count = Math.min(...parts.map((part) => part.length));
  if (parts.length < 2 || count < 2 || own.some(({ colSpan, text }) => colSpan > 1 && text !== ''))
    return null;
  if (count === 2 && parts.length < 3) return null;
  const headed = lines.map((part, at) => (isOwn[at] ? withoutHead(part, count) : part));
  const isEven = headed.every(
    (part, at) => !isOwn[at] || (part.length === count && part.every(isEntry)),
  );
  if (!isEven) return null;
  return Array.from({ length: count }, (_, line) =>
    headed.map((part, at) => (isOwn[at] ? part[line]! : row[at]!)),
  );
}

/** `가. 유지보수 기록⏎1) 보수⏎2) 사용`: the first paragraph heads the others and stands before each. */
function withoutHead(part: readonly string[], count: number): readonly string[] {
  const [head, ...items] = part;
  const isHead = part.length === count + 1 && items.every((item) => lineKind(item) === 'item');
  return isHead ? items.map((item) => `${head} ${item}`) : part;
}

/** Whether a paragraph can be a whole entry: neither a note on the one before nor broken off. */
function isEntry(text: string): boolean {
  return (
    text.length <= LONGEST &&
    !/^[(（※*]/.test(text) &&
    !/[,:;/(–-]$/.test(text.length > 1 ? text : '')
  );
}
