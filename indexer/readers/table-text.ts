/** A cell of a full grid: the places that a merged cell covers are there too, and empty. */
export interface GridCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A table as text that is understood line by line. */
export interface TableText {
  /** Names of the columns, `구분 | 성인 용량 | 소아 용량`; empty without header rows. */
  readonly header: string;
  /** One self-contained line for each data row, in order; rows without text give none. */
  readonly lines: readonly string[];
}

/**
 * Renders a table so that a value never stands without its row and column.
 * Merged cells must already be repeated (`spreadCells`). Header rows are joined from top to bottom.
 *
 * @example tableLines([['약제', '용량'], ['메트포르민', '500 mg']], 1).lines
 * // ['약제: 메트포르민 | 용량: 500 mg']
 */
export function tableLines(rows: readonly (readonly string[])[], headerRows: number): TableText {
  const clean = rows.map((row) => row.map(oneLine));
  const names = columnNames(clean.slice(0, headerRows));
  return {
    header: names.filter((name, column) => name !== '' && name !== names[column - 1]).join(' | '),
    lines: clean.slice(headerRows).flatMap((row) => rowLine(row, names)),
  };
}

/** Repeats the text of every merged cell in all rows and columns that it covers. */
export function spreadCells(cells: readonly (readonly GridCell[])[]): string[][] {
  const width = Math.max(0, ...cells.map((row) => row.length));
  const texts = cells.map((row) => Array.from({ length: width }, (_, at) => row[at]?.text ?? ''));
  for (const [top, row] of cells.entries()) {
    for (const [left, cell] of row.entries()) spread(texts, cell, top, left);
  }
  return texts;
}

function spread(texts: string[][], cell: GridCell, top: number, left: number): void {
  if (cell.text.trim() === '') return;
  for (const row of texts.slice(top, top + cell.rowSpan)) {
    for (let column = left; column < Math.min(left + cell.colSpan, row.length); column += 1) {
      if (row[column]!.trim() === '') row[column] = cell.text;
    }
  }
}

function columnNames(header: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(0, ...header.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts = header.map((row) => row[column] ?? '');
    return parts.filter((part, level) => part !== '' && part !== parts[level - 1]).join(' ');
  });
}

function rowLine(row: readonly string[], names: readonly string[]): string[] {
  const filled = row.filter((text) => text !== '');
  if (filled.length === 0) return [];
  // A cell merged over the whole width titles the rows below it and belongs to no column.
  if (filled.length === row.length && new Set(row).size === 1) return [row[0]!];
  const parts = row.flatMap((text, column) =>
    text === '' ? [] : [named(names[column] ?? '', text)],
  );
  // A cell merged over columns of one name says the same of each.
  const once = parts.filter((part, at) => part !== parts[at - 1] || !part.includes(': '));
  return [once.join(' | ')];
}

function named(name: string, text: string): string {
  return name === '' || name === text ? text : `${name}: ${text}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
