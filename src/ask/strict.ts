import type { Measure } from '../korean/measures.ts';
import type { Span } from '../model/passage.ts';
import { agrees } from './verify/amount.ts';
import { type Coverage, coverage, coverOf } from './verify/cover.ts';
import { isSameKind } from './verify/places.ts';
import { type Clause, readSentences } from './verify/reading.ts';
import { readSource, type Unit } from './verify/source.ts';
import type { Finding } from './verify/verdict.ts';

/** Changes whenever an objection may: with the verifier's own version it is part of a receipt. */
export const STRICT_VERSION = 's-1';

/** Least share of a statement's words that its passage must hold, and least words and numbers it must have. */
const LEAST_SHARE = 0.65;
const LEAST_SAID = 2;

/** 투여하십시오, 확인하세요: a source states; whatever commands the reader is not taken from one. */
const COMMAND = /(?:[하되]?(?:십시오|세요|시오|시기\s?바랍니다)|주십시오|마십시오|해\s?주시)[.!]*$/;

/**
 * What a generated statement must keep to besides the checks of the verifier, which compare what is
 * said: that something is said at all, that nobody is told what to do, and that a number is not
 * borrowed from the next line of a list. null: nothing to object to.
 */
export function objection(statement: string, passage: string): Finding | null {
  if (COMMAND.test(statement.trim())) {
    return about(statement, '읽는 이에게 시키는 말은 근거의 진술이 아닙니다.');
  }
  const units = readSource(passage);
  const clauses = readSentences(statement).flatMap((sentence) => sentence.clauses);
  if (saysTooLittle(clauses, units)) {
    return about(statement, '근거와 견줄 내용이 없거나, 대부분이 근거에 없는 말입니다.');
  }
  const deed = strangeDeed(clauses, units);
  if (deed !== null) return deed;
  return clauses.map((clause) => borrowed(clause, units)).find((found) => found !== null) ?? null;
}

function about(statement: string, reason: string): Finding {
  return {
    check: 'content',
    reason,
    claimSpan: { start: 0, end: statement.length },
    sourceSpan: null,
  };
}

function saysTooLittle(clauses: readonly Clause[], units: readonly Unit[]): boolean {
  const terms = clauses.flatMap((clause) => clause.terms).filter(({ isIgnored }) => !isIgnored);
  const numbers = clauses.flatMap(({ measures }) => measures);
  const said = terms.length + numbers.length;
  const whole = coverOf(units.flatMap((unit) => unit.terms));
  const all = units.flatMap((unit) => unit.measures);
  const held =
    terms.filter((term) => coverage(term, whole) !== null).length +
    numbers.filter((one) => all.some((source) => agrees(one, source))).length;
  return said < LEAST_SAID || held < LEAST_SHARE * said;
}

/** 폐기하여야, 투여할: what is to be done, as one word. */
const DEED =
  /^[가-힣]{2,}(?:하여야|해야|할|하지|하도록|하여서는|해서는|되어야|돼야|될|되지|하여도|해도)$/;

/** What must, may or must not be done is a deed that the passage knows, in these words or in others. */
function strangeDeed(clauses: readonly Clause[], units: readonly Unit[]): Finding | null {
  const whole = coverOf(units.flatMap((unit) => unit.terms));
  for (const { terms, force } of clauses) {
    const deed = force === 'statement' ? undefined : terms.findLast(({ isIgnored }) => !isIgnored);
    if (deed === undefined || !DEED.test(deed.text) || coverage(deed, whole) !== null) continue;
    return {
      check: 'content',
      reason: `‘${deed.text}’은(는) 인용한 근거에 나오지 않습니다.`,
      claimSpan: { start: deed.start, end: deed.end },
      sourceSpan: null,
    };
  }
  return null;
}

/**
 * A number of one line said of what another line is about: the other line says clearly more of the
 * statement, the number aside, and has a number of that kind which is another one.
 */
function borrowed(clause: Clause, units: readonly Unit[]): Finding | null {
  for (const measure of clause.measures) {
    const own = units.filter((unit) => unit.measures.some((one) => agrees(measure, one)));
    if (own.length === 0) continue;
    const best = Math.max(...own.map((unit) => sharesOf(clause, unit, measure)));
    for (const rival of units) {
      const other = rivalNumber(clause, measure, rival);
      if (other === null || own.includes(rival)) continue;
      if (sharesOf(clause, rival, measure) >= best + CLEARLY)
        return misplaced(measure.span, other.span);
    }
  }
  return null;
}

/** A number of that kind which the clause does not name. */
function rivalNumber(clause: Clause, measure: Measure, unit: Unit): Measure | null {
  const same = unit.measures.filter((one) => isSameKind(one, measure));
  const isClaimed = same.some((one) => clause.measures.some((said) => agrees(said, one)));
  return isClaimed ? null : (same[0] ?? null);
}

/** Less than one word that only one of two lines has: a word in other words on the one side does not count. */
const CLEARLY = 0.45;
const WEIGHTS: Readonly<Record<NonNullable<Coverage>, number>> = {
  same: 1,
  related: 0.8,
  parts: 0.5,
};

/** What opens a list is said of all its lines: it tells none of them from the others. */
const ABOVE = 0.5;

/** How much of a clause a line says; the number that is looked at left out. */
function sharesOf(clause: Clause, unit: Unit, measure: Measure): number {
  const own = coverOf(unit.terms);
  const above = coverOf(unit.parents.flatMap(({ terms }) => terms));
  let score = 0;
  for (const term of clause.terms.filter(({ isIgnored }) => !isIgnored)) {
    const [here, there] = [coverage(term, own), coverage(term, above)];
    const [mine, shared] = [here, there].map((found) => (found === null ? 0 : WEIGHTS[found]));
    score += Math.max(mine!, ABOVE * shared!);
  }
  for (const said of clause.measures) {
    if (said !== measure && unit.measures.some((one) => agrees(said, one))) score += 1;
  }
  for (const [said] of clause.plain.matchAll(ORDINAL)) if (unit.text.includes(said)) score += 1;
  return score;
}

/** 제2급감염병 is another one than 제4급감염병, 제2항제1호 than 제2항제2호. */
const ORDINAL =
  /제\d{1,3}(?:급|종|군|기|차|형|단계|구분|조(?:의\d+)?|항|호(?:의\d+)?)(?:제\d{1,2}(?:항|호))*|(?<![\d.])\d(?:군|급|종|형|차)(?=\s|[가-힣])/g;

function misplaced(claimSpan: Span, sourceSpan: Span): Finding {
  return {
    check: 'binding',
    reason: '문장의 수치는 근거에서 다른 것에 대한 수치입니다.',
    claimSpan,
    sourceSpan,
  };
}
