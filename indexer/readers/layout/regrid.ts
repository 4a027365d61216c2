import { gridsOfLooseCells } from './loose-cells.ts';
import { around, type Box, bottom, type Fragment, holds, type RuledTable } from './page.ts';

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
    const oneColumn = table.cells.every((row) => row.length === 1);
    if (oneColumn && table.cells.length > 1) return gridsOfLooseCells(table, fragments);
    const inside = textOf(fragments.filter((fragment) => holds(table, fragment, 3)));
    const cut = table.cells.findIndex((row, at) => at > 0 && !standsIn(row, inside));
    if (cut < 0) return [table];
    const outside = fragments.filter((fragment) => !tables.some((one) => holds(one, fragment, 3)));
    const rest = partRest(table, table.cells.slice(cut), outside);
    return [{ ...table, cells: table.cells.slice(0, cut) }, ...rest];
  });
}

/** A table of the rows that stand elsewhere. Rows that are found nowhere stay where kordoc had them. */
function partRest(
  table: RuledTable,
  cells: readonly Row[],
  outside: readonly Fragment[],
): RuledTable[] {
  const found = outside.filter(({ text }) => text.length > 2 && isIn(text, cells));
  if (found.length < 2) return [{ ...table, cells }];
  const box = around(found);
  return partTables(
    [{ page: table.page, ...box, cells }],
    outside.filter((one) => holds(box, one)),
  ).slice();
}

/** The strip of a table in which a row stands; the whole table where it cannot be told. */
export function rowBox(
  row: readonly string[],
  table: RuledTable,
  inside: readonly Fragment[],
): Box {
  const wanted = row.map(fold).filter((text) => text !== '');
  const found = inside.filter(({ text }) => wanted.some((cell) => cell.includes(fold(text))));
  const { x, y, width, height } = table;
  const whole = { x, y, width, height };
  if (found.length === 0) return whole;
  const strip = around(found);
  return { x, width, y: strip.y, height: Math.min(bottom(strip), bottom(whole)) - strip.y };
}

function standsIn(row: Row, inside: string): boolean {
  const lines = row.flatMap(({ text }) => text.split('\n').map(fold)).filter((text) => text !== '');
  if (lines.length === 0) return true;
  return lines.filter((line) => inside.includes(line)).length * 2 >= lines.length;
}

function isIn(text: string, cells: readonly Row[]): boolean {
  return cells.some((row) => row.some((cell) => fold(cell.text).includes(fold(text))));
}

function textOf(fragments: readonly Fragment[]): string {
  return fragments.map(({ text }) => fold(text)).join('');
}

function fold(text: string): string {
  return text.replaceAll(/<\/?u>|~~|\s/g, '');
}
