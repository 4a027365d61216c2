import { matchAt } from './fold.ts';
import { type Level, type ReadPlace, readPlace } from './place.ts';
import type { Place } from './types.ts';

const PART = '(?:본문|단서|전단|후단|각\\s?호(?:\\s외의\\s부분)?|각\\s?목(?:\\s외의\\s부분)?)';
const NOTE = /\s?\((?!\s?이하)[^()\n]{1,60}\)/y;
/** What stands between two members of a list. */
const JOINT = new RegExp(
  `\\s{0,2}(?:${PART})?\\s{0,2}(?:까지의?(?:\\s규정)?)?\\s{0,2}(?<word>부터|내지|에서|~|-|(?:,|·|;|/|및|또는|혹은|와|과|이나|나|이랑|하고|그리고)\\s{0,2}(?:및|또는|그리고)?)\\s{0,3}`,
  'y',
);
const RANGE = /^(?:부터|내지|에서|~|-)/;

export interface NextInList {
  readonly start: number;
  readonly place: ReadPlace;
  /** It ends a range that began before. */
  readonly range: boolean;
}

/** Where the next member of a list may begin: past 및, ㆍ, 부터 and the like; null: the list is over. */
export function readJoint(text: string, end: number): { at: number; range: boolean } | null {
  const note = matchAt(NOTE, text, end)?.[0].length ?? 0;
  const joint = matchAt(JOINT, text, end + note);
  if (joint === null) return null;
  const at = end + note + joint[0].length;
  return { at, range: RANGE.test(joint.groups!.word!) };
}

/** The next member after one that ends at `end`: ㆍ제3항, 및 제20조, 부터 제23조까지. */
export function readNext(text: string, end: number): NextInList | null {
  const joint = readJoint(text, end);
  if (joint === null) return null;
  const place = readPlace(text, joint.at, true);
  if (place === null) return null;
  return { start: joint.at, place, range: joint.range };
}

const levels: readonly Level[] = ['article', 'paragraph', 'item', 'subitem'];

/** Fills in what a member leaves out from the one before: 제41조제1항, 제2항 → 제41조제2항. */
export function inherit(place: ReadPlace, from: Place): Omit<Place, 'annex' | 'addendum'> {
  const first = levels.indexOf(place.first);
  const part = (level: Level) => (levels.indexOf(level) < first ? from[level] : place[level]);
  return {
    article: part('article'),
    paragraph: part('paragraph'),
    item: part('item'),
    subitem: part('subitem'),
  };
}
