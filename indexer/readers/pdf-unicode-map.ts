import type { GlyphFont } from './pdf-glyph-fonts.ts';
import type { PdfObjects } from './pdf-objects.ts';

/** Glyph id → character, as a font's ToUnicode table tells it. */
export type UnicodeMap = ReadonlyMap<number, string>;

/**
 * The same file with a table to Unicode for each of the fonts, as an incremental update at its end:
 * every reader of PDFs then finds characters where it found glyph ids, and all else as it was.
 */
export function withUnicodeMaps(
  bytes: Uint8Array,
  objects: PdfObjects,
  fonts: ReadonlyMap<GlyphFont, UnicodeMap>,
): Uint8Array {
  const size = Number(/\/Size\s+(\d+)/.exec(objects.trailer)?.[1] ?? 0);
  const free = Math.max(size, ...objects.dictionaries.keys()) + 1;
  const parts: string[] = ['\n'];
  const places: [number, number][] = [];
  let length = bytes.length + 1;
  const add = (number: number, body: string) => {
    const object = `${number} 0 obj\n${body}\nendobj\n`;
    places.push([number, length]);
    parts.push(object);
    length += object.length;
  };
  for (const [index, [font, map]] of [...fonts].entries()) {
    const dictionary = objects.dictionaries.get(font.object)!;
    add(font.object, dictionary.replace('<<', `<</ToUnicode ${free + index} 0 R`));
    const table = cMap(map);
    add(free + index, `<</Length ${table.length}>>\nstream\n${table}\nendstream`);
  }
  parts.push(section(objects, places, { size: free + fonts.size, offset: length }));
  return Buffer.concat([bytes, Buffer.from(parts.join(''), 'latin1')]);
}

function section(
  objects: PdfObjects,
  places: readonly [number, number][],
  at: { readonly size: number; readonly offset: number },
): string {
  const entries = places.map(
    ([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`,
  );
  const kept = ['Root', 'Info', 'ID'].map((key) => entryOf(objects.trailer, key)).join('');
  const trailer = `<</Size ${at.size}/Prev ${objects.startxref}${kept}>>`;
  return `xref\n${entries.join('')}trailer\n${trailer}\nstartxref\n${at.offset}\n%%EOF\n`;
}

function entryOf(trailer: string, key: string): string {
  return new RegExp(`/${key}\\s*(?:\\d+\\s+\\d+\\s+R|\\[[^\\]]*\\])`).exec(trailer)?.[0] ?? '';
}

function cMap(map: UnicodeMap): string {
  const entries = [...map].map(
    ([glyph, character]) => `<${hex(glyph)}> <${hex(character.charCodeAt(0))}>`,
  );
  const blocks: string[] = [];
  for (let from = 0; from < entries.length; from += 100) {
    const block = entries.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin begincmap',
    '/CMapName /Repaired-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0').toUpperCase();
}
