import { type Finder, found } from './kinds.ts';

const IS = '(?:\\s?(?:번호|no\\.?|#))?\\s{0,2}(?:은|는|이|가|을|를)?\\s{0,2}[:.=#(\\[]?\\s{0,2}';

const BANKS =
  '(?:국민|신한|우리|하나|기업|농협|축협|수협|신협|산업|외환|씨티|제일|SC제일|대구|부산|광주|전북|경남|제주|우체국|새마을금고|카카오|토스|케이|IBK|KB|NH|DGB|iM)';
const MONEY = '\\d{2,6}(?:[ -]\\d{2,8}){1,3}|\\d{10,16}';
/** 국민은행 123456-04-123456, 카카오뱅크 3333-01-1234567, 계좌번호: 110-123-456789. */
const ACCOUNT = new RegExp(
  `(?:${BANKS}\\s?(?:은행|뱅크|금고)?(?:\\s?계좌)?|계좌|입금|송금|환불|예금)${IS}(?:${BANKS}(?:은행|뱅크)?\\s?)?(?<value>${MONEY})(?![\\d-])`,
  'gd',
);

/** M12345678 and, since 2021, M123A4567. */
const PASSPORT = /(?<![A-Za-z0-9])[MSRGDmsrgd](?:\d{8}|\d{3}[A-Za-z]\d{4})(?![A-Za-z0-9])/dg;
const OLD_PASSPORT = /(?<![A-Za-z0-9])(?:PM|PS|PR|PG|PD)\d{7}(?![A-Za-z0-9])/dg;
const FOREIGN_PASSPORT = new RegExp(
  `(?:여권|passport)${IS}(?<value>[A-Za-z]{0,3}\\d{6,9}[A-Za-z]?)(?![A-Za-z0-9])`,
  'gdi',
);

const LICENCE =
  /(?<!\d)(?<!\d-)(?:1[1-9]|2[0-8]|(?:서울|부산|경기|강원|충북|충남|전북|전남|경북|경남|제주|대구|인천|광주|대전|울산)\s?\d{0,2})\s?-?\s?\d{2}-\d{6}-\d{2}(?!\d)(?!-)/dg;
const TOLD_LICENCE = /운전\s?면허(?:증)?(?:\s?번호)?[^\d\n]{0,6}(?<value>\d{12})(?!\d)/dg;

const INSURANCE =
  /(?:건강보험증|보험증|의료보험증|의료급여증)\s?(?:번호)?[^\d\n]{0,6}(?<value>\d-?\d{9,10})(?!\d)/dg;

/** Whose number it is stands before the word: a registered company, device, trial or drug is no patient. */
const OTHER_NUMBERS =
  '(?<!사업자\\s?|법인\\s?|자동차\\s?|차량\\s?|기기\\s?|장비\\s?|임상시험\\s?|임상연구\\s?|연구\\s?|상표\\s?|특허\\s?|품목\\s?|기관\\s?|주민\\s?|외국인\\s?|의료인\\s?|의사\\s?|약사\\s?|간호사\\s?|제품\\s?|단체\\s?|협회\\s?|저작권\\s?|업체\\s?|업소\\s?|기관의\\s?|장치\\s?|장치의\\s?|시설\\s?)';
const RECORD = new RegExp(
  `(?:차트|챠트|환자|병록|의무\\s?기록|원무|진료|수진자|입원|검체|chart|hosp(?:ital)?|MRN|(?:환자\\s?|pt\\.?\\s?|patient\\s?)id|${OTHER_NUMBERS}등록)${IS}(?<value>[A-Za-z]{0,3}-?\\d{2,12}(?:-\\d{1,6}){0,2})(?![\\d-])(?!\\s?(?:명|인|건|세|년|월|일|주|개|회|시간|분|%|호실|조|항|mg|kg))`,
  'gdi',
);
/** Of 등록 12 and 환자 30 only the word for a number makes a number of it. */
const SAYS_NUMBER = /번호|\bno\b|#|id|mrn|chart/i;
const LEAST_DIGITS = 4;

/** Accounts behind a bank's name, 계좌 or 입금. */
export const accounts: Finder = (text) =>
  found('account', text, ACCOUNT, {
    accepts: ({ groups }) => {
      const digits = groups!.value!.replaceAll(/\D/g, '').length;
      return digits >= 10 && digits <= 16;
    },
  });

/** Korean passports; foreign ones behind the word 여권. */
export const passports: Finder = (text) => [
  ...found('passport', text, PASSPORT),
  ...found('passport', text, OLD_PASSPORT),
  ...found('passport', text, FOREIGN_PASSPORT),
];

/** Driver's licences: 11-12-123456-12, 서울 12-123456-12. */
export const licences: Finder = (text) => [
  ...found('licence', text, LICENCE),
  ...found('licence', text, TOLD_LICENCE),
];

/** Numbers of health insurance cards, behind the word. */
export const insuranceNumbers: Finder = (text) => found('insurance', text, INSURANCE);

/** A hospital's own number of a patient, behind 차트번호, 환자번호, 등록번호, 병록번호, MRN and the like. */
export const recordNumbers: Finder = (text) =>
  found('record', text, RECORD, {
    accepts: ({ 0: whole, groups }) => {
      const value = groups!.value!;
      const word = whole.slice(0, whole.length - value.length);
      return SAYS_NUMBER.test(word) && value.replaceAll(/\D/g, '').length >= LEAST_DIGITS;
    },
  });

/** The numbers of one house, by its own pattern (`PHI_RECORD_PATTERN`). */
export function houseNumbers(pattern: RegExp | null): Finder {
  if (pattern === null) return () => [];
  const everywhere = new RegExp(pattern.source, [...new Set(`${pattern.flags}gd`)].join(''));
  return (text) => found('record', text, everywhere);
}
