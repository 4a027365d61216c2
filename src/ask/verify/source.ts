import { readSentences, type Sentence } from './reading.ts';

/** A sentence of the passage at its place in the lists: what it can lean on when it is cited. */
export interface Unit extends Sentence {
  readonly index: number;
  /** The sentence that opens its list, that one's own opener, and the heading. */
  readonly parents: readonly Unit[];
  /** Sentences before it in the same paragraph. */
  readonly before: readonly Unit[];
  /** 다만, or an item below a 다만. */
  readonly isException: boolean;
}

interface Block {
  readonly level: number;
  readonly units: Unit[];
}

const MARKS: readonly (readonly [number, RegExp])[] = [
  [1, /^제\s?\d+조(?:의\d+)?\s?\([^)]*\)\s?[①-⑳]/],
  [0, /^제\s?\d+조(?:의\d+)?\s?\([^)]*\)\s*$/],
  [1, /^[①-⑳㉑-㉟]/],
  [2, /^\d{1,3}(?:의\d+)?\\?\.\s/],
  [3, /^[가-하]\\?\.\s/],
  [4, /^\d{1,3}\)\s?/],
  [5, /^[가-하]\)\s?/],
  [6, /^[○●◦■□▪▶◇◆]/],
  [7, /^[-·*]\s/],
];

const EXCEPTION = /^\s*(?:다만|단)[,\s]/;
const OPENS_LIST = /(?:다음|아래|각\s?호|각\s?목)/;
const MEMORY = 64;
const memory = new Map<string, readonly Unit[]>();

/** The passage as units; the last few passages are remembered, as answers cite the same ones again. */
export function readSource(passage: string): readonly Unit[] {
  const known = memory.get(passage);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY) memory.clear();
  const units = structure(passage);
  memory.set(passage, units);
  return units;
}

function structure(passage: string): readonly Unit[] {
  const units: Unit[] = [];
  const open: Block[] = [];
  for (const sentence of readSentences(passage)) {
    const level = levelOf(sentence.text, startsLine(passage, sentence.span.start));
    if (level !== null) {
      while (open.length > 0 && open.at(-1)!.level >= level) open.pop();
      open.push({ level, units: [] });
    } else if (open.length === 0) open.push({ level: 1, units: [] });
    const block = open.at(-1)!;
    const parents = open.slice(0, -1).toReversed().flatMap(openerOf);
    const isException =
      EXCEPTION.test(sentence.text) || parents.some((parent) => parent.isException);
    const unit = {
      ...sentence,
      index: units.length,
      parents,
      before: [...block.units],
      isException,
    };
    block.units.push(unit);
    units.push(unit);
  }
  return units.map((unit) => withReferred(unit, units));
}

/** 제1호를 충족하지 못한 경우: what the item says is what the sentence says of it. */
const REFERS = /(?<![조항]\s?)제(\d{1,2})호(?:를|의|에\s?(?:해당|따른)|부터|\s)/;

function withReferred(unit: Unit, units: readonly Unit[]): Unit {
  const number = REFERS.exec(unit.text)?.[1];
  if (number === undefined) return unit;
  const item = units.find(
    ({ text, index }) => index > unit.index && text.startsWith(`${number}. `),
  );
  return item === undefined ? unit : { ...unit, terms: [...unit.terms, ...item.terms] };
}

/** Of several sentences above a list, the first that announces it; a heading stands for itself. */
function openerOf({ level, units }: Block): readonly Unit[] {
  if (level === 0) return units;
  const opener = units.find((unit) => OPENS_LIST.test(unit.text) && !unit.isException);
  const only = opener ?? units.find((unit) => OPENS_LIST.test(unit.text)) ?? units.at(-1);
  return only === undefined ? [] : [only];
}

function startsLine(text: string, at: number): boolean {
  return /(?:^|\n)\s*$/.test(text.slice(Math.max(0, at - 40), at));
}

function levelOf(text: string, isAtLineStart: boolean): number | null {
  const marked = MARKS.find(([, mark]) => mark.test(text));
  if (marked !== undefined && isAtLineStart) return marked[0];
  return isAtLineStart ? 1 : null;
}
