import { gradesIn } from '../src/korean/grade.ts';
import type { Recommendation } from '../src/model/recommendation.ts';
import { recommendationPieces } from './recommendations-cut.ts';
import { recordOf, withPopulation } from './recommendations-record.ts';
import { rowRecommendation } from './recommendations-row.ts';
import type { Block } from './source.ts';

/**
 * Makes every 권고문 with its printed grade a block of its own, with the grade as data. A grade in a box
 * or on a line below goes with the sentence above it; other text stays in the blocks it came in.
 */
export function withRecommendations(text: string, blocks: readonly Block[]): readonly Block[] {
  const joined = withNotes(text, blocks);
  const cut = joined.flatMap((block) =>
    block.kind === 'table' ? rows(text, block) : prose(text, block),
  );
  return withPopulation(text, cut);
}

function prose(text: string, block: Block): readonly Block[] {
  const pieces = recommendationPieces(text.slice(block.start, block.end), block.kind);
  if (pieces.every(({ isRecommendation }) => !isRecommendation)) return [block];
  return pieces.map(({ span, isRecommendation }) => {
    const piece = { ...block, start: block.start + span.start, end: block.start + span.end };
    if (!isRecommendation) return piece;
    return graded(piece, recordOf(text.slice(piece.start, piece.end), block.headings));
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

/** A block that is nothing but a grade belongs to the block before it, when that one has none at its end. */
function withNotes(text: string, blocks: readonly Block[]): readonly Block[] {
  const found: Block[] = [];
  for (const block of blocks) {
    const open = found.at(-1);
    if (open !== undefined && isNote(text, block) && takesNote(text, open, block)) {
      found[found.length - 1] = merged(open, block);
    } else found.push(block);
  }
  return found;
}

/** Longest note, in characters. */
const NOTE = 80;

function isNote(text: string, { start, end }: Block): boolean {
  if (end - start > NOTE) return false;
  const own = text.slice(start, end);
  const [grade, ...others] = gradesIn(own);
  if (grade === undefined || others.length > 0 || !grade.isNote) return false;
  const rest = own.slice(0, grade.span.start) + own.slice(grade.span.end);
  return /^[\s.,:|-]*$/.test(rest);
}

function takesNote(text: string, open: Block, note: Block): boolean {
  if (open.kind === 'table' || text.slice(open.end, note.start).trim() !== '') return false;
  const own = text.slice(open.start, open.end);
  const last = gradesIn(own).at(-1);
  const isGraded = last !== undefined && /^[\s.]*$/.test(own.slice(last.span.end));
  return !isGraded && /[다요음함임됨것][.]?\s*$/.test(own);
}

function merged(open: Block, note: Block): Block {
  const regions = [...(open.regions ?? []), ...(note.regions ?? [])];
  const pages =
    open.pages === null || note.pages === null
      ? open.pages
      : { from: open.pages.from, to: note.pages.to };
  return { ...open, end: note.end, pages, ...(regions.length > 0 && { regions }) };
}
