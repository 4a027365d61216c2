import { type Finder, found } from './kinds.ts';
import { ANY_NAME, FULL_NAME, isOrdinary } from './names.ts';

const YEAR = '(?:19|20)\\d{2}';
const DATE = `(?:${YEAR}\\s?[.\\-/]\\s?\\d{1,2}\\s?[.\\-/]\\s?\\d{1,2}\\.?|${YEAR}\\s?년\\s?\\d{1,2}\\s?월\\s?\\d{1,2}\\s?일|(?:19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d))`;
const SEX = '(?:남자|여자|남성|여성|남아|여아|(?<![가-힣])[남여]|[MF](?![A-Za-z]))';
/** 80세/남, M/80, 65세 여성, 남 80. */
const AGE_SEX = `(?:\\d{1,3}\\s?(?:세|살|개월|y(?:rs?)?|yo)?\\s?[/,·.]?\\s?${SEX}|${SEX}\\s?[/,·.]?\\s?\\d{1,3}(?:\\s?(?:세|살|개월))?)`;
const YEAR_BORN = `(?:(?:19|20)?\\d{2}\\s?년\\s?생)`;

const TITLE = '(?:환자|님|씨|군|양|산모|아기|어르신|할머니|할아버지)';
const JOSA =
  '(?:은|는|이|가|을|를|의|에게서|에게|께서|께|와|과|도|만|로|이라는|라는|이라고|이고|이며|인데)';
const AFTER = `(?=${JOSA}?(?![가-힣A-Za-z]))`;
const BEFORE = '(?<![가-힣A-Za-z*])';
const OPEN = `(?:\\s?${TITLE})?\\s{0,2}[(\\[,/:.|]?\\s{0,2}`;

/** 홍길동 1980.01.02, 홍길동(1980년 1월 2일생, 여): the name, and the date that goes with it. */
const BETWEEN = `${OPEN}(?:${AGE_SEX}[,/\\s]{1,3})?(?:생년월일\\s?:?\\s?)?`;
/** What a date of a law is followed by. */
const NO_BIRTH = '(?!\\s?(?:자|부터|까지|이후|이전|현재|기준|시행|개정|제정|공포|고시))';
const WITH_BIRTH = new RegExp(`${BEFORE}(?<value>${ANY_NAME})${BETWEEN}${DATE}${NO_BIRTH}`, 'gd');
const BIRTH_OF_NAME = new RegExp(
  `${BEFORE}(?<name>${ANY_NAME})${BETWEEN}(?<value>${DATE})${NO_BIRTH}`,
  'gd',
);
/** 홍길동(80세/남), 김○○ 환자 M/65, 김영희 80세 여자. */
const WITH_AGE = new RegExp(
  `${BEFORE}(?<value>${ANY_NAME})${OPEN}(?:${AGE_SEX}|${YEAR_BORN})(?![가-힣]{0,1}\\d)`,
  'gd',
);
/** 80세 남자 환자 김철수, F/65 김○○. */
const BEHIND_AGE = new RegExp(
  `(?:${AGE_SEX}|${YEAR_BORN})\\s?[,)\\]]?\\s{1,2}(?:환자\\s{0,2})?(?<value>${ANY_NAME})${AFTER}`,
  'gd',
);
/** A title says that it is a name; of two syllables or a masked one only with more about the person near. */
const TITLED = new RegExp(
  `${BEFORE}(?<value>${ANY_NAME})(?:\\s{1,2}${TITLE}|[님씨]|\\(?환자)(?![가-힣]*(?:단체|안전))`,
  'gd',
);
const BEHIND_TITLE = new RegExp(
  `(?<![가-힣])(?:환자|수진자|산모|보호자)(?:명|분|인|는|은)?\\s{0,2}[:(]?\\s{0,2}(?<value>${ANY_NAME})(?:\\s?[님씨]|${AFTER})`,
  'gd',
);
const LABELLED = new RegExp(
  `(?:성명|성함|이름|환자명|수진자명|보호자명|예금주|name)\\s?(?:은|는|이)?\\s?[:=(]?\\s{0,2}(?<value>${ANY_NAME}|[A-Z][a-z]+ [A-Z][a-z]+)${AFTER}`,
  'gd',
);
const MORE = new RegExp(
  `${AGE_SEX}|${YEAR_BORN}|생년월일|\\d{1,3}\\s?(?:세|살)|(?:차트|챠트|환자|병록|등록)\\s?번호|MRN`,
);
/** How far from a name what identifies it may stand. */
const NEAR = 30;

/** 생년월일 1980.01.02, DOB 800102. */
const BIRTH_TOLD = new RegExp(
  `(?:생년\\s?월일|생일|출생일자?|DOB|birth\\s?date|date of birth)[^\\d\\n]{0,6}(?<value>${DATE})`,
  'gdi',
);
/** 1980년 1월 2일생; 일생산 and 출생아 are no birthdays. */
const BORN = new RegExp(
  `(?<![\\d.])(?<value>${DATE})\\s?(?:출)?생(?!아|자|한\\s?아|한\\s?자|후|존|성|명|산)`,
  'gd',
);

/** Names of patients, by what stands beside them. A name alone is no patient: laws and authors have names too. */
export const persons: Finder = (text) => [
  ...found('name', text, WITH_BIRTH, { accepts: isName }),
  ...found('birth-date', text, BIRTH_OF_NAME, { accepts: isName }),
  ...found('name', text, WITH_AGE, { accepts: isName }),
  ...found('name', text, BEHIND_AGE, { accepts: isName }),
  ...found('name', text, TITLED, { accepts: (match) => isTitled(text, match) }),
  ...found('name', text, BEHIND_TITLE, { accepts: (match) => isTitled(text, match) }),
  ...found('name', text, LABELLED, { accepts: isName }),
];

/** Dates of birth that say that they are. */
export const birthDates: Finder = (text) => [
  ...found('birth-date', text, BIRTH_TOLD),
  ...found('birth-date', text, BORN),
];

function isName({ groups }: RegExpExecArray): boolean {
  return !isOrdinary(groups!.name ?? groups!.value!);
}

const full = new RegExp(`^${FULL_NAME}$`);

function isTitled(text: string, { index, 0: whole, groups }: RegExpExecArray): boolean {
  const name = groups!.value!;
  if (isOrdinary(name)) return false;
  if (full.test(name)) return true;
  const around = text.slice(Math.max(0, index - NEAR), index + whole.length + NEAR);
  return MORE.test(around);
}
