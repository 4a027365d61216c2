import { bottom, type Fragment, holds, type RuledTable, type TextPage } from './page.ts';
import { gridKind } from './tables.ts';

/** Share of the page at its top and at its foot where running lines stand. */
const MARGIN = 0.17;
const PAGE_NUMBER =
  /^[-–—[(<\s]*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:\/|of)\s*\d{1,4}|\s*쪽)?[-–—\])>\s]*$/i;

/** Times that a line in the margin must come again to be a running one. */
const LEAST = 3;

/**
 * Running headers, footers and page numbers: lines in the margins that come again at the same height,
 * digits aside. Where running lines are known to stand, it is enough that the line stands once more
 * anywhere (the name of a short chapter).
 */
export function withoutFurniture<T extends TextPage>(
  pages: readonly T[],
  grids: ReadonlyMap<number, readonly RuledTable[]> = new Map(),
): readonly T[] {
  const marginalOf = (page: T) => marginal(page, grids.get(page.number) ?? []);
  const lines = pages.flatMap(marginalOf);
  const kinds = Map.groupBy(lines, keyOf);
  const least = pages.length < 6 ? 2 : LEAST;
  const running = [...kinds.values()].filter((kind) => kind.length >= least).flat();
  const slots = Map.groupBy(running, slotOf);
  const texts = Map.groupBy(
    pages.flatMap(({ fragments }) => fragments),
    ({ text }) => text,
  );
  const isRunning = (line: Fragment) => {
    if ((kinds.get(keyOf(line))?.length ?? 0) >= least) return true;
    const known = (slots.get(slotOf(line))?.length ?? 0) >= LEAST;
    return known && texts.get(line.text)!.length > 1;
  };
  return pages.map((page) => {
    const dropped = new Set(marginalOf(page).filter(isRunning));
    return { ...page, fragments: page.fragments.filter((fragment) => !dropped.has(fragment)) };
  });
}

/** Lines in the margins; the header that a table repeats on every page is the table's. */
function marginal(
  { height, fragments }: TextPage,
  grids: readonly RuledTable[],
): readonly Fragment[] {
  const tables = grids.filter((grid) => gridKind(grid) === 'table');
  return fragments.filter(
    (fragment) =>
      (bottom(fragment) < MARGIN * height || fragment.y > (1 - MARGIN) * height) &&
      !tables.some((table) => holds(table, fragment)),
  );
}

/** Same words or a page number, at the same height. */
function keyOf(line: Fragment): string {
  const { text } = line;
  const words = PAGE_NUMBER.test(text) ? '#' : text.replaceAll(/\d+/g, '#').replaceAll(/\s/g, '');
  return `${slotOf(line)} ${words}`;
}

/** Height on the page and size of the letters. */
function slotOf({ y, size }: Fragment): string {
  return `${Math.round(y / 4)} ${Math.round(size)}`;
}
