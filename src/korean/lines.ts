/** What a line of extracted text is to the sentence splitter. */
export type LineKind = 'blank' | 'heading' | 'row' | 'item' | 'text';

const HEADING = /^\s*(?:#{1,6}\s|제\d+(?:의\d+)?(?:편|장|절|관)(?:의\d+)?(?:\s.{0,60})?$)/;
/** Bullets that need no space after them, and dashes and interpuncts that do. */
const BULLET = /^\s*(?:>\s*)?(?:[•▪■□○●◦◎◇◆※☞►▶▷✓✔★☆❍]|[-*+·‧ㆍ–—]\s)/;
/** `1.`, `1\.`, `2)`, `3의2.`, `(4)`, `가.`, `(나)`, `①`, `**①**`, `a)`, `iv.`, `1.2.`, `제3조(…)`. */
const NUMBERING =
  /^\s*(?:>\s*)?(?:\*\*)?(?:\d{1,3}(?:의\d{1,2})?\\?[.)](?=\s|[가-힣])|\d{1,2}(?:\.\d{1,2}){1,3}\.(?=\s)|\(\d{1,2}\)|[가-하]\\?[.)](?=\s)|\([가-하]\)|[\u2460-\u24ff\u2776-\u2793\u3260-\u327b]|\(?[a-zA-Z]\)\s|[ivxIVX]{1,4}\\?[.)]\s|[ⅰ-ⅻⅠ-Ⅻ]\.?\s|제\d+조(?:의\d+)*\s?[(（])/;

/** Kind of one line, judged by its start alone. */
export function lineKind(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  if (HEADING.test(line)) return 'heading';
  if (/^\s*\|/.test(line)) return 'row';
  return BULLET.test(line) || NUMBERING.test(line) ? 'item' : 'text';
}

/** Length of the bullet or number at the start, so that its full stop is not taken for an end. */
export function markLength(line: string): number {
  return (line.match(NUMBERING) ?? line.match(BULLET))?.[0].length ?? 0;
}

/** `2020. 1.` at the end of a line: the number that starts the next line is the day, not an item. */
export function endsInsideDate(line: string): boolean {
  return /(?:19|20)\d{2}\s?\.\s?(?:\d{1,2}\s?\.\s?)?$/.test(line.slice(-16));
}
