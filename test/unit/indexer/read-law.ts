import { lawXmlReader } from '../../../indexer/readers/law-xml.ts';
import type { Reader } from '../../../indexer/source.ts';
import type { LawText } from '../../../src/model/law.ts';
import type { Span } from '../../../src/model/passage.ts';

/** Reads a law's bytes. */
export async function readLaw(reader: Reader, bytes: Uint8Array, fileName: string) {
  const source = await reader.read(bytes, fileName);
  if (source.structure !== 'law') throw new Error('not a law');
  return source;
}

/** Reads XML given as text, under the name of a fetched file unless another one is given. */
export function readXml(xml: string, fileName = '285051.xml') {
  return readLaw(lawXmlReader, new TextEncoder().encode(xml), fileName);
}

/** The text of an article, an annex or a line. */
export function textOf(law: LawText, { span }: { readonly span: Span }): string {
  return law.text.slice(span.start, span.end);
}
