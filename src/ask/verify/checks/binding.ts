import type { Measure } from '../../../korean/measures.ts';
import type { Aligned } from '../align.ts';
import { agrees } from '../amount.ts';
import type { Case, Check } from '../check.ts';
import { type Cover, coverage, coverOf } from '../cover.ts';
import { coverOfClause, isSameKind, misplaced, type Place, placesOf } from '../places.ts';
import type { Clause } from '../reading.ts';
import type { Term } from '../term.ts';

/** A number belongs to the thing it measures: 처방전 2년 is not 진료기록부 10년. */
export const checkBinding: Check = (one) => {
  for (const aligned of one.aligned) {
    for (const measure of aligned.clause.measures) {
      const better = betterPlace(measure, aligned, one);
      if (better !== null) return misplaced(measure.span, better, one);
    }
  }
  return null;
};

function betterPlace(measure: Measure, { clause, ground }: Aligned, one: Case): Place | null {
  const places = placesOf(one.units);
  const own = places.filter((place) => agrees(measure, place.measure));
  const rivals = places.filter(
    (place) =>
      isSameKind(place.measure, measure) &&
      !clause.measures.some((claimed) => agrees(claimed, place.measure)),
  );
  const terms = near(measure, clause);
  const [mine, other] = [best(own, terms, one), best(rivals, terms, one)];
  if (other === null || mine === null) return null;
  if (!isClearly(other, mine, clause) && !isNamedBeside(measure, clause, other, mine)) return null;
  const chain = [ground.unit, ...ground.unit.parents];
  const isHere = own.some(({ unit }) => chain.includes(unit));
  const isAway = !chain.includes(other.place.unit) && !other.place.unit.isException;
  return isHere && isAway ? null : other.place;
}

/** By how much another number must fit the statement's words better than the one it names. */
const CLEARLY = 0.9;

/** Numbers of one sentence share its words: there the better fit has to be twice as good. */
function isClearly(other: Best, mine: Best, clause: Clause): boolean {
  const isApart = other.place.unit !== mine.place.unit || isSubjectOf(clause, other, mine);
  return other.score >= mine.score + CLEARLY && other.score >= (isApart ? 1.2 : 2) * mine.score;
}

/** Who the statement speaks of is in the half with the other number alone. */
function isSubjectOf({ terms }: Clause, other: Best, mine: Best): boolean {
  const subject = terms.find(({ isIgnored, text }) => !isIgnored && /(?:은|는)$/.test(text));
  if (subject === undefined) return false;
  const [there, here] = [other, mine].map(({ place }) => coverOf(place.clause.terms));
  return coverage(subject, there!) === 'same' && coverage(subject, here!) === null;
}

/** 필름배지의 경우 3개월: the noun right before the number stands in the other half, not in its own. */
function isNamedBeside(measure: Measure, clause: Clause, other: Best, mine: Best): boolean {
  if (other.place.unit !== mine.place.unit || other.place.clause === mine.place.clause)
    return false;
  const [there, here] = [other.place, mine.place].map(coverOfClause) as [Cover, Cover];
  const nouns = clause.terms.filter(
    ({ isIgnored, text, end }) =>
      !isIgnored &&
      end <= measure.span.start &&
      measure.span.start - end <= BESIDE &&
      (NOUN.test(text) || /^[가-힣]{2,3}$/.test(text)),
  );
  const only = (one: Cover, two: Cover) =>
    nouns.some((term) => coverage(term, one) === 'same' && coverage(term, two) === null);
  return only(there, here) && !only(here, there);
}

const BESIDE = 12;
const NOUN = /(?:의|은|는|이|가|을|를|에게|에서|[a-z0-9])$/;

/** Words of the clause with their weight: what stands right before a number is what it measures. */
function near(measure: Measure, clause: Clause): readonly { term: Term; weight: number }[] {
  return clause.terms
    .filter((term) => !term.isIgnored)
    .map((term) => {
      const gap = measure.span.start - term.end;
      return { term, weight: gap >= 0 && gap <= 16 ? 1.5 : 1 };
    });
}

interface Best {
  readonly place: Place;
  readonly score: number;
}

function best(
  places: readonly Place[],
  terms: readonly { term: Term; weight: number }[],
  one: Case,
): Best | null {
  let found: Best | null = null;
  for (const place of places) {
    const score = fitOf(place, terms, one);
    if (found === null || score > found.score) found = { place, score };
  }
  return found;
}

function fitOf(
  place: Place,
  terms: readonly { term: Term; weight: number }[],
  { grounds }: Case,
): number {
  const inClause = coverOfClause(place);
  const { own, wide } = grounds[place.unit.index]!;
  let score = 0;
  for (const { term, weight } of terms) {
    if (coverage(term, inClause) !== null) score += weight;
    else if (coverage(term, own) !== null) score += 0.5 * weight;
    else if (coverage(term, wide) !== null) score += 0.25 * weight;
  }
  return score;
}
