import type { IRBlock } from 'kordoc';

/** Longest line that can be a heading. */
const LONGEST = 80;

/** Numbering from the outside in; a number alone makes no heading, what follows it may. */
const NUMBERINGS: readonly (readonly [RegExp, number])[] = [
  [/^[[<【]\s*(?:별표|별지|별첨|붙임|부록|서식)[^\]>】]*[\]>】]/, 1],
  [/^제\s*\d+\s*(?:편|장)(?:\s|$)/, 2],
  [/^(?:[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4})\s*[.．]\s/, 2],
  [/^제\s*\d+\s*절(?:\s|$)/, 3],
  [/^\d{1,2}(?:\.\d{1,2})*[.．]?\s/, 4],
  [/^[가-하][.．]\s/, 5],
  [/^(?:\(?\d{1,2}\)|\(?[가-하]\)|[①-⑳]|[□■◇◆○●▶❍])\s?/, 6],
];

/** Level of a bold line without a number: below the annex that it titles, above what is numbered. */
const BOLD = 3;

/**
 * Level of a block that heads what follows, or null.
 * Korean offices seldom use heading styles: a short line that is bold, names an annex or stands
 * numbered above a table is taken for one.
 */
export function headingLevel(block: IRBlock, next: IRBlock | undefined): number | null {
  const text = block.text?.trim() ?? '';
  if (text === '' || text.length > LONGEST) return null;
  if (block.type === 'heading') return block.level ?? 1;
  if (block.type !== 'paragraph' || isSentence(text)) return null;
  const numbered = NUMBERINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  if (numbered !== null && numbered <= 3) return numbered;
  if (isBold(block)) return numbered ?? BOLD;
  return numbered !== null && next?.type === 'table' ? numbered : null;
}

function isSentence(text: string): boolean {
  return /(?:[다함음됨임것요]|한다)\s*[.。]?$|[,;:]$/.test(text) && !/[\])」』>]$/.test(text);
}

function isBold({ spans, style }: IRBlock): boolean {
  if (spans === undefined) return style?.bold === true;
  return spans.every(({ text, bold }) => bold === true || text.trim() === '');
}
