import { matchAt } from './fold.ts';
import { readPlace } from './place.ts';
import type { Place } from './types.ts';

/** 별표·별지 or a place in the 부칙, as read at one position. */
export interface ReadAnnex extends Place {
  readonly end: number;
}

const TABLE =
  /[[<〈]?\s?별표(?:\s{0,2}(?:제\s?)?(\d{1,3})(?!\s?호|\.\s?(?:개별|일반)\s?기준)(?:의(\d{1,2})(?!\d))?)?(?=[^가-힣\d]|$|[은는이가을를에의와과도만로부까및인])\s?[\]>〉]?/y;
const FORM =
  /[[<〈]?\s?별지\s{0,2}(?:제\s?)?(\d{1,3})\s?(?:호|(?=\s?[\]>〉]))(?:\s?의\s?(\d{1,2}))?(?:\s?서식)?(?:\s?[\]>〉])?/y;
/** What is pointed to inside an annex is read past: the text of annexes has no numbers to check. */
const INSIDE = /\s?(?:의\s)?(?:제\s?)?\d{1,3}\s?호(?:의\s?\d{1,2})?(?:\s?[가-허]\s?목)?/y;
const ADDENDUM =
  /부칙\s{0,2}(?:[<〈(]\s?([^<>〈〉()\n]{1,80})[>〉)]\s{0,2}|((?:법률|대통령령|총리령|[가-힣]{2,10}부령)\s?)?(제\s?\d{3,6}\s?호)\s{0,2})?/y;

/** 별표 7, [별표 1의2], 별지 제1호서식. A bare 별표 counts only where `bare`. */
export function readAnnex(text: string, at: number, bare: boolean): ReadAnnex | null {
  const form = matchAt(FORM, text, at);
  if (form !== null) return annex(`별지 ${formNumber(form)}서식`, at + form[0].length);
  const table = matchAt(TABLE, text, at);
  if (table === null) return null;
  const isMarked = /^\[.*\]$|^<.*>$|^〈.*〉$/.test(table[0]);
  if (table[1] === undefined && !bare && !isMarked) return null;
  const number = table[1] === undefined ? '' : ` ${Number(table[1])}`;
  const branch = table[2] === undefined ? '' : `의${Number(table[2])}`;
  const end = at + table[0].trimEnd().length;
  const inside = matchAt(INSIDE, text, end);
  return annex(`별표${number}${branch}`, end + (inside?.[0].length ?? 0));
}

const AMENDMENT_BEFORE = /(?:법률|대통령령|총리령|[가-힣]{2,10}부령)\s?(제\s?\d{2,6}\s?호)\s?「?$/;

/** 제17787호 of 법률 제17787호 의료법 일부개정법률 부칙: the amendment named in front of the law. */
export function amendmentBefore(text: string, at: number): string | null {
  return AMENDMENT_BEFORE.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? null;
}

const NEXT_FORM = /제\s?(\d{1,3})\s?호(?:의\s?(\d{1,2}))?\s?서식/y;

/** 제7호서식 in 별지 제6호서식 및 제7호서식. */
export function readNextForm(text: string, at: number): ReadAnnex | null {
  const form = matchAt(NEXT_FORM, text, at);
  return form === null ? null : annex(`별지 ${formNumber(form)}서식`, at + form[0].length);
}

function formNumber([, base, branch]: RegExpExecArray): string {
  return `제${Number(base)}호${branch === undefined ? '' : `의${Number(branch)}`}`;
}

function annex(name: string, end: number): ReadAnnex {
  return { ...nowhere, annex: name, end };
}

/** No place in a law: the law as a whole. */
export const nowhere: Place = {
  article: null,
  paragraph: null,
  item: null,
  subitem: null,
  annex: null,
  addendum: null,
};

/** 부칙 제3조, 부칙 <제21238호, 2025. 12. 23.> 제9조, 부칙 제2항. 부칙 without a number points nowhere. */
export function readAddendum(text: string, at: number): ReadAnnex | null {
  const found = matchAt(ADDENDUM, text, at);
  if (found === null) return null;
  const place = readPlace(text, at + found[0].length);
  const name = (found[1] ?? found[3])?.replaceAll(/\s+/g, ' ').trim() ?? null;
  const addendum = { name };
  if (place === null || place.first === 'subitem') {
    return name === null || !/\d{3,}/.test(name)
      ? null
      : { ...nowhere, addendum, end: at + found[0].trimEnd().length };
  }
  const { article, paragraph, item, subitem, end } = place;
  return { article, paragraph, item, subitem, annex: null, addendum, end };
}
