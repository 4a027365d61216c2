import { readNextForm } from './annex.ts';
import { matchAt, skipSpace } from './fold.ts';
import { readPlace } from './place.ts';
import type { Citation, LawName, LawRelation, Place } from './types.ts';
import {
  besideOf,
  deepest,
  inherit,
  isBelow,
  placeOf,
  readBeside,
  type WholePlace,
} from './whole-place.ts';

/** A citation as it is read, before it is given its words. */
export interface Found {
  readonly law: LawName | null;
  readonly relation: LawRelation;
  readonly place: Place;
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
}

/** What may follow a place without making another one of it: 본문, 각 호 외의 부분 단서. */
export const PART =
  '(?:(?:각\\s?[호목](?:\\s외의\\s부분)?\\s?)?(?:본문|단서|전단|후단)|각\\s?[호목](?:\\s외의\\s부분)?)';
const NOTE = /\s?\((?!\s?이하)[^()\n]{1,60}\)/y;
/** What stands between two members of a list. */
const JOINT = new RegExp(
  `(?:의\\s규정)?\\s{0,2}(?:${PART})?\\s{0,2}(?:까지의?(?:\\s규정)?)?\\s{0,2}(?<word>부터|내지|에서|~|-|(?:,|·|;|/|및|또는|혹은|와|과|이나|나|이랑|하고|그리고)\\s{0,2}(?:및|또는|그리고)?)\\s{0,3}`,
  'y',
);
const RANGE = /^(?:부터|내지|에서|~|-)/;

export type Member = Found & Pick<Citation, 'range'>;

/**
 * A citation and the members of the list or range that it begins: ㆍ제3항, 및 제20조, 부터 제23조까지.
 *
 * @param inStatute the strict way of statutes: brackets are read for themselves (`listBehind`), and a
 *   narrower place goes on no list: in 제4조제1항 또는 제1호 the 제1호 is the text's own
 */
export function listFrom(text: string, first: Found, inStatute = false): readonly Member[] {
  const members: Member[] = [];
  const toEnd = (found: Found) =>
    inStatute && found.place.annex !== null
      ? { ...found, end: endOfAnnex(text, found.end) }
      : found;
  let member = toEnd(first);
  let closes = false;
  for (;;) {
    const joint = readJoint(text, member.end, inStatute);
    const next = joint === null ? null : readMember(text, joint.at, { before: member, inStatute });
    const opens = next !== null && joint!.isRange;
    members.push({ ...member, range: closes ? 'to' : opens ? 'from' : null });
    if (next === null) return members;
    member = toEnd(next);
    closes = opens;
  }
}

/** A citation with what goes on behind the brackets after it: (…)제2항, (…) 및 제22조; empty: nothing. */
export function listBehind(text: string, at: number, cited: Found): readonly Member[] {
  const { place } = cited;
  const read = place.annex === null ? readPlace(text, skipSpace(text, at)) : null;
  const isWhole = place.article === null && place.annex === null;
  const isDeeper = read !== null && isBelow(read.first, place);
  if (isDeeper && (!isWhole || read.first === 'article')) {
    const deeper = inherit(placeOf(read), read.first, place);
    return listFrom(text, { ...cited, place: deeper, end: read.end }, true);
  }
  if (isWhole) return [];
  const [first, ...others] = listFrom(text, { ...cited, end: at }, true);
  if (first!.end > at) return [first!, ...others];
  return others.length === 0 ? [] : [{ ...first!, end: cited.end }, ...others];
}

/** Past 및 제3호, ㆍ나목 and the like, which point into an annex: 별표 1 제2호 및 제3호. */
function endOfAnnex(text: string, end: number): number {
  for (let last = end; ; ) {
    const joint = readJoint(text, last, true);
    const read = joint === null ? null : readPlace(text, joint.at);
    if (read === null || read.first === 'article' || read.first === 'paragraph') return last;
    last = read.end;
  }
}

/** Where the next member may begin: past 및, ㆍ, 부터 and the like; null: the list is over. */
function readJoint(
  text: string,
  end: number,
  inStatute: boolean,
): { at: number; isRange: boolean } | null {
  const note = inStatute ? 0 : (matchAt(NOTE, text, end)?.[0].length ?? 0);
  const joint = matchAt(JOINT, text, end + note);
  if (joint === null) return null;
  // A dash that begins a line is the mark of an item, not a range.
  if (/\n\s*-/.test(joint[0])) return null;
  const at = end + note + joint[0].length;
  return { at, isRange: RANGE.test(joint.groups!.word!) };
}

interface Before {
  readonly before: Found;
  readonly inStatute: boolean;
}

function readMember(text: string, at: number, { before, inStatute }: Before): Found | null {
  const { law, place } = before;
  const read = readNext(text, at, place);
  if (read === null) return null;
  const { level, title, end } = read;
  if (inStatute && level !== 'annex' && level !== 'article' && isBelow(level, place)) return null;
  const filled = inherit(read.place, level, place);
  return { law, relation: 'inherited', place: filled, title, start: at, end };
}

function readNext(text: string, at: number, before: Place): WholePlace | null {
  const beside = readBeside(text, at, true);
  if (beside !== null) return beside;
  const form = before.annex?.startsWith('별지') ? readNextForm(text, at) : null;
  if (form !== null) return besideOf(form);
  const read = readPlace(text, at, true);
  if (read === null || (read.first !== 'article' && before.annex !== null)) return null;
  // 제1항, 3항 goes on; 제15조, 3호 병동 does not.
  if (/\d/.test(text[at]!) && read.first !== deepest(before)) return null;
  return { place: placeOf(read), level: read.first, title: read.title, end: read.end };
}
