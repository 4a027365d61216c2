import { MIXED_NUMBER } from './numerals.ts';

export type TokenKind =
  | 'article'
  | 'division'
  | 'per-hundred'
  | 'number'
  | 'latin'
  | 'hangul'
  | 'hanja';

/** One run of characters of a kind, as found in normalised text. `end` is exclusive. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const ARTICLE = String.raw`(?:제 ?)?\d{1,4} ?조(?!원|각)(?:의 ?\d{1,3}(?!\d|개|명|년|일|회))*(?: ?(?:제 ?)?\d{1,3} ?항)?`;
const DIVISION = String.raw`제\d{1,6}(?:의\d{1,3})?(?:항|호|목|장|절|편)(?:의\d{1,3})?`;
const PER_HUNDRED = String.raw`100분의 ?\d{1,3}(?:\.\d+)?`;
const LATIN = String.raw`[0-9a-zα-ω°](?:[0-9a-zα-ω]|[-./+_&'](?=[0-9a-zα-ω])|(?<=\d),(?=\d{3}(?!\d)))*%?`;

const TOKEN = new RegExp(
  `(${ARTICLE})|(${DIVISION})|(${PER_HUNDRED})|(${MIXED_NUMBER})|(${LATIN})|([가-힣]+)|([一-鿿]+)`,
  'g',
);

const kinds: readonly TokenKind[] = [
  'article',
  'division',
  'per-hundred',
  'number',
  'latin',
  'hangul',
  'hanja',
];

/** Cuts normalised text into runs of one script, keeping article and mixed Korean numbers whole. */
export function* tokens(text: string): Generator<Token> {
  for (const match of text.matchAll(TOKEN)) {
    const group = kinds.findIndex((_, index) => match[index + 1] !== undefined);
    const start = match.index;
    yield { kind: kinds[group]!, text: match[0], start, end: start + match[0].length };
  }
}
