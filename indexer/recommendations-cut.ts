import { gradesIn, type PrintedGrade } from '../src/korean/grade.ts';
import { sentences } from '../src/korean/sentences.ts';
import type { Span } from '../src/model/passage.ts';
import { type GradeReader, isNumbered } from './recommendations-record.ts';
import type { Block } from './source.ts';

/** A run of a block: one 권고문 with its grade, or text between. */
export interface Piece {
  readonly span: Span;
  readonly isRecommendation: boolean;
}

/** Longest block with one grade at its end that is one recommendation as a whole, in characters. */
const WHOLE = 500;

/** A sentence that opens like this belongs to the one before it. */
const CONTINUES = /^\s*(?:다만|단[,，]|이 경우|이때|예외)/;
const LEADS = /^\s*(?:\[?(?:핵심\s*)?(?:권고|추천)|\d{1,2}(?:[.-]\d+)*[.)]\s)/;

/** Cuts the text of a block so that each 권고문 with its grade is a piece of its own. */
export function recommendationPieces(
  text: string,
  kind: Block['kind'],
  read: GradeReader = gradesIn,
): readonly Piece[] {
  const grades = read(text);
  if (grades.length === 0) return [{ span: whole(text), isRecommendation: isNumbered(text) }];
  if (isOne(text, kind, grades)) return [{ span: whole(text), isRecommendation: true }];
  const pieces = spansBetween(text, cuts(text, grades)).map((span) => ({
    span,
    isRecommendation: grades.some(({ span: own }) => within(span, own)),
  }));
  return withContinuations(text, pieces).reduce(joinPlain, []);
}

function whole(text: string): Span {
  return { start: 0, end: text.length };
}

function isOne(text: string, kind: Block['kind'], grades: readonly PrintedGrade[]): boolean {
  const [grade] = grades;
  if (grades.length > 1 || text.length > WHOLE) return false;
  const isLast = /^[\s.]*$/.test(text.slice(grade!.span.end));
  return isLast && (kind === 'list-item' || LEADS.test(text));
}

/** Where pieces start: at sentences, and behind a note that follows a sentence; never before a note. */
function cuts(text: string, grades: readonly PrintedGrade[]): readonly number[] {
  const starts = sentences(text)
    .map(({ start }) => start)
    .filter((start) => !grades.some((grade) => splits(text, start, grade)));
  const ends = grades.filter((grade) => closes(text, grade)).map(({ span }) => span.end);
  return [...new Set([0, ...starts, ...ends])].toSorted((left, right) => left - right);
}

/** A cut inside a note, or between a sentence and its note. */
function splits(text: string, at: number, { span, isNote }: PrintedGrade): boolean {
  if (span.start < at && at < span.end) return true;
  return isNote && at === span.start && text.slice(0, at).trim() !== '';
}

function closes(text: string, { span, isNote }: PrintedGrade): boolean {
  const before = text.slice(0, span.start);
  return isNote && /[다요음함임됨것.]\s*$/.test(before) && /^\s+\S/.test(text.slice(span.end));
}

function spansBetween(text: string, starts: readonly number[]): Span[] {
  return starts.flatMap((start, index) => {
    const raw = text.slice(start, starts[index + 1] ?? text.length);
    const own = raw.trim();
    if (own === '') return [];
    const from = start + raw.indexOf(own);
    return [{ start: from, end: from + own.length }];
  });
}

function within(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** 다만 … goes with the recommendation that it limits, on either side of the grade. */
function withContinuations(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const open = found.at(-1);
    const continues = CONTINUES.test(text.slice(piece.span.start, piece.span.end));
    const joins = open !== undefined && continues;
    if (joins && (open.isRecommendation !== piece.isRecommendation || open.isRecommendation)) {
      found[found.length - 1] = join(open, piece);
    } else found.push(piece);
  }
  return found;
}

function joinPlain(pieces: Piece[], piece: Piece): Piece[] {
  const open = pieces.at(-1);
  if (open === undefined || open.isRecommendation || piece.isRecommendation) pieces.push(piece);
  else pieces[pieces.length - 1] = join(open, piece);
  return pieces;
}

function join(open: Piece, next: Piece): Piece {
  return {
    span: { start: open.span.start, end: next.span.end },
    isRecommendation: open.isRecommendation || next.isRecommendation,
  };
}
