import { DISTRICTS, PROVINCES } from './districts.ts';
import { type Finder, found } from './kinds.ts';

const NUMBER = '\\d{1,4}(?:-\\d{1,4})?';
/** After a number these make it something else than a house: 보건소로 3일, 방향으로 2회. */
const NO_HOUSE =
  '(?!\\d)(?!\\s?(?:일|회|명|개|월|년|주|시간|차|%|세|mg|ml|분|건|인|배|조|항|호|천|만|억|원|cm|km|mm|kg|단계|등급|[.,]\\d))';
const ROAD = `[가-힣0-9]{1,12}?(?:대로|로|길)\\s?(?:\\d{1,4}번?길\\s?)?${NUMBER}${NO_HOUSE}`;
const PLOT = `[가-힣0-9]{1,8}?(?:동|리|가)\\s?(?:산\\s?)?${NUMBER}(?:번지|${NO_HOUSE})`;
const FLAT = '(?:\\s?,?\\s?(?:[가-힣A-Za-z0-9]{1,15}\\s?)?(?:\\d{1,4}\\s?동\\s?)?\\d{1,4}\\s?호)?';

const PLACE = new RegExp(
  `(?<![가-힣])(?:(?:${PROVINCES})\\s?)?(?:(?:${DISTRICTS})\\s?){1,2}(?:[가-힣]{1,5}(?:읍|면)\\s?)?(?:${ROAD}|${PLOT})${FLAT}`,
  'gd',
);
/** Flats are found without a street: 은마아파트 101동 1203호. */
const BLOCK =
  /[가-힣A-Za-z0-9]{2,15}(?:아파트|빌라|오피스텔|맨션)\s?,?\s?\d{1,4}\s?동\s?\d{1,4}\s?호/dg;

/** Postal addresses down to the house. A town or a district alone is none. */
export const addresses: Finder = (text) => [
  ...found('address', text, PLACE),
  ...found('address', text, BLOCK),
];
