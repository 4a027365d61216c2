import { commonSyllables } from './page-language.ts';

export type PageVerdict = 'readable' | 'empty' | 'garbled';

/** Below this many visible characters a page is an image with, at most, a page number. */
const LEAST_CHARACTERS = 20;

/** Share of characters of living scripts and common signs that honest Korean or English text always passes. */
const LEAST_PLAUSIBLE = 0.85;

/** From this many syllables on, their kind tells Korean from wrongly mapped Hangul: 0.82 was the least of 300 real pages. */
const ENOUGH_SYLLABLES = 30;
const LEAST_COMMON = 0.5;

const VISIBLE = /[^\s\u0000-\u001f]/g;
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001f\u0080-\u009f\uE000-\uF8FF\uFFFD]/g;
const PLAUSIBLE =
  /[\p{Script=Hangul}\p{Script=Latin}\p{Script=Han}\p{Script=Greek}\p{N}!-/:-@[-`{-~·ㆍ•‧…–—―~∼〜“”‘’「」『』【】《》〈〉○●◎◇◆□■△▲▽▼☆★※→←↑↓⇒±×÷≤≥≦≧≠≒∞°℃℉㎎㎏㎖㎜㎝㎡㎍㎗㎕％‰′″∙▪▶▷◦§¶†‡®©™]/gu;

/**
 * Whether a page's text layer is text. A damaged layer maps glyphs to control characters, private-use
 * or unassigned code points, to signs in an order no language has, or to Hangul that no one writes.
 */
export function pageVerdict(text: string): PageVerdict {
  const visible = count(text, VISIBLE);
  const control = count(text, CONTROL);
  if (visible + control < LEAST_CHARACTERS) return 'empty';
  if (control > 0.02 * (visible + control)) return 'garbled';
  const hangul = commonSyllables(text);
  if (hangul.count >= ENOUGH_SYLLABLES && hangul.share < LEAST_COMMON) return 'garbled';
  return count(text, PLAUSIBLE) < LEAST_PLAUSIBLE * visible ? 'garbled' : 'readable';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
