import { clauses, withoutAsides } from '../../korean/clauses.ts';
import { type Force, force } from '../../korean/force.ts';
import { type Measure, measures } from '../../korean/measures.ts';
import { sentences } from '../../korean/sentences.ts';
import { foldText, words } from '../../korean/words.ts';
import type { Span } from '../../model/passage.ts';
import { type Grade, gradesOf } from './grades.ts';
import { phrasesOf } from './lexicon.ts';
import { type Term, termsOf } from './term.ts';

/** A clause of one sentence; spans are in the whole text. */
export interface Clause {
  readonly span: Span;
  /** Folded, parentheses blanked. */
  readonly plain: string;
  readonly terms: readonly Term[];
  readonly measures: readonly Measure[];
  readonly force: Force;
  /** The force is that of the next clause: 적어 보존하며, 열람하게 하여야 한다. */
  readonly isInherited: boolean;
}

/** One sentence with all that is compared. */
export interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly terms: readonly Term[];
  readonly measures: readonly Measure[];
  readonly grades: readonly Grade[];
  readonly clauses: readonly Clause[];
}

/** Amendment notes and footnote numbers say nothing of the rule. */
const NOTES =
  /<(?:개정|신설|전문개정|본조신설|\d{4}\.)[^<>]*>|\[(?:\d{1,3}(?:[,\-~]\d{1,3})*|전문개정[^\]]*|본조신설[^\]]*|제목개정[^\]]*)\]/g;

/** The sentences of a text, read once: words, quantities, grades and clauses with their force. */
export function readSentences(text: string): readonly Sentence[] {
  const folded = foldText(text).replace(NOTES, (note) => ' '.repeat(note.length));
  return attachGrades(
    folded,
    sentences(text).flatMap((span) => cutExceptions(folded, span)),
  ).map((span) => readSentence(folded, span));
}

/** 다만 on a line of its own below a list is a sentence of its own. */
function cutExceptions(folded: string, span: Span): readonly Span[] {
  const at = folded.slice(span.start, span.end).search(/\n\s*(?:다만|단),/);
  if (at < 0) return [span];
  const cut = span.start + at + 1;
  return [
    { start: span.start, end: cut },
    { start: cut, end: span.end },
  ];
}

/** (권고등급 I) after a full stop belongs to the sentence before it. */
const GRADE_FIRST = /^\((?:[^()]*(?:등급|수준|grade|level|class)[^()]*)\)\.?\s*/;

function attachGrades(folded: string, spans: readonly Span[]): readonly Span[] {
  const moved: Span[] = [];
  for (const span of spans) {
    const first = GRADE_FIRST.exec(folded.slice(span.start, span.end))?.[0];
    const last = moved.at(-1);
    if (first === undefined || last === undefined) moved.push(span);
    else {
      moved[moved.length - 1] = { start: last.start, end: span.start + first.length };
      if (span.start + first.length < span.end) {
        moved.push({ start: span.start + first.length, end: span.end });
      }
    }
  }
  return moved;
}

function readSentence(folded: string, span: Span): Sentence {
  const text = folded.slice(span.start, span.end);
  const shift = ({ start, end }: Span) => ({ start: start + span.start, end: end + span.start });
  const found = measures(text);
  const own = words(text).filter(
    ({ start }) => !found.some((one) => start >= one.span.start && start < one.span.end),
  );
  const terms = termsOf(text, own, { phrases: phrasesOf(text), offset: span.start });
  const moved = found.map((one) => ({ ...one, span: shift(one.span) }));
  const plain = withoutAsides(text);
  return {
    span,
    text,
    terms,
    measures: moved,
    grades: gradesOf(text).map((grade) => ({ ...grade, span: shift(grade.span) })),
    clauses: inherited(
      clauses(text).map((cut) =>
        readClause(plain.slice(cut.start, cut.end), shift(cut), terms, moved),
      ),
    ),
  };
}

function readClause(
  plain: string,
  span: Span,
  terms: readonly Term[],
  found: readonly Measure[],
): Clause {
  const inside = (at: number) => at >= span.start && at < span.end;
  return {
    span,
    plain,
    terms: terms.filter(({ start }) => inside(start)),
    measures: found.filter((one) => inside(one.span.start)),
    force: force(plain),
    isInherited: false,
  };
}

const CONTRAST = /(?:지만|되|으나|나|는데)[,\s]*$/;
/** 3개월 이내이며 names an amount; it has no force to take over. */
const NOMINAL =
  /(?:이내|이하|이상|미만|초과|[\d%a-z]|[년월일회명개원간])(?:이며|이고|며|고)?[,\s]*$/;
const SHARED: ReadonlySet<Force> = new Set(['duty', 'recommendation', 'permission']);

/** 적어 5년간 보존하며, 열람하게 하여야 한다: a clause that leaves its force open takes that of the next. */
function inherited(found: readonly Clause[]): readonly Clause[] {
  const made = [...found];
  for (let at = made.length - 2; at >= 0; at--) {
    const clause = made[at]!;
    const next = made[at + 1]!.force;
    const isOpen = clause.force === 'statement' && !CONTRAST.test(clause.plain);
    if (isOpen && SHARED.has(next) && !NOMINAL.test(clause.plain))
      made[at] = { ...clause, force: next, isInherited: true };
  }
  return made;
}
