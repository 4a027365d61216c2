import { type Measure, sameAmount } from '../../../korean/measures.ts';
import { agrees } from '../amount.ts';
import type { Check } from '../check.ts';
import { type Coverage, coverage, coverOf } from '../cover.ts';
import { isSameKind } from '../places.ts';
import type { Clause } from '../reading.ts';
import type { Unit } from '../source.ts';
import type { Term } from '../term.ts';

/**
 * A number of one line said of what another line is about: the other line says clearly more of the
 * statement, the number aside, and has a number of that kind which is another one. A number draws its
 * statement to the line that has it, so lines are compared without it.
 */
export const checkLine: Check = ({ aligned, units, quote }) => {
  for (const { clause } of aligned) {
    for (const measure of clause.measures) {
      const other = betterLine(clause, measure, units);
      if (other === null) continue;
      return {
        check: 'binding',
        reason: `‘${quote.claim(measure.span)}’은(는) 근거에서 다른 것에 대한 수치이고, 여기에는 ‘${quote.source(other.span)}’이(가) 해당합니다.`,
        claimSpan: measure.span,
        sourceSpan: other.span,
      };
    }
  }
  return null;
};

function betterLine(clause: Clause, measure: Measure, units: readonly Unit[]): Measure | null {
  const exact = linesWith(units, (one) => agrees(measure, one));
  // A list of periods may leave the bound to what opens it: 기간 내에 … 1. 제1차 통보: 20일.
  const isOpen = exact.length === 0 && measure.bound === '≤';
  const own = isOpen ? linesWith(units, (one) => sameAmount(measure, one)) : exact;
  if (own.length === 0) return null;
  const rivals = units.filter(
    (unit) => !own.includes(unit) && rivalNumber(clause, measure, unit) !== null,
  );
  if (rivals.length === 0) return null;
  const best = Math.max(...own.map((unit) => sharesWithItems(clause, measure, { unit, units })));
  const better = rivals.find(
    (unit) => sharesWithItems(clause, measure, { unit, units }) >= best + CLEARLY,
  );
  return better === undefined ? null : rivalNumber(clause, measure, better);
}

function linesWith(units: readonly Unit[], is: (one: Measure) => boolean): readonly Unit[] {
  return units.filter((unit) => unit.measures.some(is));
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

/** 다만, 다음 각 호의 경우에는 2명: such a number is that of the items below, each of them. */
function sharesWithItems(
  clause: Clause,
  measure: Measure,
  { unit, units }: { unit: Unit; units: readonly Unit[] },
): number {
  const items = units.filter(({ parents }) => parents.includes(unit));
  const alone = sharesOf(clause, measure, [unit]);
  // An item with a number of its own speaks for itself.
  const speakers = items.filter(
    ({ measures }) => !measures.some((one) => isSameKind(one, measure)),
  );
  return Math.max(alone, ...speakers.map((item) => sharesOf(clause, measure, [unit, item])));
}

/** Characters between the two ends of one range: 6명 이상 8명 이하. */
const RANGE = 12;

/** How much of a clause some lines say; the number that is looked at left out, and the other end of its range. */
function sharesOf(clause: Clause, measure: Measure, lines: readonly Unit[]): number {
  const covers = lines.map(({ terms }) => coverOf(terms));
  const above = coverOf(parentTerms(lines[0]!));
  let score = 0;
  for (const term of clause.terms.filter(({ isIgnored }) => !isIgnored)) {
    const mine = Math.max(...covers.map((own) => weightOf(coverage(term, own))));
    score += Math.max(mine, ABOVE * weightOf(coverage(term, above)));
  }
  const measures = lines.flatMap((line) => line.measures);
  for (const said of clause.measures) {
    const isRange = Math.abs(said.span.start - measure.span.start) <= RANGE;
    if (!isRange && measures.some((one) => agrees(said, one))) score += 1;
  }
  for (const [said] of clause.plain.matchAll(ORDINAL)) {
    if (lines.some(({ text }) => text.includes(said))) score += 1;
  }
  return score;
}

const parentMemory = new WeakMap<Unit, readonly Term[]>();

function parentTerms(unit: Unit): readonly Term[] {
  const known = parentMemory.get(unit);
  if (known !== undefined) return known;
  const made = unit.parents.flatMap(({ terms }) => terms);
  parentMemory.set(unit, made);
  return made;
}

function weightOf(found: Coverage): number {
  return found === null ? 0 : WEIGHTS[found];
}

/** 제2급감염병 is another one than 제4급감염병, 제2항제1호 than 제2항제2호. */
const ORDINAL =
  /제\d{1,3}(?:급|종|군|기|차|형|단계|구분|조(?:의\d+)?|항|호(?:의\d+)?)(?:제\d{1,2}(?:항|호))*|(?<![\d.])\d(?:군|급|종|형|차)(?=\s|[가-힣])/g;
