import { matchAt } from './fold.ts';

/** A list item at the start of a line opens a sentence of its own. */
const ENUMERATOR = /[①-⑳•▪■□○●◦※-]|\*\s|\d{1,2}[.)]\s|[가-하][.)]\s/y;

/** A bullet or number stands here. */
export function isEnumerated(text: string, at: number): boolean {
  return matchAt(ENUMERATOR, text, at) !== null;
}

/** The full stop of a Korean sentence. */
export function endsSentence(text: string, at: number): boolean {
  if (text[at] !== '.' || !/\s/.test(text[at + 1] ?? '\n')) return false;
  return /[가-힣)」]/.test(text[at - 1] ?? '');
}

const BLANK_LINE = /\n[ ]{0,20}\n\s{0,200}/y;

/** Where the text goes on behind a blank line; -1: there is none. */
export function endOfBlankLine(text: string, at: number): number {
  const blank = matchAt(BLANK_LINE, text, at);
  return blank === null ? -1 : at + blank[0].length;
}
