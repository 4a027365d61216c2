import { endsInsideDate, lineKind } from '../../../src/korean/lines.ts';
import { rows } from './order.ts';
import { around, type Box, bottom, type Fragment, median, right } from './page.ts';

/** One printed line of a column. */
export interface Line extends Box {
  readonly text: string;
  readonly size: number;
  readonly font: string;
}

/** Lines that belong together: a paragraph, a list item or a heading. */
export interface Run {
  readonly lines: readonly Line[];
  readonly column: Box;
  /** Text of a box that stands alone: nothing goes on in the next one. */
  readonly alone?: true;
}

/** A sentence, or a note form of one (함, 음, 됨), is over. */
export const SENTENCE_END = /(?:[.?!:;。]|[다함음임됨것])["'”’)\]」』*†‡§\d,]*$/;

/** The lines of a column from top to bottom. */
export function toLines(fragments: readonly Fragment[]): readonly Line[] {
  return rows(fragments).map((row) => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    const main = sorted.toSorted((a, b) => b.text.length - a.text.length)[0]!;
    const text = sorted.map((fragment) => fragment.text).join(' ');
    return { ...around(sorted), text, size: main.size, font: main.font };
  });
}

/** Cuts the lines of a column where a new paragraph, list item or style begins. */
export function toRuns(lines: readonly Line[]): readonly Run[] {
  if (lines.length === 0) return [];
  const column = around(lines);
  const pitch = usualPitch(lines);
  const runs: Line[][] = [];
  for (const line of lines) {
    const open = runs.at(-1);
    if (open !== undefined && continuesRun(open, line, column, pitch)) open.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => ({ lines: run, column }));
}

/** Middle distance of two base lines, in units of the letter size. */
function usualPitch(lines: readonly Line[]): number {
  const steps = lines.slice(1).flatMap((line, index) => {
    const step = (bottom(line) - bottom(lines[index]!)) / line.size;
    return step > 0.8 && step < 3 ? [step] : [];
  });
  return steps.length === 0 ? 1.6 : median(steps);
}

function continuesRun(run: readonly Line[], line: Line, column: Box, pitch: number): boolean {
  const last = run.at(-1)!;
  if (Math.abs(line.size - last.size) > 0.12 * last.size || isTooFar(last, line, pitch)) {
    return false;
  }
  const em = line.size;
  const short = right(column) - right(last);
  if (isBrokenEnding(last, line) && short < 2 * em) return true;
  if (lineKind(line.text) !== 'text' && !endsInsideDate(last.text)) return false;
  const hangs = lineKind(run[0]!.text) === 'item' && line.x > run[0]!.x + 0.5 * em;
  if (hangs) return true;
  const wide = short > 0.25 * column.width;
  if (wide && isHeadingLike(last) && !run.some(({ font }) => font === line.font)) return false;
  const ended = SENTENCE_END.test(last.text);
  const indented = line.x - last.x > 0.7 * em && line.x - column.x < 4 * em;
  if (ended && (short > 2 * em || indented)) return false;
  return short < 0.35 * column.width || /^[)\]」』]|^[a-z]/.test(line.text);
}

/** `… 권고한` `다. (권고등급 Ⅰ)`: the end of a sentence, not the third item of a list. */
function isBrokenEnding(last: Line, line: Line): boolean {
  return (
    /^다\.(?=\s|$)/.test(line.text) && /[가-힣]$/.test(last.text) && !SENTENCE_END.test(last.text)
  );
}

function isHeadingLike({ text }: Line): boolean {
  return text.length < 40 && !SENTENCE_END.test(text) && !text.endsWith(',');
}

function isTooFar(last: Line, line: Line, pitch: number): boolean {
  const step = (bottom(line) - bottom(last)) / line.size;
  return step <= 0 || step > Math.max(1.35 * pitch, pitch + 0.5);
}
