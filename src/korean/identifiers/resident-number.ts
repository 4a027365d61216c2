import { type Finder, found, type IdentifierKind } from './kinds.ts';

const DAY = '\\d{2}[ .\\-/]?(?:0[1-9]|1[0-2])[ .\\-/]?(?:0[1-9]|[12]\\d|3[01])';
/** Between the halves: a dash, spaces, a word for the second one. */
const BETWEEN =
  '(?:\\s{0,3}[-.~/_,:]{1,2}\\s{0,3}|\\s{1,3}|[\\s,]{0,3}(?:뒷\\s?자리|뒤\\s?자리|뒷번호|뒤)(?:는|가|은)?[\\s:]{0,3})';

/** 900101-1234567, 900101 1234567, 90.01.01-1 234 567, 900101-1******. */
const PARTED = new RegExp(
  `(?<![\\d])(?<!\\d[.\\-])(?<birth>${DAY})${BETWEEN}(?<sex>\\d)[ ]?(?<rest>\\d(?:[ .]?\\d){5}|[*xX_#]{4,6}|\\d{1,5}[*xX#]{1,5})(?![\\d*])(?!-\\d)`,
  'gd',
);
/** 9001011234567, also with the same gap after every digit. */
const WHOLE = /(?<!\d)(?<!\d[.,-])(?<birth>\d{6})(?<sex>[1-8])(?<rest>\d{6})(?!\d)(?![.,-]\d)/dg;
const SPACED =
  /(?<!\d)(?<!\d[ .-])\d(?<gap>[ .-])\d\k<gap>[01]\k<gap>\d\k<gap>[0-3]\k<gap>\d(?:\k<gap>|\s?-\s?)\d(?:\k<gap>\d){6}(?!\d)(?![ .-]\d)/dg;
/** Birth date and one digit, where a word says what it is: 주민번호 900101-1. */
const SHORT = new RegExp(
  `주민(?:등록)?\\s?(?:번호|앞\\s?자리)?[^\\d\\n]{0,12}(?<value>(?<birth>${DAY})\\s?-\\s?(?<sex>[0-9]))(?![\\d*])`,
  'gd',
);

/** Numbers of the same shape that are no person's. */
const OTHER =
  /(?:법인(?:등록)?\s?번호|바코드|표준\s?코드|제품\s?코드|상품\s?코드|GTIN|EAN|UDI|ISBN|일련번호|로트)[^\d\n]{0,8}$/i;
const PERSON = /(?:주민|외국인|거소)(?:등록|신고)?\s?(?:번호)?[^\d\n]{0,12}$/;

/**
 * 주민등록번호 and 외국인등록번호 by birth date and the digit of century and sex. The check digit proves
 * nothing: numbers given since October 2020 do not have one.
 */
export const residentNumbers: Finder = (text) => [
  ...numbers(text, PARTED, (match) => isDay(match) && !isOther(text, match)),
  ...numbers(text, WHOLE, (match) => isDay(match) && isPlausible(match) && !isGoods(text, match)),
  ...numbers(text, SPACED, ({ 0: whole }) => isDate(digitsOf(whole).slice(2, 6))),
  ...numbers(text, SHORT, isDay),
];

function numbers(text: string, pattern: RegExp, accepts: (match: RegExpExecArray) => boolean) {
  const kindOf = ({ 0: whole, groups }: RegExpExecArray): IdentifierKind =>
    isForeign(digitsOf(groups?.value ?? whole)[6]) ? 'foreigner-number' : 'resident-number';
  return found('resident-number', text, pattern, { accepts, kindOf });
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** 5 to 8: given to foreigners. */
function isForeign(sex: string | undefined): boolean {
  return sex !== undefined && sex >= '5' && sex <= '8';
}

function isDay({ groups }: RegExpExecArray): boolean {
  return isDate(digitsOf(groups!.birth!).slice(2));
}

/** Month and day as four digits. */
function isDate(monthDay: string): boolean {
  const [month, day] = [Number(monthDay.slice(0, 2)), Number(monthDay.slice(2))];
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

function isOther(text: string, { index }: RegExpExecArray): boolean {
  return OTHER.test(text.slice(Math.max(0, index - 24), index));
}

/** Without a dash nobody is born after 2050 yet. */
function isPlausible({ groups }: RegExpExecArray): boolean {
  const { birth = '', sex = '' } = groups ?? {};
  return '1256'.includes(sex) || Number(birth.slice(0, 2)) <= 50;
}

/**
 * 13 digits beginning with 880 are goods from Korea more often than people born in 1988: goods when their
 * own check digit holds and that of old resident numbers does not, and no word says otherwise.
 */
function isGoods(text: string, match: RegExpExecArray): boolean {
  if (isOther(text, match)) return true;
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const [digits] = match;
  return digits.startsWith('880') && !PERSON.test(before) && isBarcode(digits) && !hasCheck(digits);
}

function isBarcode(digits: string): boolean {
  const sum = [...digits].reduce((total, one, at) => total + Number(one) * (at % 2 ? 3 : 1), 0);
  return sum % 10 === 0;
}

function hasCheck(digits: string): boolean {
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}
