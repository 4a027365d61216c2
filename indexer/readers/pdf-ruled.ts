import { fold, isDoubtful } from './layout/doubtful.ts';
import { bottom, type RuledTable, right } from './layout/page.ts';
import { ruledTables } from './layout/ruled-tables.ts';
import { gridKind } from './layout/tables.ts';
import type { PdfDocument } from './pdf-matrix.ts';
import { piecesOf, type ReadPage } from './pdf-pages.ts';
import { rulingsOf } from './pdf-rulings.ts';

/** Tables in which doubt arose are read by the lines drawn on their page, where these tell. */
export async function mendTables(
  pdf: PdfDocument,
  pages: readonly ReadPage[],
  tables: readonly RuledTable[],
): Promise<readonly RuledTable[]> {
  const own = Map.groupBy(tables, ({ page }) => page);
  const mended: RuledTable[] = [];
  for (const page of pages) {
    const found = own.get(page.number) ?? [];
    const drawn = isDoubtful(page, found) ? await drawnTables(pdf, page.number) : [];
    mended.push(...found.filter((table) => !isReplaced(table, drawn)), ...drawn);
  }
  return mended;
}

/** A page whose lines cannot be read keeps the tables it has. */
async function drawnTables(pdf: PdfDocument, number: number): Promise<readonly RuledTable[]> {
  const page = await pdf.getPage(number);
  try {
    const [{ pieces, turned }, rulings] = [await piecesOf(page), await rulingsOf(page)];
    if (turned !== null) return [];
    const all = ruledTables(number, rulings, pieces);
    return all.filter((table) => table.box || gridKind(table) === 'table');
  } catch {
    return [];
  } finally {
    page.cleanup();
  }
}

/** Most of a table's text stands in the tables drawn, or both lie in one place. */
function isReplaced({ cells, ...box }: RuledTable, drawn: readonly RuledTable[]): boolean {
  const texts = drawn.flatMap((table) => table.cells.flat().map(({ text }) => fold(text)));
  const words = cells.flat().flatMap(({ text }) => text.split(/\s+/).map(fold));
  const letters = words.join('').length;
  const held = words.filter((word) => texts.some((text) => text.includes(word))).join('').length;
  if (letters === 0) return drawn.length > 0;
  return held > 0.7 * letters || drawn.some((table) => overlaps(table, { ...box, cells }));
}

function overlaps(one: RuledTable, other: RuledTable): boolean {
  const width = Math.min(right(one), right(other)) - Math.max(one.x, other.x);
  const height = Math.min(bottom(one), bottom(other)) - Math.max(one.y, other.y);
  return (
    width > 0 &&
    height > 0 &&
    width * height > 0.3 * Math.min(one.width * one.height, other.width * other.height)
  );
}
