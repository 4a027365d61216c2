import { sentences } from '../../src/korean/sentences.ts';
import type { Span } from '../../src/model/passage.ts';
import type { Region } from '../../src/model/recommendation.ts';
import type { Block } from '../source.ts';
import { group, type Piece, TARGET_LENGTH } from './pieces.ts';

interface Unit {
  readonly block: Block;
  readonly span: Span;
}

/** Blocks as passages of whole sentences, list items and table rows, under one heading and on one page; a recommendation alone. */
export function splitBlocks(
  title: string,
  text: string,
  blocks: readonly Block[],
): readonly Piece[] {
  const units = blocks.flatMap((block) => unitsOf(block, text));
  return group(units, samePlace).map((grouped) => {
    const first = grouped[0]!.block;
    const pages = first.pages;
    return {
      label: placeLabel(title, first),
      headings: first.headings,
      locator: pages === null ? {} : { pages },
      span: { start: grouped[0]!.span.start, end: grouped.at(-1)!.span.end },
      ...(first.recommendation !== undefined && { recommendation: first.recommendation }),
      ...(first.reading !== undefined && { reading: first.reading }),
      ...regionsOf(grouped),
      ...(first.former === true && { former: true }),
      context: [
        title,
        ...first.headings,
        ...new Set(grouped.map(({ block }) => block.context ?? '')),
        first.recommendation?.population ?? '',
      ].join(' '),
    };
  });
}

/** Where the blocks of a passage stand on their pages; boxes below each other become one. */
function regionsOf(units: readonly Unit[]): Pick<Piece, 'regions'> {
  const regions: Region[] = [];
  for (const block of new Set(units.map((unit) => unit.block))) {
    for (const region of block.regions ?? []) {
      const last = regions.at(-1);
      const joined = last === undefined ? null : joinedBelow(last, region);
      if (joined === null) regions.push(region);
      else regions[regions.length - 1] = joined;
    }
  }
  return regions.length === 0 ? {} : { regions };
}

/** Farthest that two boxes of one text are apart, in points. */
const NEAR = 24;

function joinedBelow(upper: Region, lower: Region): Region | null {
  const below = lower.y >= upper.y - 1 && lower.y <= upper.y + upper.height + NEAR;
  const beside = lower.x < upper.x + upper.width && upper.x < lower.x + lower.width;
  if (upper.page !== lower.page || !below || !beside) return null;
  const x = Math.min(upper.x, lower.x);
  const width = Math.max(upper.x + upper.width, lower.x + lower.width) - x;
  const bottom = Math.max(upper.y + upper.height, lower.y + lower.height);
  return { page: upper.page, x, y: upper.y, width, height: bottom - upper.y };
}

function unitsOf(block: Block, text: string): Unit[] {
  const whole = { block, span: { start: block.start, end: block.end } };
  if (block.recommendation !== undefined) return [whole];
  if (block.kind === 'table' || block.end - block.start <= TARGET_LENGTH) return [whole];
  return sentences(text.slice(block.start, block.end)).map((span) => ({
    block,
    span: { start: block.start + span.start, end: block.start + span.end },
  }));
}

function samePlace(last: Unit, next: Unit): boolean {
  const [left, right] = [last.block, next.block];
  return (
    left.recommendation === undefined &&
    right.recommendation === undefined &&
    left.former === right.former &&
    left.reading?.method === right.reading?.method &&
    left.reading?.confidence === right.reading?.confidence &&
    left.headings.join('\n') === right.headings.join('\n') &&
    left.pages?.from === right.pages?.from &&
    left.pages?.to === right.pages?.to
  );
}

/** `제목 37쪽`, or `제목 › 소제목` where there are no pages. */
function placeLabel(title: string, block: Block): string {
  if (block.pages !== null) {
    const { from, to } = block.pages;
    return `${title} ${from === to ? from : `${from}-${to}`}쪽`;
  }
  const heading = block.headings.filter((text) => text !== title).at(-1);
  return heading === undefined ? title : `${title} › ${heading}`;
}
