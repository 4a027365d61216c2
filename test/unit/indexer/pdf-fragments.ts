import type { Fragment, RuledTable, TextPage } from '../../../indexer/readers/layout/page.ts';

/** A text at a place, as wide as its letters are: Hangul a full square, others half of one. */
export function at(x: number, y: number, text: string, size = 10, font = 'body'): Fragment {
  const width =
    [...text].reduce((sum, letter) => sum + (/[가-힣]/.test(letter) ? 1 : 0.5), 0) * size;
  return { x, y, width, height: size, size, font, text };
}

export function page(
  fragments: readonly Fragment[],
  number = 1,
  width = 600,
  height = 800,
): TextPage {
  return { number, width, height, fragments };
}

/** A table with cells of one place each. */
export function table(
  box: readonly [number, number, number, number],
  rows: readonly string[][],
  number = 1,
): RuledTable {
  const [x, y, width, height] = box;
  const cells = rows.map((row) => row.map((text) => ({ text, colSpan: 1, rowSpan: 1 })));
  return { page: number, x, y, width, height, cells };
}

/** Lines of prose that fill a column from `y` on. */
export function column(x: number, y: number, texts: readonly string[]): Fragment[] {
  return texts.map((text, index) => at(x, y + index * 16, text));
}
