/** The order in which a font holds its glyphs: what a glyph id stands for when no table in the file tells. */
export interface GlyphOrder {
  /** A character's code less its glyph id, for the signs, digits and letters of ASCII. */
  readonly ascii: number;
  /** Null where the text has no Hangul. */
  readonly hangul: {
    /** All 11172 syllables as in Unicode, or the 2350 of KS X 1001. */
    readonly order: 'unicode' | 'ks';
    /** Glyph id of the first syllable, 가. */
    readonly first: number;
  } | null;
  /** Signs that this order is known to hold (compared by eye), by glyph id. */
  readonly signs: Readonly<Record<number, string>>;
}

/** Stands for a glyph whose character is not known. */
export const UNKNOWN = '\uFFFD';

const FIRST_SYLLABLE = 0xac00;
const UNICODE_SYLLABLES = 11_172;

/** Rows 0xB0-0xC8 of KS X 1001. */
export const ksSyllables: readonly string[] = [
  ...new TextDecoder('euc-kr').decode(
    Uint8Array.from({ length: 25 * 94 * 2 }, (_, index) =>
      index % 2 === 0 ? 0xb0 + Math.floor(index / 188) : 0xa1 + ((index >> 1) % 94),
    ),
  ),
];

/** Signs of the KoPub fonts (their Unicode order begins the syllables at 0x15E7), compared with the printed page. */
const KOPUB_SIGNS: GlyphOrder['signs'] = {
  270: '‘',
  271: '’',
  272: '“',
  273: '”',
  274: '†',
  362: '≤',
  363: '≥',
  17073: '<',
  17075: '>',
};

/** What is known of the signs of an order from its other parts. */
export function knownSigns(ascii: number, hangul: GlyphOrder['hangul']): GlyphOrder['signs'] {
  const isKoPub = ascii === 29 && hangul?.order === 'unicode' && hangul.first === 0x15e7;
  return isKoPub ? KOPUB_SIGNS : {};
}

/** The character a glyph id stands for, or null. */
export function characterOf(glyph: number, order: GlyphOrder): string | null {
  const code = glyph + order.ascii;
  if (code >= 0x20 && code <= 0x7e) return String.fromCharCode(code);
  return syllableOf(glyph, order.hangul) ?? order.signs[glyph] ?? null;
}

function syllableOf(glyph: number, hangul: GlyphOrder['hangul']): string | null {
  if (hangul === null || glyph < hangul.first) return null;
  const index = glyph - hangul.first;
  if (hangul.order === 'ks') return ksSyllables[index] ?? null;
  return index < UNICODE_SYLLABLES ? String.fromCharCode(FIRST_SYLLABLE + index) : null;
}
