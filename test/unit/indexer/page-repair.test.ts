import { describe, expect, test } from 'vitest';
import { type GlyphOrder, ksSyllables } from '../../../indexer/readers/glyph-order.ts';
import { applyGlyphOrder, findGlyphOrder } from '../../../indexer/readers/page-repair.ts';

const KOREAN = [
  '고혈압 환자에서 혈압을 조절하는 약제는 환자의 나이와 동반 질환을 고려하여 선택한다.',
  '신기능이 감소한 환자에서는 크레아티닌 청소율(CrCl 15-50 mL/min)에 따라 용량을 조절하고,',
  '2.5 mg을 1일 2회 투여한다. 치료 시작 후 4주 안에 혈압과 전해질을 다시 확인하여야 한다.',
  'The recommendation is based on randomized trials (HR 0.89; 95% CI 0.73-0.97) in patients.',
].join('\n');

/** What a font in this order would show of a text. */
function damaged(text: string, { ascii, hangul }: Pick<GlyphOrder, 'ascii' | 'hangul'>): string {
  return [...text]
    .map((character) => {
      const code = character.charCodeAt(0);
      if (character === '\n') return character;
      if (code < 0x80) return String.fromCharCode(code - ascii);
      const index = hangul!.order === 'ks' ? ksSyllables.indexOf(character) : code - 0xac00;
      return String.fromCharCode(hangul!.first + index);
    })
    .join('');
}

describe('finding the order of glyph ids', () => {
  test.each([
    ['Unicode order', { ascii: 29, hangul: { order: 'unicode', first: 0x15e7 } }],
    ['Unicode order elsewhere', { ascii: 28, hangul: { order: 'unicode', first: 0x0400 } }],
    ['KS X 1001', { ascii: 29, hangul: { order: 'ks', first: 0x15ee } }],
    ['KS X 1001 elsewhere', { ascii: 28, hangul: { order: 'ks', first: 0x0200 } }],
  ] as const)('%s', (_name, made) => {
    const glyphs = damaged(KOREAN, made);
    const order = findGlyphOrder(glyphs);
    expect(order).toMatchObject(made);
    expect(applyGlyphOrder(glyphs, order!)).toEqual({ text: KOREAN, mapped: 1 });
  });

  test('sound text is left alone', () => {
    expect(findGlyphOrder(KOREAN)).toBeNull();
    expect(findGlyphOrder(KOREAN.replaceAll(/[가-힣]/g, ''))).toBeNull();
  });

  test('glyphs in no order are left alone', () => {
    const shuffled = [...KOREAN].map((character) =>
      character === '\n'
        ? character
        : String.fromCharCode(1 + ((character.charCodeAt(0) * 7919) % 17_000)),
    );
    expect(findGlyphOrder(shuffled.join(''))).toBeNull();
  });

  test('too little text proves nothing', () => {
    const glyphs = damaged(KOREAN.slice(0, 40), {
      ascii: 29,
      hangul: { order: 'unicode', first: 0x15e7 },
    });
    expect(findGlyphOrder(glyphs)).toBeNull();
  });

  test('without Latin words the digits have no witness above them, unless another font of the document has', () => {
    const made: Pick<GlyphOrder, 'ascii' | 'hangul'> = {
      ascii: 29,
      hangul: { order: 'unicode', first: 0x15e7 },
    };
    const glyphs = damaged(KOREAN.replaceAll(/[A-Za-z]/g, ''), made);
    expect(findGlyphOrder(glyphs)).toBeNull();
    expect(findGlyphOrder(glyphs, [{ ...made, signs: {} }])).toMatchObject(made);
    expect(findGlyphOrder(glyphs, [{ ...made, ascii: 31, signs: {} }])).toBeNull();
  });
});

describe('applying an order', () => {
  const order: GlyphOrder = { ascii: 29, hangul: null, signs: { 363: '≥' } };

  test('digits among control characters, known signs, and what is unknown', () => {
    expect(applyGlyphOrder('\u016b\u0014\u0011\u0018\n\u2222', order)).toEqual({
      text: '≥1.5\n\uFFFD',
      mapped: 0.8,
    });
  });
});
