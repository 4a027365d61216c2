import { type Draft, isEnded, readLine } from './read-line.ts';

export type DraftEvent =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | { readonly kind: 'not-found' };

/** A line without end is no answer; it is cut here, in characters. */
const LONGEST_LINE = 2000;
/** What a model writes beyond this is not read. */
const LONGEST_ANSWER = 20_000;

/** The sentences of a streamed answer, each as soon as its line is complete. */
export async function* readDrafts(chunks: AsyncIterable<string>): AsyncIterable<DraftEvent> {
  let pending = '';
  for await (const line of linesOf(chunks)) {
    const read = readLine(line);
    if (read.kind === 'ignored') continue;
    if (read.kind === 'not-found') {
      yield read;
      continue;
    }
    if (read.kind === 'keys') {
      if (pending !== '') yield draft(pending, read.keys);
      pending = '';
      continue;
    }
    const isBroken = !read.isItem && isOpen(pending);
    // A finished sentence without keys is nobody's; an unfinished one was a heading.
    if (!isBroken && isEnded(pending)) yield draft(pending, []);
    const before = isBroken ? `${pending} ` : '';
    if (read.kind === 'text') pending = before + read.text;
    else {
      const [first, ...others] = read.drafts;
      yield draft(before + first!.text, first!.keys);
      for (const other of others) yield { kind: 'draft', draft: other };
      pending = read.rest;
    }
  }
  if (pending !== '' && (isEnded(pending) || isOpen(pending))) yield draft(pending, []);
}

/** Shorter texts without a particle are headings (보존 기간), not the half of a sentence. */
const SHORTEST_HALF = 20;
const PARTICLE = /[가-힣](?:[은는이가을를](?=\s)|[을를이가은는의에로과와며고,]$)/;

function isOpen(text: string): boolean {
  if (text === '' || isEnded(text)) return false;
  return text.length > SHORTEST_HALF || PARTICLE.test(text);
}

function draft(text: string, keys: readonly string[]): DraftEvent {
  return { kind: 'draft', draft: { text, keys } };
}

/** Also the last line, which no line end closes. A stream that breaks off gives no half line. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let buffer = '';
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    buffer += chunk;
    const lines = buffer.split(/\r\n|[\n\r\u2028\u2029]/);
    buffer = lines.pop()!;
    for (const line of lines) yield line.slice(0, LONGEST_LINE);
    if (buffer.length > LONGEST_LINE || length > LONGEST_ANSWER) break;
  }
  if (buffer.trim() !== '') yield buffer.slice(0, LONGEST_LINE);
}
