import type { Span } from '../model/passage.ts';
import { endsInsideDate, type LineKind, lineKind, markLength } from './lines.ts';
import { sentenceEnds } from './sentence-ends.ts';

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: LineKind;
}

/** A longer block is cut at a line end, so that one runaway page cannot cost more than its length. */
const LONGEST_BLOCK = 20_000;

/**
 * Sentences of a text as offsets into it, in order, without the white space around them. Blank lines,
 * headings, table rows and list items are borders; a line break inside a wrapped sentence is not.
 * Works on Korean endings with a full stop (다. 요. 함. 것.) and on Latin ones; linear in the length.
 */
export function sentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let block: Line[] = [];
  const flush = () => {
    if (block.length > 0) addBlock(text, block, spans);
    block = [];
  };
  for (const line of lines(text)) {
    if (isBorder(line, block)) flush();
    if (line.kind === 'blank') continue;
    block.push(line);
    if (line.kind === 'heading' || line.kind === 'row') flush();
  }
  flush();
  return spans;
}

function isBorder(line: Line, block: readonly Line[]): boolean {
  const last = block.at(-1);
  if (last === undefined) return false;
  if (line.end - block[0]!.start > LONGEST_BLOCK) return true;
  if (line.kind === 'text') return false;
  return !(line.kind === 'item' && endsInsideDate(last.text));
}

function* lines(text: string): Generator<Line> {
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    yield { start, end, text: line, kind: lineKind(line) };
    start = end + 1;
  }
}

function addBlock(text: string, block: readonly Line[], spans: Span[]): void {
  const first = block[0]!;
  const last = block.at(-1)!;
  const content = text.slice(first.start, last.end);
  const whole = first.kind === 'heading' || first.kind === 'row';
  const ends = whole ? [] : sentenceEnds(content, markLength(first.text));
  let start = 0;
  for (const end of [...ends, content.length]) {
    addTrimmed(content, start, end, first.start, spans);
    start = end;
  }
}

function addTrimmed(
  content: string,
  from: number,
  to: number,
  offset: number,
  spans: Span[],
): void {
  const piece = content.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const start = offset + from + (piece.length - piece.trimStart().length);
  spans.push({ start, end: start + trimmed.length });
}
