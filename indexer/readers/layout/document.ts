import type { Block } from '../../source.ts';
import { type Element, type Part, partsOf, type TextElement, toElement } from './compose.ts';
import { joinAcross } from './flow.ts';
import { withoutFurniture } from './furniture.ts';
import { bodyStyle } from './headings.ts';
import { joinLines } from './join.ts';
import { type Box, type RuledTable, right, type TextPage } from './page.ts';
import { partTables } from './regrid.ts';
import { gridKind } from './tables.ts';
import { readVocabulary } from './vocabulary.ts';
import { writeDocument } from './write.ts';

/**
 * Pages and their tables as one text with blocks: reading order, paragraphs, headings, table rows.
 * @param recognised what other pages hold, read in their images
 */
export function layOut(
  pages: readonly TextPage[],
  tables: readonly RuledTable[],
  recognised: readonly TextElement[] = [],
): { readonly text: string; readonly blocks: readonly Block[] } {
  const grids = gridsByPage(pages, tables);
  const clean = withoutFurniture(pages, grids);
  const booklet = isBooklet(clean, grids);
  const parts = clean.map((page) => {
    const sheet = booklet && page.width > page.height;
    const own = grids.get(page.number) ?? [];
    // A grid over both pages of a sheet is two texts beside each other, taken for a table.
    const whole = sheet ? own.filter((table) => !crossesMiddle(table, page)) : own;
    return { page: page.number, parts: partsOf(page, whole, sheet) };
  });
  const lines = parts.flatMap(({ parts: found }) => found.flatMap(linesOf));
  const body = bodyStyle(lines);
  const inCells = parts.flatMap(({ parts: found }) => found.flatMap(cellLines));
  const vocabulary = readVocabulary([...lines.map(({ text }) => text), ...inCells]);
  const elements = parts.flatMap(({ page, parts: found }): Element[] =>
    found.map((part) => toElement(part, page, { body, vocabulary })),
  );
  const mended = (element: TextElement) => ({
    ...element,
    text: element.text.split('\n').reduce((text, line) => joinLines(text, line, vocabulary)),
  });
  const all = [...elements, ...recognised.map(mended)].toSorted((a, b) => pageOf(a) - pageOf(b));
  return writeDocument(joinAcross(all, vocabulary), vocabulary);
}

function gridsByPage(
  pages: readonly TextPage[],
  tables: readonly RuledTable[],
): ReadonlyMap<number, readonly RuledTable[]> {
  const own = Map.groupBy(tables, ({ page }) => page);
  return new Map(
    pages.map((page) => {
      const found = (own.get(page.number) ?? []).filter((table) => !isBackground(table, page));
      return [page.number, partTables(found, page.fragments)];
    }),
  );
}

/** Shapes behind the whole page, taken for a table. */
function isBackground(table: Box, { width, height }: TextPage): boolean {
  return table.width > 0.96 * width && table.height > 0.9 * height;
}

function pageOf(element: Element): number {
  return element.kind === 'table' ? element.table.page : element.regions[0]!.page;
}

function linesOf(part: Part) {
  return 'cells' in part ? [] : part.lines;
}

function cellLines(part: Part): readonly string[] {
  if (!('cells' in part)) return [];
  return part.cells.flatMap((row) => row.flatMap(({ text }) => text.split('\n')));
}

/** Landscape sheets on most of which nothing stands over the middle: two pages beside each other. */
function isBooklet(
  pages: readonly TextPage[],
  grids: ReadonlyMap<number, readonly RuledTable[]>,
): boolean {
  const sheets = pages.filter(
    (page) => page.width > 1.15 * page.height && page.fragments.length > 3,
  );
  const parted = sheets.filter((page) => {
    const tables = (grids.get(page.number) ?? []).filter((grid) => gridKind(grid) === 'table');
    return ![...page.fragments, ...tables].some((box) => crossesMiddle(box, page));
  });
  return sheets.length > 0 && parted.length >= 0.7 * sheets.length;
}

function crossesMiddle(box: Box, page: TextPage): boolean {
  const middle = page.width / 2;
  return box.x < middle - 4 && right(box) > middle + 4;
}
