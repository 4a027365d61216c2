import type { Recommendation } from '../src/model/recommendation.ts';
import { recommendationPieces } from './recommendations-cut.ts';
import { withLists, withNotes } from './recommendations-join.ts';
import {
  type GradeReader,
  gradeReader,
  recordOf,
  withPopulation,
} from './recommendations-record.ts';
import { rowRecommendation } from './recommendations-row.ts';
import type { Block } from './source.ts';

/**
 * Makes every 권고문 with its printed grade a block of its own, with the grade as data. A grade in a box
 * or on a line below goes with the sentence above it; other text stays in the blocks it came in.
 */
export function withRecommendations(text: string, blocks: readonly Block[]): readonly Block[] {
  const read = gradeReader(text);
  const cut = withNotes(text, blocks).flatMap((block) =>
    block.kind === 'table' ? rows(text, block) : prose(text, block, read),
  );
  return withPopulation(text, withLists(text, cut));
}

function prose(text: string, block: Block, read: GradeReader): readonly Block[] {
  const pieces = recommendationPieces(text.slice(block.start, block.end), block.kind, read);
  if (pieces.every(({ isRecommendation }) => !isRecommendation)) return [block];
  return pieces.map(({ span, isRecommendation }) => {
    const piece = { ...block, start: block.start + span.start, end: block.start + span.end };
    if (!isRecommendation) return piece;
    return graded(piece, recordOf(text.slice(piece.start, piece.end), block.headings, read));
  });
}

/** Rows that recommend stand alone; the others stay together. */
function rows(text: string, block: Block): readonly Block[] {
  const found: Block[] = [];
  let start = block.start;
  for (const line of text.slice(block.start, block.end).split('\n')) {
    const row = { ...block, start, end: start + line.length };
    const recommendation = rowRecommendation(line, block.context ?? '');
    const open = found.at(-1);
    if (recommendation !== null) found.push(graded(row, recommendation));
    else if (open === undefined || open.recommendation !== undefined) found.push(row);
    else found[found.length - 1] = { ...open, end: row.end };
    start += line.length + 1;
  }
  return found.some(({ recommendation }) => recommendation !== undefined) ? found : [block];
}

function graded(block: Block, recommendation: Recommendation): Block {
  return { ...block, recommendation };
}
