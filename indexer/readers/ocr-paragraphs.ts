import { UNKNOWN } from './glyph-order.ts';
import { isSure, mended, type OcrOutput, type OcrWord, wordsOf } from './ocr-words.ts';

/** A paragraph that was recognised in an image. */
export interface OcrParagraph {
  readonly text: string;
  /** 0 to 1, as the program says of its words, by their length. */
  readonly confidence: number;
  /** Shares of the page's width and height, from its top left corner. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** A paragraph less sure than this in all is a picture, a rule or a stamp. */
const LEAST_PARAGRAPH = 0.6;

/**
 * Paragraphs of a page from tesseract's readings, doubtful ones left out. A doubtful word within one is
 * shown as unknown, so that its place is not closed over.
 */
export function paragraphsOf(reading: OcrOutput, korean: OcrOutput): readonly OcrParagraph[] {
  const page = wordsOf(reading);
  if (page === null) return [];
  const words = mended(page.words, wordsOf(korean)?.words ?? []);
  return [...Map.groupBy(words, ({ paragraph }) => paragraph).values()]
    .map((own) => paragraphOf(own, page))
    .filter(({ confidence, text }) => confidence >= LEAST_PARAGRAPH && /[\p{L}\p{N}]/u.test(text));
}

function paragraphOf(
  words: readonly OcrWord[],
  { width, height }: { readonly width: number; readonly height: number },
): OcrParagraph {
  const lines = [...Map.groupBy(words, ({ line }) => line).values()];
  const left = Math.min(...words.map((word) => word.left));
  const top = Math.min(...words.map((word) => word.top));
  return {
    text: lines.map(lineText).join('\n'),
    confidence: meanConfidence(words),
    box: {
      x: left / width,
      y: top / height,
      width: (Math.max(...words.map((word) => word.right)) - left) / width,
      height: (Math.max(...words.map((word) => word.bottom)) - top) / height,
    },
  };
}

function lineText(words: readonly OcrWord[]): string {
  return words
    .map((word, index) => {
      const text = isSure(word) ? word.text : UNKNOWN;
      return `${word.apart && index > 0 ? ' ' : ''}${text}`;
    })
    .join('')
    .replace(/\uFFFD[\uFFFD\s]*\uFFFD/g, UNKNOWN);
}

/** By length of text, in hundredths. */
export function meanConfidence(
  parts: readonly { readonly text: string; readonly confidence: number }[],
): number {
  const letters = parts.reduce((sum, { text }) => sum + text.length, 0);
  const sure = parts.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return letters === 0 ? 0 : Math.round((100 * sure) / letters) / 100;
}
