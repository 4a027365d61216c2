import { matchAt } from './fold.ts';
import type { WholePlace } from './whole-place.ts';

const PREVIOUS =
  /전(?:조|항|호)(?=(?:의|에)\s?(?:규정|따|의|해당|정한|본문|단서|각)|\s?제\s?\d{1,3}\s?[항호])/y;

/** 전조의 규정, 전항에 따라: a place that only its own text can tell; 전조 증상 is none. */
export function readPrevious(text: string, at: number): number {
  const found = matchAt(PREVIOUS, text, at);
  return found === null ? -1 : at + found[0].length;
}

const CITING =
  /[을를]?\s?(?:에\s?(?:따|의하|의한|해당|규정|정)|[을를]\s?(?:위반|적용|준용|준수|근거)|에서\s?정|의\s?규정)/y;
/** What a hospital's own rules and notices end in. */
const OTHER_RULES =
  /(?:호|규정|내규|지침|정관|세칙|고시|기준|계약서?|약관|협약|조례|규칙|규약|요령|예규|훈령|안|표|상)\s?」?$/;
const LOOK_BACK = 12;

/** 제21조제3항, or 제21조를 위반: a place of some law, though the sentence does not say of which. */
export function citesSomeLaw(text: string, start: number, read: WholePlace): boolean {
  if (read.level !== 'article') return false;
  const back = text.slice(Math.max(0, start - LOOK_BACK), start).trimEnd();
  if (OTHER_RULES.test(back)) return false;
  const { paragraph, item } = read.place;
  return paragraph !== null || item !== null || matchAt(CITING, text, read.end) !== null;
}
