import type { Span } from '../model/passage.ts';
import { quantities } from './quantities.ts';
import { canonicalUnit } from './units.ts';

/** From which side a number bounds what it measures. */
export type Bound = '≥' | '>' | '≤' | '<' | '=' | null;

/** A quantity as it is compared between two texts. */
export interface Measure {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly unit: string | null;
  readonly bound: Bound;
  /** 까지 bounds softly: 3회까지 is at most three, 1월 31일까지 is a last day. */
  readonly isSoft: boolean;
}

const bounds: Readonly<Record<string, Bound>> = {
  이상: '≥',
  이하: '≤',
  이내: '≤',
  초과: '>',
  미만: '<',
};

/** Comparisons behind a quantity that are worded as verbs. */
const worded: readonly (readonly [Bound, RegExp])[] = [
  ['≤', /^(?:을|를|이|가)?\s?(?:넘지|초과하지|넘기지)\s?(?:않|아니|못)/],
  ['≥', /^(?:에|보다)?\s?(?:미만이|적지|짧지|낮지|작지)\s?(?:않|아니)/],
  ['>', /^간?(?:을|를|이|가)?\s?(?:넘[게는은을기어으]|넘도록|초과|웃도)/],
  ['>', /^(?:보다)\s?(?:많|길|긴|오래|크|큰|높|무거)/],
  ['<', /^(?:이|가|도|에)?\s?(?:안\s?[되된됐]|되지\s?(?:않|아니)|못\s?미치|미치지\s?못|모자라)/],
  ['<', /^(?:보다)\s?(?:적|짧|작|낮|어리|어린|가벼)/],
  ['≤', /^간?\s?(?:안에|안으로|내에|내로|이내|한도|을\s?한도|를\s?한도)/],
  ['≥', /^(?:은|는)?\s?(?:넘거나\s?같|이거나\s?(?:그보다\s?)?(?:많|높|크))/],
];
/** 최대 300 mg/일 */
const MOST = /최대\s?$/;
const UNTIL = /^(?:간)?\s?(?:까지|한정|에\s?한|로\s?제한)/;

const COUNT: Readonly<Record<string, number>> = {
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  스무: 20,
  첫: 1,
  하나: 1,
  둘: 2,
  셋: 3,
  넷: 4,
  서: 3,
  석: 3,
  넉: 4,
  절반: 50,
};
const NATIVE =
  /(?<![가-힣\d])(?<word>한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|첫)\s?(?<unit>번째|번|차례|명|사람|가지|개월|개|달|주|곳|회|살|시간|배|단계|해|종류|군데|건)(?![가-힣]*(?:하여|의료|급))/g;
/** 에 한해 limits, it is no year. */
const LIMITING = /에\s$/;
const ORDINAL = /(?<![\d가-힣])제?\s?(\d{1,2})\s?(?:번째|째)/g;

/** All quantities of a text, native counts (두 차례, 세 명, 네 번째) among them, in order. */
export function measures(text: string): readonly Measure[] {
  const read = daysOfYear(
    quantities(text).map((quantity) => {
      const { span, value, range, unit, comparator } = quantity;
      const after = text.slice(span.end, span.end + 16);
      const bound = comparator === null ? boundAfter(after) : turned(bounds[comparator]!, after);
      const isSoft = bound === null && (UNTIL.test(after) || MOST.test(text.slice(0, span.start)));
      return made({
        span,
        from: range?.from ?? value,
        to: range?.to ?? value,
        unit,
        bound,
        isSoft,
      });
    }),
    text,
  );
  const taken = (at: number) => read.some(({ span }) => span.start <= at && at < span.end);
  return [...read, ...nativeCounts(text).filter(({ span }) => !taken(span.start))].toSorted(
    (left, right) => left.span.start - right.span.start,
  );
}

/** 넘지 않는 turns 넘 around, 넘거나 같으면 takes the number in. */
function turned(bound: Bound, after: string): Bound {
  if (bound !== '>') return bound;
  if (/^거나\s?같/.test(after)) return '≥';
  return /^지\s?(?:않|아니|못)/.test(after) ? '≤' : bound;
}

