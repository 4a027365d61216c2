import { inflateSync } from 'node:zlib';

/** The objects of a PDF that are dictionaries, as they are written; streams are left out. */
export interface PdfObjects {
  readonly dictionaries: ReadonlyMap<number, string>;
  /** Of the newest cross-reference section. */
  readonly trailer: string;
  readonly startxref: number;
}

/** Larger files and object streams are not scanned. */
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_INFLATED = 16 * 1024 * 1024;
const MAX_DICTIONARY = 256 * 1024;

/** @returns null where the file is encrypted, too large, or its end cannot be found */
export function scanPdf(bytes: Uint8Array): PdfObjects | null {
  if (bytes.length > MAX_BYTES) return null;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!file.startsWith('%PDF-')) return null;
  const startxref = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-2048))?.[1] ?? Number.NaN,
  );
  const trailer = trailerAt(file, startxref);
  if (trailer === null || /\/Encrypt\b/.test(trailer)) return null;
  const dictionaries = new Map<number, string>();
  for (const [number, body] of objectsIn(file)) {
    dictionaries.set(number, body);
    if (!/\/Type\s*\/ObjStm\b/.test(body)) continue;
    for (const [inner, text] of packedObjects(file, number, body)) dictionaries.set(inner, text);
  }
  return { dictionaries, trailer, startxref };
}

function trailerAt(file: string, offset: number): string | null {
  if (!Number.isInteger(offset) || offset >= file.length) return null;
  const section = file.slice(offset, offset + MAX_DICTIONARY);
  const body = section.startsWith('xref') ? section.slice(section.indexOf('trailer')) : section;
  return dictionaryOf(body);
}

function* objectsIn(file: string): Generator<[number, string]> {
  const head = /(?:^|[\s>])(\d{1,10})\s+\d{1,5}\s+obj\b/g;
  for (let found = head.exec(file); found !== null; found = head.exec(file)) {
    const body = dictionaryOf(file.slice(head.lastIndex, head.lastIndex + MAX_DICTIONARY));
    if (body !== null) yield [Number(found[1]), body];
  }
}

/** Text up to the end of the object or the beginning of its stream. */
function dictionaryOf(text: string): string | null {
  const start = /^\s*(?:\d+\s+\d+\s+obj|trailer)?\s*(?=<<)/.exec(text)?.[0].length;
  if (start === undefined) return null;
  const end = /\bendobj\b|\bstream\b|\bstartxref\b/.exec(text)?.index ?? text.length;
  return text.slice(start, end).trimEnd();
}

function packedObjects(file: string, number: number, body: string): [number, string][] {
  const data = inflatedStream(file, number);
  const count = Number(/\/N\s+(\d+)/.exec(body)?.[1] ?? 0);
  const first = Number(/\/First\s+(\d+)/.exec(body)?.[1] ?? 0);
  if (data === null || count === 0) return [];
  const header = data.slice(0, first).trim().split(/\s+/).map(Number);
  return Array.from({ length: Math.min(count, header.length >> 1) }, (_, index) => {
    const from = first + header[2 * index + 1]!;
    const to = index + 1 < count ? first + (header[2 * index + 3] ?? data.length) : data.length;
    return [header[2 * index]!, data.slice(from, to).trim()];
  });
}

function inflatedStream(file: string, number: number): string | null {
  const object = new RegExp(`(?:^|[\\s>])${number}\\s+\\d+\\s+obj\\b`).exec(file);
  if (object === null) return null;
  const begin = /stream\r?\n/g;
  begin.lastIndex = object.index;
  if (begin.exec(file) === null) return null;
  const end = file.indexOf('endstream', begin.lastIndex);
  const packed = Buffer.from(file.slice(begin.lastIndex, end < 0 ? undefined : end), 'latin1');
  try {
    return inflateSync(packed, { maxOutputLength: MAX_INFLATED }).toString('latin1');
  } catch {
    return null;
  }
}
