import type { RuledTable } from './layout/page.ts';
import { type GridReading, readGrids } from './pdf-grids.ts';
import type { ReadPage } from './pdf-pages.ts';

/** Characters that two readings of a page may differ by before rows are looked for on the other page. */
const SLACK = 20;

/**
 * Tables with every row on its own page. kordoc joins a table that goes on on the next page to one on
 * the first: such pages are read once more, apart.
 */
export async function tablesByPage(
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  reading: GridReading,
): Promise<GridReading> {
  const joined = joinedPages(pages, reading);
  const [odd, even] = [
    joined.filter((page) => page % 2 === 1),
    joined.filter((page) => page % 2 === 0),
  ];
  const again = [await readGrids({ bytes, pages: odd }), await readGrids({ bytes, pages: even })];
  const found = again.filter((part) => part !== null);
  const renewed = new Set(found.length === 2 ? joined : []);
  const tables = [
    ...reading.tables.filter(({ page }) => !renewed.has(page)),
    ...(renewed.size === 0 ? [] : found.flatMap((part) => part.tables)),
  ];
  const texts = new Map([...reading.texts, ...found.flatMap((part) => [...part.texts])]);
  return { tables: tables.flatMap((table) => fromTop(table, pages)), texts };
}

function joinedPages(pages: readonly ReadPage[], { texts }: GridReading): readonly number[] {
  const surplus = pages.map(({ number, raw }) => letters(texts.get(number) ?? '') - letters(raw));
  const numbers = pages.flatMap(({ number }, index) => {
    if (surplus[index]! <= SLACK) return [];
    // A table may go on over more than one page.
    const rest = surplus.slice(index + 1);
    const end = rest.findIndex((difference) => difference >= -SLACK);
    const length = end < 0 ? rest.length : end;
    return length === 0 ? [] : Array.from({ length: length + 1 }, (_, at) => number + at);
  });
  return [...new Set(numbers)];
}

function letters(text: string): number {
  return text.replaceAll(/\s/g, '').length;
}

function fromTop(table: RuledTable, pages: readonly ReadPage[]): RuledTable[] {
  const page = pages[table.page - 1];
  if (page === undefined || page.turned !== undefined) return [];
  return [{ ...table, y: page.height - table.y - table.height }];
}
