import type { Span } from '../model/passage.ts';
import type { Recommendation } from '../model/recommendation.ts';
import { EVIDENCE_LABEL, GRADE_LABEL, type GradeItem, readItems } from './grade-items.ts';

/** A grade as it is printed in a text. What is not printed is null. */
export interface PrintedGrade extends Pick<Recommendation, 'grade' | 'evidence' | 'scheme'> {
  readonly span: Span;
  /** Read as another sign than was meant: `Ila` for IIa. */
  readonly misprint: boolean;
  /** Nothing but the note: in brackets, in a cell or on a line of its own. */
  readonly isNote: boolean;
}

/** Classes of heart failure, fitness, drugs: their numbers are no grades. */
const OTHER_CLASS =
  /(?:NYHA|Killip|CCS|ASA|WHO|Child|Pugh|Williams|Mallampati|functional)[\s(-]*$/i;
const SENTENCE_END = /(?:^|\n|[다음함임됨요것][.]?|\.)\s*$/;
const BRACKETED =
  /([([〔【（［])([^()[\]〔〕【】（）［］]{1,90}|[^()[\]]{0,60}\([^()]{1,15}\)[^()[\]]{0,10})[)\]〕】）］]/g;
const LABELLED = new RegExp(`${GRADE_LABEL}|${EVIDENCE_LABEL}|[Cc]lass\\s`, 'g');
const NAMED = new RegExp(GRADE_LABEL);
const ALLOWED_AFTER = /^(?:\s*(?:$|\n|[.,;|)\]])|(?:으로|로)\s*(?:권고|권장|추천))/;
const WORDED =
  /((?:강하게|강력히|강력하게|약하게|조건부(?:로)?|제한적으로)\s*권고)(한다|합니다|함|된다|됩니다|됨|하지\s*않(?:는다|습니다|음))(?![가-힣])/g;
const LETTER_NOTE = /(?<=[다음함임됨요]\.\s{0,3})\(([A-D])\)(?=\s|$)/g;
const SHORT = /^\s*(?:[1-2][A-D]|[A-D][12])\s*$/;
const ALONE = /^[^\S\n]*[IⅠⅡⅢl]{1,3}[ab]?[\s,/|]+[A-C](?:-(?:R|NR|LD|EO))?[^\S\n]*$/gm;

export interface GradeConvention {
  /** `(A)` behind a sentence is its level of evidence: the document writes `(A, Class I)` elsewhere. */
  readonly letterIsEvidence: boolean;
}

/** Every printed grade of a recommendation in a text, in order. Stages, classes of patients and types are none. */
export function gradesIn(
  text: string,
  convention: GradeConvention = { letterIsEvidence: false },
): readonly PrintedGrade[] {
  const found = [
    ...bracketed(text),
    ...(convention.letterIsEvidence ? letters(text) : []),
    ...labelled(text),
    ...worded(text),
    ...alone(text),
  ].toSorted((left, right) => left.span.start - right.span.start || right.span.end - left.span.end);
  const kept: PrintedGrade[] = [];
  for (const next of found) {
    const last = kept.at(-1);
    if (last !== undefined && next.span.start < last.span.end) continue;
    if (last !== undefined && completes(text, last, next))
      kept[kept.length - 1] = joined(last, next);
    else kept.push(next);
  }
  return kept;
}

function bracketed(text: string): PrintedGrade[] {
  return [...text.matchAll(BRACKETED)].flatMap((match) => {
    const content = match[2]!;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (OTHER_CLASS.test(before)) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    const ends = SENTENCE_END.test(before);
    const short = ends ? shortGrade(content, span) : null;
    if (short !== null) return [short];
    const start = content.length - content.trimStart().length;
    const { items, end } = readItems(content, start);
    if (items.length === 0 || content.slice(end).trim() !== '') return [];
    return printed(items, { span, isNote: true, mayBeBare: ends || NAMED.test(content) });
  });
}

function letters(text: string): PrintedGrade[] {
  return [...text.matchAll(LETTER_NOTE)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const evidence = match[1]!;
    return { span, grade: null, evidence, scheme: null, misprint: false, isNote: true };
  });
}

/** 1A and A1: how strongly, on what evidence. */
function shortGrade(content: string, span: Span): PrintedGrade | null {
  if (!SHORT.test(content)) return null;
  const grade = /\d/.exec(content)![0];
  const evidence = /[A-D]/.exec(content)![0];
  return { span, grade, evidence, scheme: 'grade', misprint: false, isNote: true };
}

