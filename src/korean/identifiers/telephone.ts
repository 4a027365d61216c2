import { type Finder, found } from './kinds.ts';

const GAP = '[\\s]{0,2}[-.,)~/]?[\\s]{0,2}';
/** 010-1234-5678, +82 10 1234 5678, (010)12345678, O1O-1234-5678. */
const MOBILE = new RegExp(
  `(?<![\\d])(?<!\\d[.,])(?:\\((?=\\d{3}\\)))?(?:(?:\\+|00)?82${GAP}(?:\\(0\\)|0)?${GAP}|[0Oo])1[016789Oo]${GAP}\\d{3,4}${GAP}\\d{4}(?!\\d)(?![.,-]\\d)`,
  'gd',
);
/** 공일공 일이삼사 오육칠팔, as it is spoken. */
const SPOKEN =
  /[공영]일[공영][\s.,-]{0,2}[\d공영일이삼사오육칠팔구]{3,4}[\s.,-]{0,2}[\d공영일이삼사오육칠팔구]{4}/dg;
/** Homes and rooms: 02-123-4567, 070-…, 0505-…; only with gaps: digits in one run are other numbers. */
const AREA =
  /(?<!\d)(?<!\d[.,-])(?:\((?=\d{2,4}\)))?(?:\+?82[\s-]{1,2})?0?(?:2|3[1-3]|4[1-4]|5[1-5]|6[1-4]|70|50\d)(?:\s?\)\s?|\s?[-.]\s?| )\d{3,4}(?:\s?[-.]\s?| )\d{4}(?!\d)(?![.,-]\d)/dg;
const TOLD =
  /(?:전화|연락처|휴대폰|핸드폰|휴대전화|집전화|폰|번호|☎|☏|tel|phone|mobile|h\.?p)[^\d\n]{0,8}(?<value>0\d{8,10})(?!\d)/dgi;
/** Numbers of papers look like telephones: 제02-2024-0012호. */
const PAPER =
  /(?:제|(?:문서|접수|관리|고시|공고|승인|허가|과제|연구|등록|사건|일련|품목|인증)\s?번호\s?[:은는]?)\s{0,2}$/;

/**
 * Telephone numbers of people: mobile, area and internet numbers. Those that only institutions have
 * (1588-…, 080-…, 119, 1339) are no one's identifier and stay.
 */
export const telephones: Finder = (text) => [
  ...found('telephone', text, MOBILE),
  ...found('telephone', text, SPOKEN),
  ...found('telephone', text, AREA, {
    accepts: (match) => startsRight(match[0]) && !isPaper(text, match),
  }),
  ...found('telephone', text, TOLD, { accepts: ({ groups }) => !groups!.value!.startsWith('080') }),
];

/** Without a country code the zero must be there. */
function startsRight(number: string): boolean {
  return /^\+?82[\s-]|^\(?0/.test(number);
}

function isPaper(text: string, { index, 0: number }: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, index - 16), index);
  return PAPER.test(before) || /^\s?호/.test(text.slice(index + number.length));
}
