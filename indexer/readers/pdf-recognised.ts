import { lineKind } from '../../src/korean/lines.ts';
import type { TextElement } from './layout/compose.ts';
import type { OcrPage } from './ocr.ts';
import type { ReadPage } from './pdf-pages.ts';

/** A4 in points, for a page whose size could not be read. */
const A4 = { width: 595, height: 842 };

/** Paragraphs that were recognised in the image of a page, as they stand on it. */
export function recognisedElements(page: ReadPage, { paragraphs }: OcrPage): TextElement[] {
  const { width, height } = page.width > 0 && page.height > 0 ? page : A4;
  return paragraphs.map(({ text, box }) => ({
    kind: lineKind(text) === 'item' ? 'list-item' : 'paragraph',
    text,
    size: 0,
    font: 'recognised',
    full: false,
    regions: [
      {
        page: page.number,
        x: box.x * width,
        y: box.y * height,
        width: box.width * width,
        height: box.height * height,
      },
    ],
  }));
}