function labelled(text: string): PrintedGrade[] {
  return [...text.matchAll(LABELLED)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (OTHER_CLASS.test(before)) return [];
    const { items, end } = readItems(text, match.index);
    if (items.length === 0 || !ALLOWED_AFTER.test(text.slice(end, end + 10))) return [];
    const span = { start: match.index, end };
    const isNote = /(?:^|\n|\|)\s*$/.test(before);
    const classAlone = /^class/i.test(match[0]) && items.length === 1;
    if (classAlone && !isNote) return [];
    return printed(items, { span, isNote, mayBeBare: true });
  });
}

function worded(text: string): PrintedGrade[] {
  return [...text.matchAll(WORDED)].map((match) => {
    const refuses = match[2]!.includes('않');
    const grade = (refuses ? match[0] : match[1]!).replace(/\s+/g, ' ');
    const span = { start: match.index, end: match.index + match[0].length };
    return { span, grade, evidence: null, scheme: 'wording', misprint: false, isNote: false };
  });
}

/** `IIa B` on a line of its own. */
function alone(text: string): PrintedGrade[] {
  return [...text.matchAll(ALONE)].flatMap((match) => {
    const start = match.index + match[0].length - match[0].trimStart().length;
    const { items } = readItems(text, start);
    const span = { start, end: match.index + match[0].trimEnd().length };
    return printed(items, { span, isNote: true, mayBeBare: true });
  });
}

interface Place {
  readonly span: Span;
  readonly isNote: boolean;
  /** Values without a name may stand here, because a sentence ends before them. */
  readonly mayBeBare: boolean;
}

/** One grade of its items; none when they do not say which is what. */
function printed(items: readonly GradeItem[], place: Place): PrintedGrade[] {
  const grade = gradeOf(items, place);
  const evidence = evidenceOf(items, grade);
  const used = [grade, evidence].filter((item) => item !== null);
  if (used.length === 0 || used.length < items.length) return [];
  const isBare = items.every(({ labelled }) => !labelled);
  const isWorded = items.some(({ role, scheme }) => role === 'grade' && scheme === 'wording');
  if (isBare && !isWorded && !place.mayBeBare) return [];
  // (Class II) after a noun is a class of drugs or patients.
  const isClassAlone = items.length === 1 && /^class/i.test(grade?.value ?? '');
  if (isClassAlone && place.isNote && !place.mayBeBare) return [];
  const { span, isNote } = place;
  return [
    {
      span,
      grade: grade?.value ?? null,
      evidence: evidence?.value ?? null,
      scheme: schemeOf(grade, evidence),
      misprint: items.some(({ misprint }) => misprint),
      isNote,
    },
  ];
}

function gradeOf(items: readonly GradeItem[], { mayBeBare }: Place): GradeItem | null {
  const grades = items.filter(({ role }) => role === 'grade');
  if (grades.length > 0) return grades.length === 1 ? grades[0]! : null;
  const roman = items.find(({ role }) => role === 'bare-roman');
  if (roman !== undefined && items.length === 2) return roman;
  const study = items.find(({ role }) => role === 'study');
  const isConsensus = /전문가|xpert|ractice/.test(study?.value ?? '');
  return study !== undefined && isConsensus && items.length === 1 && mayBeBare ? study : null;
}

function evidenceOf(items: readonly GradeItem[], grade: GradeItem | null): GradeItem | null {
  const rest = items.filter((item) => item !== grade);
  const [item] = rest;
  if (rest.length !== 1) return null;
  if (item!.role === 'evidence') return item!;
  if (item!.role === 'bare-letter') return grade?.scheme === 'class' ? item! : null;
  return item!.role === 'study' && grade !== null ? item! : null;
}

function schemeOf(grade: GradeItem | null, evidence: GradeItem | null): Recommendation['scheme'] {
  if (grade?.scheme === 'wording' && evidence?.scheme === 'grade') return 'grade';
  return grade?.scheme ?? evidence?.scheme ?? null;
}

/** 강하게 권고한다 (근거수준 높음): the second note tells what the first does not. */
function completes(text: string, last: PrintedGrade, next: PrintedGrade): boolean {
  if (!/^[\s.,]*$/.test(text.slice(last.span.end, next.span.start))) return false;
  return (
    (last.grade === null) !== (next.grade === null) &&
    (last.evidence === null) !== (next.evidence === null)
  );
}

function joined(last: PrintedGrade, next: PrintedGrade): PrintedGrade {
  const isWorded = [last.scheme, next.scheme].includes('wording');
  const isGraded = [last.scheme, next.scheme].includes('grade');
  return {
    span: { start: last.span.start, end: next.span.end },
    grade: last.grade ?? next.grade,
    evidence: last.evidence ?? next.evidence,
    scheme: isWorded && isGraded ? 'grade' : (last.grade === null ? next : last).scheme,
    misprint: last.misprint || next.misprint,
    isNote: last.isNote && next.isNote,
  };
}
