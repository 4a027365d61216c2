import { readNextForm } from './annex.ts';
import { matchAt } from './fold.ts';
import { readPlace } from './place.ts';
import type { Citation, LawName, LawRelation, Place } from './types.ts';
import { besideOf, deepest, inherit, placeOf, readBeside, type WholePlace } from './whole-place.ts';

/** A citation as it is read, before it is given its words. */
export interface Found {
  readonly law: LawName | null;
  readonly relation: LawRelation;
  readonly place: Place;
  readonly title: string | null;
  readonly start: number;
  readonly end: number;
}

const PART = '(?:본문|단서|전단|후단|각\\s?호(?:\\s외의\\s부분)?|각\\s?목(?:\\s외의\\s부분)?)';
const NOTE = /\s?\((?!\s?이하)[^()\n]{1,60}\)/y;
/** What stands between two members of a list. */
const JOINT = new RegExp(
  `\\s{0,2}(?:${PART})?\\s{0,2}(?:까지의?(?:\\s규정)?)?\\s{0,2}(?<word>부터|내지|에서|~|-|(?:,|·|;|/|및|또는|혹은|와|과|이나|나|이랑|하고|그리고)\\s{0,2}(?:및|또는|그리고)?)\\s{0,3}`,
  'y',
);
const RANGE = /^(?:부터|내지|에서|~|-)/;

/** A citation and the members of the list or range that it begins: ㆍ제3항, 및 제20조, 부터 제23조까지. */
export function listFrom(text: string, first: Found): readonly (Found & Pick<Citation, 'range'>)[] {
  const members: (Found & Pick<Citation, 'range'>)[] = [];
  let member = first;
  let closes = false;
  for (;;) {
    const joint = readJoint(text, member.end);
    const next = joint === null ? null : readMember(text, joint.at, member);
    const opens = next !== null && joint!.isRange;
    members.push({ ...member, range: closes ? 'to' : opens ? 'from' : null });
    if (next === null) return members;
    member = next;
    closes = opens;
  }
}

/** Where the next member may begin: past 및, ㆍ, 부터 and the like; null: the list is over. */
function readJoint(text: string, end: number): { at: number; isRange: boolean } | null {
  const note = matchAt(NOTE, text, end)?.[0].length ?? 0;
  const joint = matchAt(JOINT, text, end + note);
  if (joint === null) return null;
  const at = end + note + joint[0].length;
  return { at, isRange: RANGE.test(joint.groups!.word!) };
}

function readMember(text: string, at: number, { law, place }: Found): Found | null {
  const read = readNext(text, at, place);
  if (read === null) return null;
  const { title, end } = read;
  const filled = inherit(read.place, read.level, place);
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
