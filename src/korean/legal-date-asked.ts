import type { IsoDate } from '../model/date.ts';
import { calendarDate } from './legal-date.ts';
import { normalise } from './normalise.ts';

const IN_WORDS = /(?<!\d)((?:19|20)\d\d)년 ?(\d{1,2})월(?: ?(\d{1,2})일)?/g;
const IN_FIGURES = /(?<!\d)((?:19|20)\d\d)(?:\. ?|-)(\d{1,2})(?:\. ?|-)(\d{1,2})\.?(?!\d)/g;

/** Right behind the date: it is the day the question is about. */
const ASKS =
  /^ ?(?:자로|자|을|를|의|에)? ?(?:기준|당시|시점|현재|시행 ?중|(?:에|에는)? ?유효한|(?:에|의)? ?시행되(?:던|고)|그때)/;

/** A whole day at the head is the one asked for, unless something else is said to have happened on it. */
const ON_THE_DAY =
  /^(?!.?(?:부터|까지|이후|이전|생|에? ?(?:태어|출생|개정|공포|제정|신설)))(?: ?(?:자로|자|에는?|의|,))? /;

/** A date at the head of the question is the one asked for when the question asks in the past tense. */
const AT_HEAD = /^(?:에는?|자로|,)(?: |$)/;
const IN_THE_PAST = /당시|그때|[가-힣]*(?:었|았|였|했|됐|렸|졌)(?:나요|는지|던가|을까요|습니까)/;

/** A time of the question that may be the one it asks about: 2024년 6월에, 2023년 기준, 2027년부터. */
const TIME =
  /^(?:19|20)\d\d년 ?\d{1,2}월(?: ?\d{1,2}일)?(?= |,)|(?<![\d.])(?:19|20)\d\d년(?: ?\d{1,2}월(?: ?\d{1,2}일)?)?(?= ?(?:기준|당시|시점|현재)|에(?:는|도|만)?(?= |,|$)|(?:이면|이라면|부터|까지|중에|초에|말에|도에|도)(?= |,|$))/g;

/**
 * Times that a question prints without saying the very day it asks for, as printed: nobody can tell from
 * 2023년 which edition is meant, but the reader must know that it was not taken.
 */
export function timesNotTaken(question: string): readonly string[] {
  const plain = normalise(question);
  if (dateAskedFor(plain) !== null) return [];
  return [...new Set(plain.match(TIME) ?? [])];
}

/**
 * The date a question prints as the one it asks for: `2024년 6월 1일 기준`, `2020년 3월에 … 당시`; a month
 * stands for its first day. null where it prints none, or several that differ: nobody can tell then.
 */
export function dateAskedFor(question: string): IsoDate | null {
  const plain = normalise(question);
  const inThePast = IN_THE_PAST.test(plain);
  const printed = [...plain.matchAll(IN_WORDS), ...plain.matchAll(IN_FIGURES)];
  const asked = printed.filter((match) => {
    const rest = plain.slice(match.index + match[0].length);
    const isDay = match[3] !== undefined;
    return (
      ASKS.test(rest) ||
      (match.index === 0 && inThePast && AT_HEAD.test(rest)) ||
      (match.index === 0 && isDay && ON_THE_DAY.test(rest))
    );
  });
  const dates = new Set(
    asked.map(([, year, month, day]) => calendarDate(year!, month!, day ?? '1')),
  );
  return dates.size === 1 ? [...dates][0]! : null;
}
