/** Rows of cells → lines with aligned columns: the first column to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) => row.map((cell, column) => pad(cell, widths[column]!, column > 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function pad(cell: string, width: number, right: boolean): string {
  const blank = ' '.repeat(width - displayWidth(cell));
  return right ? blank + cell : cell + blank;
}

/** Columns a text takes on a terminal: Hangul and other wide letters take two. */
export function displayWidth(text: string): number {
  const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u;
  return [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0);
}
