import { type Finder, found } from './kinds.ts';

/** 4-4-4-4, 4-6-5, 4-6-4, or one run; the first digit tells the network (9: Korean local cards). */
const NUMBER =
  /(?<!\d)(?<!\d[.,-])(?:[2-69]\d{3}(?<gap>[ .-]{1,2})\d{4}\k<gap>\d{4}\k<gap>\d{4}(?:\k<gap>\d{1,3})?|3\d{3}(?<gap3>[ .-])\d{6}\k<gap3>\d{4,5}|[2-69]\d{12,18})(?!\d)(?![.,-]\d)/dg;
const TOLD = /(?:카드\s?번호|카드)[^\d\n]{0,8}(?<value>\d{4}(?:[ .-]?\d{4}){3})(?!\d)/dg;

/** Payment cards by their check digit (Luhn), or of card length behind the word 카드. */
export const cards: Finder = (text) => [
  ...found('card', text, NUMBER, {
    accepts: ({ 0: number }) => isCard(number.replaceAll(/\D/g, '')),
  }),
  ...found('card', text, TOLD),
];

function isCard(digits: string): boolean {
  // Only the oldest Visa cards have 13 digits; books and goods have too.
  if (digits.length === 13 && !digits.startsWith('4')) return false;
  return digits.length <= 19 && luhn(digits);
}

function luhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, one, at) => {
    const value = Number(one) * (at % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
