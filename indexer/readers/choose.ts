import { extname } from 'node:path';
import type { Reader } from '../source.ts';
import { hangulReader } from './hangul.ts';
import { lawMarkdownReader } from './law-markdown.ts';
import { lawXmlReader } from './law-xml.ts';
import { markdownReader } from './markdown.ts';
import { pdfReader } from './pdf.ts';
import { textReader } from './text.ts';

const LAW_MATTER = /^\uFEFF?---[ \t]*\r?\n[\s\S]{0,4000}?^법령구분:/m;

const byExtension: Readonly<Record<string, Reader>> = {
  '.pdf': pdfReader,
  '.hwp': hangulReader,
  '.hwpx': hangulReader,
  '.docx': hangulReader,
  '.txt': textReader,
  '.md': markdownReader,
  '.markdown': markdownReader,
  '.xml': lawXmlReader,
};

export const readableExtensions: readonly string[] = Object.keys(byExtension);

/** The reader for a file, or null when its format is not one of `readableExtensions`. */
export function chooseReader(fileName: string, bytes: Uint8Array): Reader | null {
  const reader = byExtension[extname(fileName).toLowerCase()] ?? null;
  if (reader !== markdownReader) return reader;
  const head = new TextDecoder().decode(bytes.subarray(0, 16_384));
  return LAW_MATTER.test(head) ? lawMarkdownReader : markdownReader;
}
