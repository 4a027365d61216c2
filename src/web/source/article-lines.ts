import type { Span } from '../service/types.ts';

export type Level = 'heading' | 'paragraph' | 'item' | 'subitem' | 'plain';

export interface ArticleLine {
  readonly level: Level;
  readonly span: Span;
}

/** A piece of a line that is cited or not, and leads somewhere or not. */
export interface Piece<T> {
  readonly span: Span;
  readonly isMarked: boolean;
  readonly link: T | null;
}

const levels: readonly (readonly [RegExp, Level])[] = [
  [/^\s*제\d+조(?:의\d+)*(?:\([^)]*\))?\s*$/, 'heading'],
  [/^\s*[\u2460-\u2473\u3251-\u325f\u32b1-\u32bf]/, 'paragraph'],
  [/^\s*\d+(?:의\d+)?\.\s/, 'item'],
  [/^\s*[가-하]\.\s/, 'subitem'],
];

/** Lines of an article with their depth, blank ones left out. */
export function articleLines(text: string): readonly ArticleLine[] {
  const lines: ArticleLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const span = { start: start + indent, end: start + line.length };
    const level = levels.find(([pattern]) => pattern.test(line))?.[1] ?? 'plain';
    if (line.trim() !== '') lines.push({ level, span });
    start += line.length + 1;
  }
  return lines;
}

/** Cuts a line where the mark or a link begins or ends. */
export function pieces<T extends { readonly span: Span }>(
  line: Span,
  mark: Span | null,
  links: readonly T[],
): readonly Piece<T>[] {
  const inside = links.filter(({ span }) => span.start < line.end && span.end > line.start);
  const cuts = [line, ...(mark === null ? [] : [mark]), ...inside.map(({ span }) => span)]
    .flatMap(({ start, end }) => [start, end])
    .filter((at) => at >= line.start && at <= line.end);
  const borders = [...new Set(cuts)].toSorted((left, right) => left - right);
  return borders.slice(0, -1).map((start, at) => {
    const end = borders[at + 1]!;
    const within = (span: Span) => span.start <= start && end <= span.end;
    return {
      span: { start, end },
      isMarked: mark !== null && within(mark),
      link: inside.find(({ span }) => within(span)) ?? null,
    };
  });
}
