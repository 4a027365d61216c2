import type { Span } from '../model/passage.ts';
import { hangulNumeralValue, numeralValue } from './numerals.ts';
import {
  AFTER_SPACED_UNIT,
  COMPARATOR,
  nativeTimes,
  PAIR,
  RANGE,
  START,
  UNIT,
} from './quantity-grammar.ts';
import { canonicalUnit } from './units.ts';

export type Comparator = '이상' | '이하' | '초과' | '미만' | '이내';

/** A number with what it measures, as it stands in a text. */
export interface Quantity {
  /** From the number (or the sign before it) to the end of the unit and the comparison. */
  readonly span: Span;
  /** The lower end of a range. A date is the number YYYYMMDD. */
  readonly value: number;
  /** Canonical and lower case (mg/kg/일, mmhg, 원, 개월, %, date); null for a bare number. */
  readonly unit: string | null;
  readonly comparator: Comparator | null;
  readonly range?: { readonly from: number; readonly to: number };
}

interface Measure {
  readonly unit: string | null;
  readonly comparator: Comparator | null;
  readonly end: number;
}

/**
 * All quantities of a text, in order: 5천만원 → 50,000,000 원, 100분의 50 → 50 %, 24시간 이내,
 * 2~3회, 이틀, dates. Both numbers of 140/90 mmHg are quantities of their own. Numbers of articles
 * (제27조의2) and of names (HbA1c) are not quantities. Units are renamed but never converted: 1년 is not 12개월.
 */
export function quantities(text: string): readonly Quantity[] {
  const folded = fold(text);
  const found: Quantity[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(folded); match !== null; match = START.exec(folded)) {
    const made = read(folded, match);
    found.push(...made);
    START.lastIndex = Math.max(START.lastIndex, made.at(-1)?.span.end ?? 0);
  }
  return found;
}

/** One form of digits, dashes and tildes, character for character, so that offsets stay true. */
function fold(text: string): string {
  return text
    .replace(/[０-９．，]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[～〜∼]/g, '~')
    .replace(/[‐-―−]/g, '-');
}

function read(text: string, match: RegExpExecArray): readonly Quantity[] {
  const start = match.index;
  const end = start + match[0].length;
  const { date, whole, part, money, native, number } = match.groups!;
  if (date !== undefined)
    return [made(text, start, dateValue(date), { unit: 'date', comparator: null, end })];
  if (whole !== undefined) {
    return [made(text, start, (100 * loose(part!)) / loose(whole), compared(text, end, '%'))];
  }
  if (money !== undefined)
    return [made(text, start, hangulNumeralValue(money), compared(text, end, '원'))];
  if (native !== undefined) {
    const [value, unit] = nativeTimes[native.replace(/\s/g, '')]!;
    return [made(text, start, value, compared(text, end, unit))];
  }
  return readNumber(text, start, number!);
}

function readNumber(text: string, start: number, number: string): readonly Quantity[] {
  const end = start + number.length;
  const first = numeralValue(number);
  const pair = after(PAIR, text, end);
  if (pair !== null) {
    const measure = measureAt(text, pair.end);
    const second = pair.end - pair.text.length;
    return [
      { ...made(text, start, first, measure), span: { start: withSign(text, start), end } },
      {
        ...made(text, second, Number(pair.text), measure),
        span: { start: second, end: measure.end },
      },
    ];
  }
  const own = measureAt(text, end);
  const range = after(RANGE, text, own.end);
  if (range === null || own.comparator !== null) return [made(text, start, first, own)];
  const measure = measureAt(text, range.end);
  const to = numeralValue(range.text);
  const sameUnit = own.unit === null || own.unit === measure.unit;
  if (!sameUnit || to <= first) return [made(text, start, first, own)];
  return [{ ...made(text, start, first, measure), range: { from: first, to } }];
}

function made(text: string, start: number, value: number, measure: Measure): Quantity {
  const { unit, end } = measure;
  const from = withSign(text, start);
  const comparator = measure.comparator ?? (from < start ? signOf(text[from]!) : null);
  return { span: { start: from, end }, value, unit, comparator };
}

function measureAt(text: string, at: number): Measure {
  const unit = after(UNIT, text, at);
  if (unit === null || !standsAlone(text, at, unit)) return compared(text, at, null);
  const parts = unit.text.normalize('NFKC').toLowerCase().split('/');
  return compared(text, unit.end, parts.map((part) => canonicalUnit(part) ?? part).join('/'));
}

/** A Hangul unit after a space must not be the front of another word. */
function standsAlone(text: string, at: number, unit: { text: string; end: number }): boolean {
  const apart = unit.end - unit.text.length > at;
  if (!apart || !/[가-힣]$/.test(unit.text) || !/[가-힣]/.test(text[unit.end] ?? '')) return true;
  return after(AFTER_SPACED_UNIT, text, unit.end) !== null;
}

const spoken: Readonly<Record<string, Comparator>> = { 안에: '이내', 안으로: '이내' };

function compared(text: string, at: number, unit: string | null): Measure {
  const match = after(COMPARATOR, text, at);
  if (match === null) return { unit, comparator: null, end: at };
  const comparator = match.text.endsWith('넘') ? '초과' : (spoken[match.text] ?? match.text);
  return { unit, comparator: comparator as Comparator, end: match.end };
}

const signs: Readonly<Record<string, Comparator>> = {
  '≥': '이상',
  '≧': '이상',
  '≤': '이하',
  '≦': '이하',
  '>': '초과',
  '＞': '초과',
  '<': '미만',
  '＜': '미만',
};

function signOf(sign: string): Comparator | null {
  return signs[sign] ?? null;
}

/** The offset of a comparison sign before `start`, one space apart at most. */
function withSign(text: string, start: number): number {
  const at = text[start - 1] === ' ' ? start - 2 : start - 1;
  return at >= 0 && signs[text[at]!] !== undefined ? at : start;
}

function dateValue(date: string): number {
  const [year, month, day] = date.match(/\d+/g)!.map(Number);
  return year! * 10_000 + month! * 100 + day!;
}

function loose(number: string): number {
  return /^\d/.test(number) ? Number(number) : hangulNumeralValue(number);
}

/** Group 1 of a sticky pattern at an offset, with the offset behind the whole match. */
function after(pattern: RegExp, text: string, at: number): { text: string; end: number } | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? null : { text: match[1] ?? match[0], end: at + match[0].length };
}
