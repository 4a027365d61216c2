import { lineKind } from '../../../src/korean/lines.ts';
import { joinLines } from './join.ts';
import { SENTENCE_END } from './lines.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface CellText {
  readonly kind: 'paragraph' | 'list-item';
  readonly text: string;
}

/** The lines of a cell as paragraphs and list items, words broken at its edge mended. */
export function cellTexts(cell: string, vocabulary: Vocabulary): readonly CellText[] {
  const lines = cell
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const texts: string[] = [];
  let last = '';
  for (const line of lines) {
    const open = texts.at(-1);
    if (open === undefined || isNew(last, line, longest)) texts.push(line);
    else texts[texts.length - 1] = joinLines(open, line, vocabulary, last.length > 0.7 * longest);
    last = line;
  }
  return texts.map((text) => ({
    kind: lineKind(text) === 'item' ? 'list-item' : 'paragraph',
    text,
  }));
}

/** A cell of a plain table on one line. */
export function cellLine(cell: string, vocabulary: Vocabulary): string {
  return cellTexts(cell, vocabulary)
    .map(({ text }) => text)
    .join(' ');
}

function isNew(last: string, line: string, longest: number): boolean {
  if (lineKind(line) !== 'text') return true;
  return SENTENCE_END.test(last) && last.length < 0.8 * longest;
}