/** 14일 이상 20일 이하 stays two bounds; a year and its months are one unit apart. */
function made(measure: Measure): Measure {
  return {
    ...measure,
    unit: measure.unit === null ? null : (merged[measure.unit] ?? measure.unit),
  };
}

const merged: Readonly<Record<string, string>> = {
  살: '세',
  해: '년',
  군데: '곳',
  종류: '개',
  종: '개',
  '°c': '도',
};

function boundAfter(after: string): Bound {
  return worded.find(([, pattern]) => pattern.test(after))?.[0] ?? null;
}

function* ordinals(text: string): Generator<Measure> {
  if (!text.includes('째')) return;
  for (const match of text.matchAll(ORDINAL)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const value = Number(match[1]);
    yield { span, from: value, to: value, unit: '번째', bound: null, isSoft: false };
  }
}

/** 10월 31일 is one day of the year, not ten months and some days. */
function daysOfYear(found: readonly Measure[], text: string): readonly Measure[] {
  const merged: Measure[] = [];
  for (const one of found) {
    const last = merged.at(-1);
    const isDay =
      one.unit === '일' &&
      last?.unit === '월' &&
      /^\s?$/.test(text.slice(last.span.end, one.span.start));
    if (!isDay) merged.push(one);
    else {
      const day = last.from * 100 + one.from;
      const span = { start: last.span.start, end: one.span.end };
      merged[merged.length - 1] = { ...one, span, from: day, to: day, unit: '월일' };
    }
  }
  return merged;
}

/** 과반수 is more than half. */
function* majorities(text: string): Generator<Measure> {
  for (const { index } of text.matchAll(/과반수/g)) {
    const span = { start: index, end: index + 3 };
    yield { span, from: 50, to: 50, unit: '%', bound: '>', isSoft: false };
  }
}

function nativeCounts(text: string): readonly Measure[] {
  const found: Measure[] = [...ordinals(text), ...majorities(text)];
  for (const match of text.matchAll(NATIVE)) {
    if (match[0] === '한해' && LIMITING.test(text.slice(0, match.index))) continue;
    const { word, unit } = match.groups!;
    const value = COUNT[word!]!;
    const end = match.index + match[0].length;
    const after = text.slice(end, end + 16);
    const sign = /^\s?(?:이상|이하|초과|미만|이내)/.exec(after)?.[0].trim();
    found.push({
      span: { start: match.index, end },
      from: value,
      to: value,
      unit: unitOf(unit!),
      bound: sign === undefined ? boundAfter(after) : bounds[sign]!,
      isSoft: sign === undefined && UNTIL.test(after),
    });
  }
  return found;
}

function unitOf(unit: string): string {
  if (unit === '번째') return unit;
  const name = canonicalUnit(unit) ?? unit;
  return merged[name] ?? name;
}

/** How many of the smallest unit of its kind one of a unit is: 1년 is 12개월, 1g is 1000mg. */
const factors: Readonly<Record<string, readonly [string, number]>> = {
  년: ['개월', 12],
  주: ['일', 7],
  kg: ['μg', 1e9],
  g: ['μg', 1e6],
  mg: ['μg', 1000],
  l: ['ml', 1000],
  m: ['mm', 1000],
  cm: ['mm', 10],
};

/** Whether two measures name the same amount of the same unit, bounds aside. */
export function sameAmount(left: Measure, right: Measure): boolean {
  const [one, other] = [inSmallest(left), inSmallest(right)];
  return one.unit === other.unit && near(one.from, other.from) && near(one.to, other.to);
}

function inSmallest({ from, to, unit }: Measure): Pick<Measure, 'from' | 'to' | 'unit'> {
  const [first, ...rest] = (unit ?? '').split('/');
  const [base, factor] = factors[first!] ?? [first!, 1];
  const name = unit === null ? null : [base, ...rest].join('/');
  return { from: from * factor, to: to * factor, unit: name };
}

function near(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
}
