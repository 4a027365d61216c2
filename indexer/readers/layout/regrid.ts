import { gridsOfLooseCells } from './loose-cells.ts';
import { around, type Box, type Fragment, holds, type RuledTable } from './page.ts';

type Row = RuledTable['cells'][number];

/**
 * kordoc joins tables that follow each other with as many columns, and keeps the place of the first.
 * Rows whose text does not stand there are a table of their own: its header is another one.
 */
export function partTables(
  tables: readonly RuledTable[],
  fragments: readonly Fragment[],
): readonly RuledTable[] {
  return tables.flatMap((table) => {
    // Read by the lines drawn on the page: every cell is where it stands.
    if (table.lefts !== undefined) return [table];
    const oneColumn = table.cells.every((row) => row.length === 1);
    if (oneColumn && table.cells.length > 1) return gridsOfLooseCells(table, fragments);
    const inside = fragments.filter((fragment) => holds(table, fragment, 3));
    const cut = table.cells.findIndex((row, at) => at > 0 && !standsIn(row, inside));
    if (cut < 0) return [table];
    const outside = fragments.filter((fragment) => !tables.some((one) => holds(one, fragment, 3)));
    const rest = partRest(table, table.cells.slice(cut), outside);
    return rest === null ? [table] : [{ ...table, cells: table.cells.slice(0, cut) }, ...rest];
  });
}

/** A table of the rows that stand elsewhere; null for rows that are found nowhere: kordoc knows best. */
function partRest(
  { page }: RuledTable,
  cells: readonly Row[],
  outside: readonly Fragment[],
): readonly RuledTable[] | null {
  const found = outside.filter(({ text }) => text.length > 2 && isIn(text, cells));
  if (found.length < 2) return null;
  const box = around(found);
  const own = outside.filter((one) => holds(box, one));
  return partTables([{ page, ...box, cells }], own);
}

/** The strip of a table in which a row stands, told by its longest cell; else the whole table. */
export function rowBox(row: readonly string[], table: RuledTable): Box {
  const { x, y, width, height, inside = [] } = table;
  const longest = row.map(fold).toSorted((one, other) => other.length - one.length)[0] ?? '';
  const found = inside.filter(({ text }) => longest.includes(fold(text)));
  const known = found.reduce((sum, { text }) => sum + fold(text).length, 0);
  // Too short to be told from other rows, or found more than once.
  if (longest.length < 4 || known < 0.8 * longest.length || known > 1.2 * longest.length) {
    return { x, y, width, height };
  }
  const strip = around(found);
  return { x, width, y: strip.y, height: strip.height };
}

/** Half of a row's letters are found among the text in the table's place. */
function standsIn(row: Row, inside: readonly Fragment[]): boolean {
  const cells = row.map(({ text }) => fold(text)).filter((text) => text !== '');
  const letters = cells.reduce((sum, cell) => sum + cell.length, 0);
  const found = inside
    .map(({ text }) => fold(text))
    .filter((text) => cells.some((cell) => cell.includes(text)));
  return found.reduce((sum, text) => sum + text.length, 0) * 2 >= letters;
}

function isIn(text: string, cells: readonly Row[]): boolean {
  return cells.some((row) => row.some((cell) => fold(cell.text).includes(fold(text))));
}

function fold(text: string): string {
  return text.replaceAll(/<\/?u>|~~|\s/g, '');
}
