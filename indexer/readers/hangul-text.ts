import type { Block } from '../source.ts';

type Pages = Block['pages'];

/** A document's text as it grows, with its blocks under their headings. */
export class HangulText {
  readonly #lines: string[] = [];
  readonly #blocks: Block[] = [];
  #length = 0;
  #headings: { level: number; text: string }[] = [];

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  heading(level: number, text: string): void {
    this.#headings = [...this.#headings.filter((open) => open.level < level), { level, text }];
    this.line(text);
  }

  /** Text that is shown in its place, but is no passage of its own. */
  line(text: string): number {
    const start = this.#length;
    this.#lines.push(text);
    this.#length += text.length + 1;
    return start;
  }

  block(kind: Block['kind'], text: string, more: More): void {
    const { context = '', under = [], pages, former = false } = more;
    const start = this.line(text);
    this.#blocks.push({
      kind,
      headings: [...this.#headings.map((heading) => heading.text), ...under],
      start,
      end: start + text.length,
      pages,
      ...(context !== '' && { context }),
      ...(former && { former }),
    });
  }
}

export interface More {
  readonly pages: Pages;
  readonly context?: string;
  /** Printed as the text before an amendment. */
  readonly former?: boolean;
  /** Names of the row that the text stands in. */
  readonly under?: readonly string[];
}
