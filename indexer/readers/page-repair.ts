import { characterOf, type GlyphOrder, knownSigns, ksSyllables, UNKNOWN } from './glyph-order.ts';
import { commonPairs, isCommonSyllable } from './page-language.ts';

/** Fewer syllables prove no order. */
const LEAST_SYLLABLES = 60;
/** Real pages have 0.82 and more; the next best order had at most 0.2. */
const LEAST_COMMON = 0.6;
const LEAST_PAIRS = 0.35;
const LEAST_MAPPED = 0.98;
/** An order is searched in this much of a text, and checked on all of it. */
const SAMPLE = 20_000;
/** The most frequent syllables: one of them is among the most frequent glyphs of any Korean text. */
const FREQUENT = [...'의이다에하는지기고을자정로사가한제환인'];

export interface Repaired {
  readonly text: string;
  /** Share of glyphs whose character is known. */
  readonly mapped: number;
}

/**
 * Finds the order of the glyph ids that a damaged text layer (of one font) holds in place of characters.
 * Digits are never guessed one by one: the same distance must put the space and the full stop below
 * them, and letters that form words above them, where they belong.
 * @param siblings orders of other fonts of the same document: they stand in where a font has no Latin words
 * @returns null unless everything fits
 */
export function findGlyphOrder(
  glyphs: string,
  siblings: readonly GlyphOrder[] = [],
): GlyphOrder | null {
  const hangul = findHangul(glyphs);
  const found = asciiShifts(glyphs, hangul).filter((ascii) =>
    isProven(glyphs, { ascii, hangul, signs: {} }, siblings),
  );
  if (found.length !== 1) return null;
  const order = { ascii: found[0]!, hangul, signs: knownSigns(found[0]!, hangul) };
  return applyGlyphOrder(glyphs, order).mapped >= LEAST_MAPPED ? order : null;
}

/** Text of glyph ids; line ends stay, a glyph without a known character becomes U+FFFD. */
export function applyGlyphOrder(glyphs: string, order: GlyphOrder): Repaired {
  let known = 0;
  const characters = Array.from({ length: glyphs.length }, (_, index) => {
    if (glyphs[index] === '\n') return '\n';
    const character = characterOf(glyphs.charCodeAt(index), order);
    if (character !== null) known += 1;
    return character ?? UNKNOWN;
  });
  const whole = characters.filter((character) => character !== '\n').length;
  return { text: characters.join(''), mapped: whole === 0 ? 1 : known / whole };
}

/** Where each of a text's frequent glyphs would be a frequent syllable: the best of those places, if it is Korean. */
function findHangul(glyphs: string): GlyphOrder['hangul'] {
  const high = glyphs.replace(/[\u0000-\u00ff]/g, '').slice(0, SAMPLE);
  if (high.length < LEAST_SYLLABLES) return null;
  const counts = countGlyphs(high);
  const scored = hangulCandidates(high)
    .map((hangul) => ({ hangul, score: koreanShare(counts, high.length, hangul) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined || best.score < LEAST_COMMON) return null;
  return (next?.score ?? 0) > best.score / 2 ? null : best.hangul;
}

function hangulCandidates(high: string): NonNullable<GlyphOrder['hangul']>[] {
  const frequent = mostFrequent(high, 8).map((glyph) => glyph.charCodeAt(0));
  const firsts = (indexOf: (syllable: string) => number) =>
    new Set(frequent.flatMap((glyph) => FREQUENT.map((syllable) => glyph - indexOf(syllable))));
  const unicode = firsts((syllable) => syllable.charCodeAt(0) - 0xac00);
  const ks = firsts((syllable) => ksSyllables.indexOf(syllable));
  return [
    ...[...unicode].map((first) => ({ order: 'unicode' as const, first })),
    ...[...ks].map((first) => ({ order: 'ks' as const, first })),
  ].filter(({ first }) => first > 0);
}

/** Share of the glyphs that would be frequent syllables; each kind of glyph is looked up once. */
function koreanShare(
  glyphs: ReadonlyMap<string, number>,
  length: number,
  hangul: NonNullable<GlyphOrder['hangul']>,
): number {
  const order = { ascii: -0x10000, hangul, signs: {} };
  let common = 0;
  for (const [glyph, count] of glyphs) {
    const character = characterOf(glyph.charCodeAt(0), order);
    if (character !== null && isCommonSyllable(character)) common += count;
  }
  return common / length;
}

/** The most frequent low glyph of running text is the space. */
function asciiShifts(glyphs: string, hangul: GlyphOrder['hangul']): readonly number[] {
  const low = glyphs.replace(/[^\u0000-\u00ff]|\n/g, '');
  const candidates = mostFrequent(low, hangul === null ? 3 : 1);
  return candidates.map((glyph) => 0x20 - glyph.charCodeAt(0)).filter((shift) => shift !== 0);
}

function isProven(glyphs: string, order: GlyphOrder, siblings: readonly GlyphOrder[]): boolean {
  const { text } = applyGlyphOrder(glyphs, order);
  const pairs = commonPairs(text);
  const isSibling = siblings.some(({ ascii }) => ascii === order.ascii);
  // Without Hangul as a second witness, words must be many or the document must know the distance.
  const least = order.hangul === null && !isSibling ? 100 : 20;
  if (pairs.count >= least) return pairs.share >= LEAST_PAIRS;
  return isSibling && order.hangul !== null;
}

function mostFrequent(text: string, count: number): string[] {
  return [...countGlyphs(text)]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([character]) => character);
}

function countGlyphs(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}
