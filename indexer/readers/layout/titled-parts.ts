import type { RuledTable, TableCell } from './page.ts';
import { rowBox } from './regrid.ts';

type Row = readonly TableCell[];

/**
 * Tables drawn as one: where a row over the whole width is followed by cells that are merged in another
 * way than those above, other columns begin, which the names above would belie.
 */
export function titledParts(table: RuledTable): readonly RuledTable[] {
  if (table.whole !== undefined) return [table];
  const [first, ...starts] = [0, ...startsOf(table.cells)];
  if (starts.length === 0) return [table];
  return [first, ...starts].map((start, at): RuledTable => {
    const cells = table.cells.slice(start, starts[at]);
    const top =
      start === 0
        ? table.y
        : rowBox(
            cells[0]!.map(({ text }) => text),
            table,
          ).y;
    return { ...table, cells, y: top, height: table.y + table.height - top };
  });
}

function startsOf(rows: readonly Row[]): readonly number[] {
  const widest = Math.max(...rows.map((row) => row.length));
  return rows.flatMap((row, at) => {
    const next = rows[at + 1];
    if (at === 0 || next === undefined || !isTitle(row, widest)) return [];
    const above = rows.slice(0, at).find((one) => filled(one).length > 1);
    const isOther = above !== undefined && edges(next) !== edges(above);
    return isOther && filled(next).some(({ colSpan }) => colSpan > 1) ? [at] : [];
  });
}

function isTitle(row: Row, width: number): boolean {
  const [only, ...others] = filled(row);
  return only !== undefined && others.length === 0 && only.colSpan === width && width > 1;
}

function filled(row: Row): readonly TableCell[] {
  return row.filter(({ text }) => text.trim() !== '');
}

/** Where the filled cells of a row begin and how wide they are. */
function edges(row: Row): string {
  return row
    .flatMap(({ text, colSpan }, at) => (text.trim() === '' ? [] : [`${at}+${colSpan}`]))
    .join(' ');
}
