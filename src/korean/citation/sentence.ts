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
