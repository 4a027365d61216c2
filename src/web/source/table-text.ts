import type { Span } from '../service/types.ts';

export type TextBlock =
  | { readonly type: 'text'; readonly span: Span }
  | {
      readonly type: 'table';
      /** Names of the columns; empty where the rows do not agree on them. */
      readonly names: readonly string[];
      readonly rows: readonly (readonly Span[])[];
    };

const SEPARATOR = ' | ';
const NAMED = /^([^:|]{1,40}): /;

interface Row {
  readonly names: readonly string[] | null;
  readonly cells: readonly Span[];
}

/**
 * Table rows in a passage: the readers write a row a line, `name: value | name: value` or
 * `cell | cell`. Rows that follow one another and have the same columns are one table.
 */
export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const row = rowAt(line, start);
    const last = blocks.at(-1);
    if (row === null) {
      const end = start + line.length;
      if (last?.type === 'text')
        blocks[blocks.length - 1] = { type: 'text', span: { start: last.span.start, end } };
      else blocks.push({ type: 'text', span: { start, end } });
    } else if (last?.type === 'table' && goesOn(last, row)) {
      blocks[blocks.length - 1] = { ...last, rows: [...last.rows, row.cells] };
    } else blocks.push({ type: 'table', names: row.names ?? [], rows: [row.cells] });
    start += line.length + 1;
  }
  return blocks;
}

function goesOn(table: Extract<TextBlock, { type: 'table' }>, row: Row): boolean {
  return (
    table.rows[0]!.length === row.cells.length &&
    table.names.join('\n') === (row.names ?? []).join('\n')
  );
}

function rowAt(line: string, start: number): Row | null {
  if (!line.includes(SEPARATOR)) return null;
  const cells: Span[] = [];
  let at = start;
  for (const cell of line.split(SEPARATOR)) {
    cells.push({ start: at, end: at + cell.length });
    at += cell.length + SEPARATOR.length;
  }
  const names = line.split(SEPARATOR).map((cell) => NAMED.exec(cell)?.[1] ?? null);
  if (names.some((name) => name === null)) return { names: null, cells };
  const values = cells.map((cell, column) => ({
    ...cell,
    start: cell.start + names[column]!.length + 2,
  }));
  return { names: names as string[], cells: values };
}
