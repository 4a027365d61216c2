import type { Block } from '../../source.ts';
import type { Region } from './compose.ts';
import { HeadingPath } from './headings.ts';

export interface Piece {
  readonly kind: Block['kind'];
  readonly text: string;
  readonly regions: readonly Region[];
  readonly context?: string;
  readonly former?: boolean;
  /** Headings of this piece alone, under those that stand open. */
  readonly headings?: readonly string[];
}

interface Title {
  readonly text: string;
  readonly start: number;
  readonly regions: readonly Region[];
  readonly former: boolean;
  used: boolean;
}

/** Writes a document's text and keeps for every block where it stands. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  readonly #parts: string[] = [];
  readonly #path = new HeadingPath();
  #length = 0;
  #titles: Title[] = [];
  #last: Piece['kind'] | 'heading' | null = null;

  get text(): string {
    return this.#parts.join('');
  }

  /** A heading stands in the text and in the path of what follows. One that nothing follows is a block itself. */
  heading(text: string, size: number, regions: readonly Region[], former = false): void {
    this.#path.enter(text, size);
    const kept = new Set(this.#path.texts);
    this.#keepUnused(this.#titles.filter((title) => !kept.has(title.text)));
    this.#titles = this.#titles.filter((title) => kept.has(title.text));
    const start = this.#append(text, 'heading');
    this.#titles.push({ text, start, regions, former, used: false });
  }

  /** A line that belongs to the text but not to a block: the header of a table. */
  line(text: string): void {
    if (text !== '') this.#append(text, 'heading');
  }

  write({ kind, text, regions, context, former, headings = [] }: Piece): void {
    for (const title of this.#titles) title.used = true;
    const start = this.#append(text, kind);
    const numbers = regions.map(({ page }) => page);
    this.blocks.push({
      kind,
      headings: [...this.#path.texts, ...headings],
      start,
      end: start + text.length,
      pages: { from: Math.min(...numbers), to: Math.max(...numbers) },
      regions: regions.map(rounded),
      ...(context && { context }),
      ...(former && { former }),
    });
  }

  finish(): { readonly text: string; readonly blocks: readonly Block[] } {
    this.#keepUnused(this.#titles);
    return { text: this.text, blocks: withoutTitle(this.blocks) };
  }

  #keepUnused(titles: readonly Title[]): void {
    for (const { text, start, regions, former, used } of titles) {
      if (used) continue;
      const pages = { from: regions[0]!.page, to: regions.at(-1)!.page };
      const block: Block = {
        kind: 'paragraph',
        headings: [],
        start,
        end: start + text.length,
        pages,
        regions: regions.map(rounded),
        ...(former && { former }),
      };
      this.blocks.push(block);
    }
  }

  #append(text: string, kind: Piece['kind'] | 'heading'): number {
    const close = kind === 'list-item' && this.#last === 'list-item';
    const gap = this.#last === null ? '' : close ? '\n' : '\n\n';
    this.#parts.push(gap, text);
    this.#length += gap.length + text.length;
    this.#last = kind;
    return this.#length - text.length;
  }
}

/** Share of a document's blocks under one heading from which the heading is the document's title. */
const TITLE = 0.6;
const LEAST_BLOCKS = 40;

/** A heading over nearly all says nothing of a part, and would count as a match everywhere. */
function withoutTitle(blocks: readonly Block[]): readonly Block[] {
  if (blocks.length < LEAST_BLOCKS) return blocks;
  const counts = new Map<string, number>();
  for (const { headings } of blocks) {
    for (const heading of new Set(headings)) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  const isTitle = (heading: string) => counts.get(heading)! > TITLE * blocks.length;
  return blocks.map((block) => ({
    ...block,
    headings: block.headings.filter((heading) => !isTitle(heading)),
  }));
}

function rounded({ page, ...box }: Region): Region {
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    page,
    x: round(box.x),
    y: round(box.y),
    width: round(box.width),
    height: round(box.height),
  };
}
