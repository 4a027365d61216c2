import type { IRCell, IRTable } from 'kordoc';
import { equationText } from './hangul-equation.ts';
import { type GridCell, spreadCells } from './table-text.ts';

/** Cells as kordoc gives them, in words: a full grid, covered places empty. */
export function gridOf({ cells }: Pick<IRTable, 'cells'>): readonly (readonly GridCell[])[] {
  return cells.map((row) => row.map(toCell));
}

function toCell({ text, colSpan, rowSpan }: IRCell): GridCell {
  return { text: cellText(text), colSpan, rowSpan };
}

/** kordoc marks underlined text; the text alone is wanted, paragraph by paragraph. */
function cellText(text: string): string {
  return text
    .replaceAll(/<\/?u>/g, '')
    .split('\n')
    .map((line) => equationText(line).trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Rows with merged cells repeated; rows without any text are left out. */
export function fullRows(grid: readonly (readonly GridCell[])[]): readonly (readonly string[])[] {
  return spreadCells(grid).filter((row) => row.some((text) => text !== ''));
}

const LABEL = 45;
const VALUE = /^(?:[\d.,%±~≤≥<>=/\s-]+(?:[a-zA-Z%°℃㎜㎝㎎㎏㎖]{0,6})|N\/A|-|[○●×√])$/i;

/** How many rows from the top name the columns. */
export function headerRowCount(grid: readonly (readonly GridCell[])[]): number {
  const rows = spreadCells(grid);
  const first = rows[0] ?? [];
  if (rows.length < 2 || first.length < 2 || !namesColumns(first)) return 0;
  const deepest = Math.max(...grid[0]!.map((cell) => (cell.text === '' ? 1 : cell.rowSpan)));
  if (deepest >= rows.length) return 0;
  if (deepest > 1) return rows.slice(1, deepest).every(namesColumns) ? deepest : 0;
  if (first.length === 2) return namesTwo(rows) ? 1 : 0;
  const hasGroup = grid[0]!.some(({ colSpan, text }) => colSpan > 1 && text !== '');
  return hasGroup && rows.length > 2 && isSubHeader(rows) ? 2 : 1;
}

function namesColumns(row: readonly string[]): boolean {
  const isLabel = (text: string) =>
    text !== '' && text.length <= LABEL && !VALUE.test(text) && !/[다함음][.]?$/.test(text);
  return new Set(row).size > 1 && row.every(isLabel);
}

/** Two columns are as often labels and values: plain short words above values are names. */
function namesTwo(rows: readonly (readonly string[])[]): boolean {
  const isPlain = rows[0]!.every(
    (text) => text.replaceAll(/\s/g, '').length <= 12 && !/\d/.test(text),
  );
  const values = rows
    .slice(1)
    .filter((row) => row.some((text) => text.length > 60 || /\d/.test(text)));
  return isPlain && values.length > (rows.length - 1) / 2;
}

/** Names below a group of columns: labels, where a row below holds values. */
function isSubHeader(rows: readonly (readonly string[])[]): boolean {
  const isGrouped = rows[0]!.map(
    (text, at) => text === rows[0]![at - 1] || text === rows[0]![at + 1],
  );
  return (
    namesColumns(rows[1]!) &&
    rows.slice(2).some((row) => row.some((text, at) => isGrouped[at] && /\d/.test(text))) &&
    !rows[1]!.some((text) => /\d/.test(text))
  );
}
