import { MIXED_NUMBER } from './numerals.ts';
import { unitSpellings } from './units.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
const longestFirst = (units: readonly string[]) => units.map(escaped).join('|');

const PLAIN_NUMBER = String.raw`\d{1,3}(?:,\d{3}){1,6}(?:\.\d{1,8})?|\d{1,15}(?:\.\d{1,8})?`;
export const NUMBER = `(?:${MIXED_NUMBER}|${PLAIN_NUMBER})`;

const SYMBOLS = '㎎|㎏|㎍|㎖|㎗|㎜|㎝|㎞|ℓ|％';
const latin = unitSpellings.filter((unit) => /^[a-zμ°℃%㎡]/.test(unit));
const hangul = unitSpellings.filter((unit) => /^[가-힣]/.test(unit));
const ONE = `(?:${SYMBOLS}|µg|(?:${longestFirst(latin)})(?![a-z])|${longestFirst(hangul)})`;

/** A unit with its denominators: mg/kg/일, ml/min/1.73m2. */
export const UNIT = new RegExp(String.raw`\s?(${ONE}(?:/(?:\d+(?:\.\d+)?)?${ONE}){0,3})`, 'iy');

/** What may follow a Hangul unit that stands apart from its number: "3 일" but not "3 일반". */
export const AFTER_SPACED_UNIT =
  /(?:간|의|은|는|이|가|을|를|에|로|마다|씩|당|까지|부터|동안|이상|이하|초과|미만|이내|정도)/y;

/** The second half of a range or of a pair of blood pressures; a unit may stand after either half. */
export const RANGE = new RegExp(
  String.raw`\s?(?:[~-]|내지|에서|부터)\s?(${NUMBER})(?![.\-]?\d)`,
  'y',
);
export const PAIR = /\s?\/\s?(\d{2,3})(?![\d.])/y;

/** A comparison after the quantity; 넘 and 안에 are how people say 초과 and 이내. */
export const COMPARATOR = /간?\s?(?:이?\s?)?(이상|이하|초과|미만|이내|안에|안으로|[을를]?\s?넘)/y;

const DATE = String.raw`(?<date>(?:19|20)\d{2}(?:\s?\.\s?\d{1,2}\s?\.\s?\d{1,2}|-\d{2}-\d{2}|년\s?\d{1,2}월\s?\d{1,2}일))(?!\d)`;
const FRACTION = String.raw`(?<![\d가-힣])(?<whole>\d{1,6}|[십백천만]{1,3})분의\s?(?<part>\d{1,6}(?:\.\d{1,4})?|[일이삼사오육칠팔구십백]{1,6}(?![가-힣]))`;
const MONEY = String.raw`(?<![가-힣\d])(?<money>[일이삼사오육칠팔구십백천만억]{2,12})\s?원(?![가-힣]{0,1}[장본칙래리인])`;
const NATIVE = String.raw`(?<![가-힣])(?<native>하루|이틀|사흘|나흘|열흘|보름|일주일|한\s?달|두\s?달|석\s?달|반년)`;
/** Not the 2 of HbA2, COVID-19, 제2항, 조의2 or of a list's "2." at the start of a line. */
const PLAIN = String.raw`(?<![a-z]-?|[\d.,]|제\s?|[조항호]의|^[ \t]{0,16}(?=\d{1,3}(?:의\d{1,2})?\\?[.)]\s))(?<number>${NUMBER})(?!\d|,\d{3}|\s?[조항호목](?!원)|의\d)`;

/** Everything a quantity can start with. */
export const START = new RegExp(`${DATE}|${FRACTION}|${MONEY}|${NATIVE}|${PLAIN}`, 'gim');

/** Everyday names of spans of time. */
export const nativeTimes: Readonly<Record<string, readonly [number, string]>> = {
  하루: [1, '일'],
  이틀: [2, '일'],
  사흘: [3, '일'],
  나흘: [4, '일'],
  열흘: [10, '일'],
  보름: [15, '일'],
  일주일: [1, '주'],
  한달: [1, '개월'],
  두달: [2, '개월'],
  석달: [3, '개월'],
  반년: [6, '개월'],
};
