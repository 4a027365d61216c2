/** A run of text on a page, in points from the top left corner. */
export interface PageText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Shorter than this, a beginning found on the page may be another place. */
const LEAST = 12;

interface Letter {
  readonly run: number;
  readonly at: number;
}

/**
 * Boxes around a quote on a page. Spaces and line breaks differ between a quote and a page, letters do
 * not. A quote that goes on to another page is found by its beginning or its end.
 * @returns nothing when the page's own text does not have it (a picture, a damaged font)
 */
export function quoteBoxes(runs: readonly PageText[], quote: string): readonly Box[] {
  const letters: Letter[] = [];
  let page = '';
  for (const [run, { text }] of runs.entries()) {
    for (const [at, letter] of [...text].entries()) {
      if (/\s/.test(letter)) continue;
      const plain = letter.normalize('NFKC');
      page += plain;
      for (let unit = 0; unit < plain.length; unit += 1) letters.push({ run, at });
    }
  }
  const wanted = quote.normalize('NFKC').replaceAll(/\s+/g, '');
  const found = find(page, wanted);
  return found === null ? [] : boxesOf(runs, letters.slice(found.start, found.end));
}

function find(page: string, wanted: string): { start: number; end: number } | null {
  if (wanted === '') return null;
  const whole = page.indexOf(wanted);
  if (whole >= 0) return { start: whole, end: whole + wanted.length };
  for (let length = wanted.length - 1; length >= LEAST; length = Math.floor(length * 0.8)) {
    const head = page.lastIndexOf(wanted.slice(0, length));
    if (head >= 0) return { start: head, end: head + length };
    const tail = page.indexOf(wanted.slice(-length));
    if (tail >= 0) return { start: tail, end: tail + length };
  }
  return null;
}

function boxesOf(runs: readonly PageText[], letters: readonly Letter[]): readonly Box[] {
  const byRun = Map.groupBy(letters, ({ run }) => run);
  return [...byRun].map(([run, inRun]) => {
    const { text, x, y, width, height } = runs[run]!;
    const count = [...text].length;
    const [first, final] = [inRun[0]!.at, inRun.at(-1)!.at + 1];
    return { x: x + (width * first) / count, y, width: (width * (final - first)) / count, height };
  });
}
