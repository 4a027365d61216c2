/** ① to ㊿ for a class of a regular expression. */
export const CIRCLED = '①-⑳㉑-㉟㊱-㊿';

/** Where each run of the series begins (Enclosed Alphanumerics, Enclosed CJK Letters and Months). */
const RUNS = [
  { first: 1, last: 20, code: 0x2460 },
  { first: 21, last: 35, code: 0x3251 },
  { first: 36, last: 50, code: 0x32b1 },
] as const;

/** 3 for a text that opens with ③; null for one that opens with none of ① to ㊿. */
export function circledNumber(text: string): number | null {
  const mark = text.codePointAt(0) ?? 0;
  const run = RUNS.find(({ first, last, code }) => mark >= code && mark <= code + last - first);
  return run === undefined ? null : mark - run.code + run.first;
}

/** ③ for 3; null for all but the whole numbers 1 to 50. */
export function circledMark(number: number): string | null {
  if (!Number.isInteger(number)) return null;
  const run = RUNS.find(({ first, last }) => number >= first && number <= last);
  return run === undefined ? null : String.fromCodePoint(run.code + number - run.first);
}
