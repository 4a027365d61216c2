/** ㆍ(U+318D) must go before NFKC, which turns it into a bare vowel. */
const INTERPUNCTS = /[\u318d\u119e\u00b7\u30fb\uff65\u2027\u2219\u22c5\u2022]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00ad]/g;
const TILDES = /[\u301c\u223c\u02dc\uff5e\u223d]/g;
const INVISIBLE = /[\u200b-\u200f\u2060-\u2064\ufeff\u00ad]/g;
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\uff02]/g;
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\uff07]/g;

/**
 * One spelling for what reads alike: NFKC, lower case, one interpunct, one dash, one tilde, straight
 * quotes, single spaces. Lengths change, so offsets into the result mean nothing in the original.
 */
export function normalise(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(INTERPUNCTS, '·')
    .normalize('NFKC')
    .toLowerCase()
    .replace(DASHES, '-')
    .replace(TILDES, '~')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(/\s+/g, ' ')
    .trim();
}
