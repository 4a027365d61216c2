import { type IsoDate, isoDateSchema } from '../model/date.ts';

/** `1년 6개월` as months, or days. */
export interface Period {
  readonly months: number;
  readonly days: number;
}

/**
 * The day after a period that begins on the day after `from`: 공포 후 6개월이 경과한 날.
 * The first day does not count (민법 제157조; 행정기본법 제7조제2호). Months and years go by the calendar
 * (제160조제1항); the period ends on the day before the day that corresponds to its first (제2항), or with
 * the month when that month has no such day (제3항). A Saturday or holiday at its end changes nothing
 * (행정기본법 제7조제3호, which sets 민법 제161조 aside for the day a law takes effect).
 */
export function dayAfter(from: IsoDate, { months, days }: Period): IsoDate {
  const first = addDays(from, 1);
  const [year, month, day] = first.split('-').map(Number) as [number, number, number];
  const corresponding = new Date(Date.UTC(year, month - 1 + months, day));
  const overflows = corresponding.getUTCDate() !== day;
  if (overflows) corresponding.setUTCDate(1);
  return addDays(isoOf(corresponding), days);
}

/** @returns null for a day that no calendar has */
export function calendarDate(year: string, month: string, day: string): IsoDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isoDateSchema.safeParse(date).success ? date : null;
}

const FIXED = /^(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일$/;
const ON_PROMULGATION = /^공포(?:한 날|일)$/;
const AFTER_PERIOD =
  /^공포(?:일|한 날)?(?: ?(?:후|로부터|부터))? ?(?:(\d{1,2})년)? ?(?:(\d{1,3})(?:개월|월))? ?(?:(\d{1,3})일)?(?:이|을)? ?경과(?:한|된) 날$/;

/**
 * The day that 부칙 words for a commencement name, counted from the day of promulgation:
 * `공포한 날`, `공포 후 1년 6개월이 경과한 날`, `2026년 1월 1일`. null for all other words
 * (the commencement of another law, a day that a decree will set).
 */
export function commencementDay(words: string, promulgatedOn: IsoDate): IsoDate | null {
  const plain = words.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const fixed = FIXED.exec(plain);
  if (fixed !== null) return calendarDate(fixed[1]!, fixed[2]!, fixed[3]!);
  if (ON_PROMULGATION.test(plain)) return promulgatedOn;
  const [, years, months, days] = AFTER_PERIOD.exec(plain) ?? [];
  if (years === undefined && months === undefined && days === undefined) return null;
  return dayAfter(promulgatedOn, {
    months: 12 * Number(years ?? 0) + Number(months ?? 0),
    days: Number(days ?? 0),
  });
}

/**
 * Where the 부칙 says nothing of the commencement: 20 days after promulgation
 * (헌법 제53조제7항; 법령 등 공포에 관한 법률 제13조).
 */
export function defaultCommencement(promulgatedOn: IsoDate): IsoDate {
  return dayAfter(promulgatedOn, { months: 0, days: 20 });
}

function addDays(date: IsoDate, days: number): IsoDate {
  return isoOf(new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000));
}

function isoOf(date: Date): IsoDate {
  return date.toISOString().slice(0, 10);
}
