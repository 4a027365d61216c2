import type { Line, Run } from './lines.ts';
import { SENTENCE_END } from './lines.ts';

/** What the body of a document is set in. */
export interface BodyStyle {
  readonly size: number;
  /** Fonts of the body: a heading of its size stands out by another one. */
  readonly fonts: ReadonlySet<string>;
}

/** Share of a document's text from which a font is one of its body. */
const BODY_FONT = 0.12;

/** Numberings from the widest to the narrowest part; unnumbered headings go by size alone. */
const NUMBERINGS: readonly RegExp[] = [
  /^(?:제\s?\d+\s?[편부]|PART\b)/i,
  /^(?:제\s?\d+\s?장|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]|[IVX]{1,4}\.|부록|별표|\[?별첨|부\s*칙|Chapter\b)/,
  /^(?:제\s?\d+\s?절|\d{1,2}\.\s?(?!\d))/,
  /^(?:\d{1,2}[.-]\d{1,2}\.?\s?(?![.\d]))/,
  /^(?:\d{1,2}(?:\.\d{1,2}){2,}\.?\s?|[가-하]\.\s)/,
  /^\d{1,2}\)\s/,
  /^[가-하]\)\s/,
];

const LONGEST = 80;
const CAPTION = /^[<[【(]?\s*(?:표|그림|Table|Figure|Fig\.)\s*\d/i;

/** Letter size of most characters, and the fonts that are no rarity. */
export function bodyStyle(lines: readonly Line[]): BodyStyle {
  const [sizes, fonts] = [new Map<number, number>(), new Map<string, number>()];
  let all = 0;
  for (const { size, font, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    sizes.set(rounded, (sizes.get(rounded) ?? 0) + text.length);
    fonts.set(font, (fonts.get(font) ?? 0) + text.length);
    all += text.length;
  }
  const [most] = [...sizes].toSorted((a, b) => b[1] - a[1]);
  const body = [...fonts].filter(([, count]) => count >= BODY_FONT * all).map(([font]) => font);
  return { size: most?.[0] ?? 10, fonts: new Set(body) };
}

/** Whether lines stand out as a heading: short, no sentence, and larger or in another font than the body. */
export function isHeading({ lines }: Run, text: string, body: BodyStyle): boolean {
  const first = lines[0]!;
  if (lines.length > 3 || text.length > LONGEST || text.length < 2) return false;
  if (CAPTION.test(text) || !/[\p{L}]{2}|\p{L}\s\p{L}/u.test(text)) return false;
  if (/[,;]$/.test(text) || (SENTENCE_END.test(text) && !/\d[.)]?$|[:?]$/.test(text))) return false;
  if (/^부\s*칙$/.test(text)) return true;
  const larger = first.size >= body.size * 1.12;
  if (larger) return true;
  const smaller = first.size < body.size * 0.95;
  if (smaller || body.fonts.has(first.font) || lines.length > 1) return false;
  return numbering(text) <= DEEPEST;
}

/** Numbering of the deepest headings that may be set in the size of the body. */
const DEEPEST = 4;

interface Open {
  readonly text: string;
  readonly size: number;
  readonly rank: number;
}

/** The path of headings that stand open, in the order of reading. */
export class HeadingPath {
  readonly #open: Open[] = [];

  /** Closes what a heading of this size and numbering ends, and opens it. */
  enter(text: string, size: number): void {
    const rank = numbering(text);
    while (this.#open.length > 0 && !isInside(this.#open.at(-1)!, { text, size, rank })) {
      this.#open.pop();
    }
    this.#open.push({ text, size, rank });
  }

  get texts(): readonly string[] {
    return this.#open.map(({ text }) => text);
  }
}

function isInside(outer: Open, inner: Open): boolean {
  if (inner.size < outer.size * 0.94) return true;
  if (inner.size > outer.size * 1.06) return false;
  return inner.rank > outer.rank;
}

function numbering(text: string): number {
  const rank = NUMBERINGS.findIndex((pattern) => pattern.test(text));
  return rank < 0 ? NUMBERINGS.length : rank;
}

/** `표 1. …` names the table beside it. */
export function isTableCaption(text: string): boolean {
  return /^[<[【(]?\s*(?:표|Table)\s*\d/i.test(text) && text.length <= 150;
}
