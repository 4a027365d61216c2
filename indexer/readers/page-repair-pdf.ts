import type { ReadOptions } from '../source.ts';
import { characterOf, type GlyphOrder, UNKNOWN } from './glyph-order.ts';
import { applyGlyphOrder, findGlyphOrder } from './page-repair.ts';
import { type FontText, surveyFonts } from './page-repair-survey.ts';
import { type GlyphFont, glyphFonts } from './pdf-glyph-fonts.ts';
import { scanPdf } from './pdf-objects.ts';
import { type UnicodeMap, withUnicodeMaps } from './pdf-unicode-map.ts';

export interface RepairedPdf {
  /** The file with tables to Unicode added: to be read in place of the original. */
  readonly bytes: Uint8Array;
  /** Pages with repaired text, and the share of their repaired characters that are known. */
  readonly pages: ReadonlyMap<number, number>;
  readonly fonts: readonly { readonly name: string; readonly order: GlyphOrder | null }[];
}

/** Pages with fewer repaired characters than this are not called repaired: a bullet, a sign. */
const LEAST_REPAIRED = 10;

/**
 * Repairs the text layer of a PDF whose fonts hold glyph ids without a table to Unicode. The damage is a
 * matter of fonts, not of pages: runs in sound fonts on the same page stay as they are. What such a font
 * holds is never text, so where its order cannot be found its glyphs become U+FFFD.
 * @returns null where there is nothing of the kind, or no order can be proven
 */
export async function repairPdf(
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<RepairedPdf | null> {
  const objects = scanPdf(bytes);
  const fonts = objects === null ? [] : glyphFonts(objects);
  if (objects === null || fonts.length === 0) return null;
  const texts = await surveyFonts(bytes, new Set(fonts.map(({ name }) => name)), options);
  const orders = findOrders(texts);
  if (orders.size === 0) return null;
  const maps = new Map(
    fonts
      .filter(({ name }) => texts.has(name))
      .map((font) => [font, unicodeMap(texts.get(font.name)!, orders.get(font.name) ?? null)]),
  );
  return {
    bytes: withUnicodeMaps(bytes, objects, maps),
    pages: repairedPages(texts, orders),
    fonts: named(fonts, orders),
  };
}

/** Fonts with much text first: they prove what the others are compared with. */
function findOrders(texts: ReadonlyMap<string, FontText>): ReadonlyMap<string, GlyphOrder> {
  const whole = [...texts].map(
    ([name, { pages }]) => [name, [...pages.values()].join('')] as const,
  );
  const orders = new Map<string, GlyphOrder>();
  for (const [name, text] of whole.toSorted((a, b) => b[1].length - a[1].length)) {
    const order = findGlyphOrder(text, [...orders.values()]);
    if (order !== null) orders.set(name, order);
  }
  return orders;
}

/** All that ASCII holds, and every other glyph that is used. */
function unicodeMap({ pages }: FontText, order: GlyphOrder | null): UnicodeMap {
  const used = [...pages.values()].flatMap((text) => [...new Set(text)]);
  const glyphs = new Set(used.map((character) => character.charCodeAt(0)));
  for (let glyph = 1; glyph < 0x80; glyph += 1) glyphs.add(glyph);
  const of = (glyph: number) => (order === null ? null : characterOf(glyph, order)) ?? UNKNOWN;
  return new Map([...glyphs].toSorted((a, b) => a - b).map((glyph) => [glyph, of(glyph)]));
}

function repairedPages(
  texts: ReadonlyMap<string, FontText>,
  orders: ReadonlyMap<string, GlyphOrder>,
): ReadonlyMap<number, number> {
  const pages = new Map<number, { known: number; all: number }>();
  for (const [name, { pages: own }] of texts) {
    const order = orders.get(name);
    for (const [number, text] of own) {
      const page = pages.get(number) ?? { known: 0, all: 0 };
      const all = text.replaceAll('\n', '').length;
      page.all += all;
      page.known += order === undefined ? 0 : applyGlyphOrder(text, order).mapped * all;
      pages.set(number, page);
    }
  }
  return new Map(
    [...pages]
      .filter(([, { known }]) => known >= LEAST_REPAIRED)
      .map(([number, { known, all }]) => [number, Math.floor((known / all) * 1000) / 1000]),
  );
}

function named(
  fonts: readonly GlyphFont[],
  orders: ReadonlyMap<string, GlyphOrder>,
): RepairedPdf['fonts'] {
  return fonts.map(({ name }) => ({ name, order: orders.get(name) ?? null }));
}
