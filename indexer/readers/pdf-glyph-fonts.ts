import type { PdfObjects } from './pdf-objects.ts';

/** A font whose text is glyph ids: nothing in the file tells which characters they are. */
export interface GlyphFont {
  readonly object: number;
  /** As pdf.js names it. */
  readonly name: string;
}

/** Composite fonts with two-byte glyph ids, an ordering of their own, and no table to Unicode. */
export function glyphFonts({ dictionaries }: PdfObjects): readonly GlyphFont[] {
  const fonts: GlyphFont[] = [];
  for (const [object, font] of dictionaries) {
    if (!/\/Type0\b/.test(font) || !/\/Encoding\s*\/Identity-H\b/.test(font)) continue;
    if (/\/ToUnicode\b/.test(font)) continue;
    const descendant = follow(dictionaries, font, 'DescendantFonts');
    if (descendant === null || ordering(dictionaries, descendant) !== 'Identity') continue;
    const descriptor = follow(dictionaries, descendant, 'FontDescriptor');
    const name = /\/FontName\s*\/([^\s/<>[\]()]+)/.exec(descriptor ?? '')?.[1];
    if (name !== undefined) fonts.push({ object, name: unescaped(name) });
  }
  return fonts;
}

/** `Cambria#20Math` is written for `Cambria Math`. */
function unescaped(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function ordering(dictionaries: PdfObjects['dictionaries'], font: string): string | undefined {
  const system = /\/CIDSystemInfo\s*<</.test(font)
    ? font
    : (follow(dictionaries, font, 'CIDSystemInfo') ?? '');
  return /\/Ordering\s*\(([^)]*)\)/.exec(system)?.[1];
}

/** The dictionary that a key of another refers to. */
function follow(
  dictionaries: PdfObjects['dictionaries'],
  dictionary: string,
  key: string,
): string | null {
  const reference = new RegExp(`/${key}\\s*\\[?\\s*(\\d+)\\s+\\d+\\s+R`).exec(dictionary);
  return reference === null ? null : (dictionaries.get(Number(reference[1])) ?? null);
}
