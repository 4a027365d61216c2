/** What stands between keys: [p1, p2], [p1·p2], [p1 및 p2]. */
const BETWEEN = String.raw`\s*(?:[,，·;/&와과]|및|그리고)?\s*`;
const ONE = String.raw`p\s?\d{1,3}(?:\s?[-~–]\s?p?\s?\d{1,3})?`;
const LEAD = String.raw`(?:(?:근거|출처|참고|단락|인용)\s*[:：]?\s*)?`;
const LIST = `${LEAD}${ONE}(?:${BETWEEN}${ONE})*`;
const OPEN = String.raw`[\[(（【［〔]{1,2}`;
const CLOSE = String.raw`[\])）】］〕]{1,2}`;
const GROUP = new RegExp(String.raw`\s*${OPEN}\s*${LIST}\s*${CLOSE}`, 'gi');
/** Bare keys at the end of a line: … 보존합니다. p1, p2 */
const BARE = new RegExp(String.raw`(?<=[\s.。])${LIST}\s*[.。]?\s*$`, 'i');
/** [1] at the end of a line, from a model that forgot the letter. */
const NUMBERS = /\s*[[【［](\d{1,2}(?:\s*,\s*\d{1,2})*)[\]】］]\s*[.。]?\s*$/;
/** A range names all between its ends, within reason. */
const LONGEST_RANGE = 8;

/** A stretch of keys in a line. */
export interface KeyGroup {
  readonly start: number;
  readonly end: number;
  /** `p1`, in the order written. */
  readonly keys: readonly string[];
}

/** Where a line names passages, in any of the spellings that models use. */
export function keyGroups(line: string): readonly KeyGroup[] {
  const found = [...line.matchAll(GROUP)].map((match) => groupOf(match.index, match[0]));
  if (found.length > 0) return found;
  const bare = BARE.exec(line);
  if (bare !== null) return [groupOf(bare.index, bare[0])];
  const numbers = NUMBERS.exec(line);
  if (numbers === null) return [];
  const keys = numbers[1]!.split(',').map((number) => `p${Number(number)}`);
  return [{ start: numbers.index, end: numbers.index + numbers[0].length, keys }];
}

function groupOf(start: number, text: string): KeyGroup {
  const keys = [...text.matchAll(new RegExp(ONE, 'gi'))].flatMap(([one]) => expand(one));
  return { start, end: start + text.length, keys: [...new Set(keys)] };
}

function expand(one: string): readonly string[] {
  const [from, to] = [...one.matchAll(/\d+/g)].map(Number);
  if (to === undefined || to <= from! || to - from! > LONGEST_RANGE) {
    return to === undefined ? [`p${from}`] : [`p${from}`, `p${to}`];
  }
  return Array.from({ length: to - from! + 1 }, (_, index) => `p${from! + index}`);
}
