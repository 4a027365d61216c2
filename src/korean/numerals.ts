const SMALL: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };
const LARGE: Readonly<Record<string, number>> = { 만: 1e4, 억: 1e8, 조: 1e12 };

/**
 * Digits mixed with Korean powers of ten: 5천만, 1만5천, 5,000만. 조 counts only as money: 제3조 is an article.
 * Every repetition is bounded: a page of digits must not cost its square.
 */
export const MIXED_NUMBER = String.raw`\d[\d,]{0,20}(?:\.\d{1,6})?(?:조(?=원|\d{1,4}[십백천]?억)|[십백천만억]){1,8}(?:\d{1,8}[십백천만억]{0,4}){0,6}`;

/**
 * The value of a number written with digits and Korean powers of ten; plain digits and thousands
 * commas are fine too. Small powers (십백천) multiply within a group, large ones (만억조) close it.
 */
export function numeralValue(text: string): number {
  let total = 0;
  let group = 0;
  let digits: number | null = null;
  for (const part of text.replaceAll(',', '').match(/\d+(?:\.\d+)?|[십백천만억조]/g) ?? []) {
    const small = SMALL[part];
    const large = LARGE[part];
    if (small !== undefined) {
      group += (digits ?? 1) * small;
      digits = null;
    } else if (large !== undefined) {
      const inGroup = group + (digits ?? 0);
      total += (inGroup === 0 ? 1 : inGroup) * large;
      group = 0;
      digits = null;
    } else {
      digits = Number(part);
    }
  }
  return total + group + (digits ?? 0);
}

const SYLLABLES = '영일이삼사오육칠팔구';

/** The value of a number written in Hangul alone: 오천만 → 50,000,000; 이십 → 20. */
export function hangulNumeralValue(text: string): number {
  return numeralValue(
    text.replace(/[영일이삼사오육칠팔구]/g, (digit) => String(SYLLABLES.indexOf(digit))),
  );
}
