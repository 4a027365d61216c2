import type { Block } from '../source.ts';

const HEADING = /^(#{1,6})\s+(.+?)\s*#*\s*$/;
const LIST_ITEM = /^(\s*)(?:[-*+]|\d+[.)])\s+/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const TABLE_RULE = /^\s*\|[\s:|-]+\|\s*$/;
const PAGE_NOTE = /\s*\(원문\s*(\d+)(?:\s*[-~–]\s*(\d+))?\s*쪽\)\s*$/;

interface OpenBlock {
  kind: Block['kind'];
  start: number;
  lines: string[];
  pages: Block['pages'];
  context?: string;
}

/** Cuts Markdown into blocks under their headings, and writes the text as a person reads it. */
export class MarkdownBlocks {
  readonly #lines: readonly string[];
  readonly #out: string[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  #headings: { level: number; text: string }[] = [];
  #open: OpenBlock | null = null;
  #tableHeader: string | null = null;
  #title: string | null = null;

  constructor(body: string) {
    this.#lines = body.split('\n');
  }

  read(): { text: string; blocks: readonly Block[]; title: string | null } {
    for (const line of this.#lines) this.#line(line);
    this.#close();
    return { text: this.#out.join('\n'), blocks: this.#blocks, title: this.#title };
  }

  #line(line: string): void {
    const heading = HEADING.exec(line);
    if (line.trim() === '') this.#blank();
    else if (heading !== null) this.#heading(heading[1]!.length, plain(heading[2]!));
    else if (TABLE_ROW.test(line)) this.#tableRow(line);
    else if (LIST_ITEM.test(line)) this.#start('list-item', line);
    else this.#continue(line);
  }

  #blank(): void {
    this.#close();
    this.#tableHeader = null;
    this.#write('');
  }

  #heading(level: number, text: string): void {
    this.#close();
    if (level === 1) this.#title ??= text;
    this.#headings = [...this.#headings.filter((open) => open.level < level), { level, text }];
    this.#write(text);
  }

  #tableRow(line: string): void {
    if (TABLE_RULE.test(line)) return;
    if (this.#tableHeader === null) {
      this.#start('table', line);
      this.#tableHeader = plain(line);
    } else this.#start('table', line, this.#tableHeader);
  }

  #start(kind: Block['kind'], line: string, context?: string): void {
    this.#close();
    const { text, pages } = withoutPageNote(plain(line));
    const start = this.#write(text);
    this.#open = { kind, start, lines: [text], pages, ...(context !== undefined && { context }) };
  }

  #continue(line: string): void {
    if (this.#open === null || this.#open.kind === 'table') return this.#start('paragraph', line);
    const { text, pages } = withoutPageNote(plain(line));
    this.#write(text);
    this.#open.lines.push(text);
    this.#open.pages = pages ?? this.#open.pages;
  }

  #close(): void {
    if (this.#open === null) return;
    const { kind, start, lines, pages, context } = this.#open;
    const text = lines.join('\n').trimEnd();
    this.#open = null;
    if (text === '') return this.#pageNoteOnly(pages);
    this.#blocks.push({
      kind,
      headings: this.#headings.map((heading) => heading.text),
      start,
      end: start + text.length,
      pages,
      ...(context !== undefined && { context }),
    });
  }

  /** A note on a line of its own, under a table or a list, speaks for the blocks above it. */
  #pageNoteOnly(pages: Block['pages']): void {
    const section = this.#headings.map((heading) => heading.text).join('\n');
    for (let index = this.#blocks.length - 1; index >= 0; index -= 1) {
      const block = this.#blocks[index]!;
      if (block.pages !== null || block.headings.join('\n') !== section) break;
      this.#blocks[index] = { ...block, pages };
    }
  }

  #write(line: string): number {
    const start = this.#length;
    this.#out.push(line);
    this.#length += line.length + 1;
    return start;
  }
}

/** A page note belongs to the place, not to the text: it must never become part of a quotation. */
function withoutPageNote(line: string): { text: string; pages: Block['pages'] } {
  const note = PAGE_NOTE.exec(line);
  if (note === null) return { text: line, pages: null };
  const from = Number(note[1]);
  const to = note[2] === undefined ? from : Number(note[2]);
  return { text: line.slice(0, note.index), pages: { from, to } };
}

/** Markup that a reader does not see is dropped; the words, numbers and order stay. */
function plain(line: string): string {
  return line
    .replace(/^>\s?/, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!~<>|])/g, '$1')
    .replace(/^(\s*)[*+]\s/, '$1- ')
    .trimEnd();
}
