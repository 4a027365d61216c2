import type { Measure } from '../../../korean/measures.ts';
import { agrees } from '../amount.ts';
import type { Case, Check } from '../check.ts';
import { type Cover, coverage, coverOf } from '../cover.ts';
import type { Clause } from '../reading.ts';
import type { Unit } from '../source.ts';
import type { Term } from '../term.ts';
import type { Finding } from '../verdict.ts';

/** By how much another number must fit the statement's words better than the one it names. */
const CLEARLY = 0.9;

/** Numbers of one sentence share its words: there the better fit has to be twice as good. */
function isClearly(other: Best, mine: Best): boolean {
  const ratio = other.place.unit === mine.place.unit ? 2 : 1.2;
  return other.score >= mine.score + CLEARLY && other.score >= ratio * mine.score;
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
      NOUN.test(text),
  );
  const only = (one: Cover, two: Cover) =>
    nouns.some((term) => coverage(term, one) === 'same' && coverage(term, two) === null);
  return only(there, here) && !only(here, there);
}

const BESIDE = 10;
const NOUN = /(?:의|은|는|이|가|을|를|에게|에서|[a-z0-9])$/;

/** 전문의 3명과 간호사 10명: the noun that the number is said of has another number in the source. */
function attachedElsewhere(
  measure: Measure,
  clause: Clause,
  places: readonly Place[],
): Place | null {
  const noun = attachedTo(measure, clause);
  if (noun === null) return null;
  const cover = coverOf([noun]);
  const said = places.filter((place) => {
    const other = attachedTo(place.measure, place.clause);
    return (
      place.measure.unit === measure.unit && other !== null && coverage(other, cover) === 'same'
    );
  });
  const own = said.filter((place) => agrees(measure, place.measure));
  if (own.length > 0) return described(measure, clause, { said, own });
  const isClaimed = ({ measure: source }: Place) =>
    clause.measures.some((one) => agrees(one, source));
  const isIn = places.some(
    (place) => agrees(measure, place.measure) && said.some(({ unit }) => unit === place.unit),
  );
  return isIn ? (said.find((place) => !isClaimed(place)) ?? null) : null;
}

/** 공복 혈당 and 식후 혈당: of one noun with two numbers, the word before it tells which is meant. */
function described(
  measure: Measure,
  clause: Clause,
  { said, own }: { said: readonly Place[]; own: readonly Place[] },
): Place | null {
  const before = beforeNoun(measure, clause);
  if (before === null) return null;
  const cover = coverOf([before]);
  const isSo = ({ measure: source, clause: half }: Place) => {
    const other = beforeNoun(source, half);
    return other !== null && coverage(other, cover) === 'same';
  };
  if (own.some(isSo)) return null;
  return said.find((place) => !own.includes(place) && isSo(place)) ?? null;
}

function beforeNoun({ span }: Measure, { terms, measures }: Clause): Term | null {
  const at = terms.findLastIndex(({ end }) => end <= span.start);
  const [before, noun] = [terms[at - 1], terms[at]];
  if (before === undefined || noun === undefined || before.isIgnored) return null;
  const isApart = measures.some(
    (one) => one.span.start > before.start && one.span.end < noun.start,
  );
  return isApart || noun.start - before.end > 1 ? null : before;
}

/** The noun right before a number. */
function attachedTo({ span }: Measure, { terms, plain, span: { start } }: Clause): Term | null {
  const last = terms.findLast(({ end }) => end <= span.start);
  if (last === undefined || last.isIgnored) return null;
  const between = plain.slice(last.end - start, span.start - start);
  return /^(?:은|는|이|가|을|를|의)?\s?$/.test(between) ? last : null;
}

/** 10-25 kg: 0.15 mg; 25 kg 이상: 0.3 mg. A number is with the numbers that its own half has. */
function brokenCouple(
  { measures, plain, span }: Clause,
  places: readonly Place[],
): readonly [Measure, Place] | null {
  for (const [at, measure] of measures.entries()) {
    const condition = measures
      .slice(0, at)
      .findLast((one) => one.unit !== measure.unit && !isCut(one, measure, { plain, span }));
    if (condition === undefined) continue;
    const halves = places.filter((place) => agrees(condition, place.measure));
    const has = (place: Place) => place.clause.measures.some((other) => agrees(measure, other));
    if (halves.length === 0 || halves.some(has)) continue;
    const rival = places.find(
      (place) =>
        place.measure.unit === measure.unit && halves.some(({ clause }) => clause === place.clause),
    );
    if (rival !== undefined && !isShared(measure, rival, places)) return [measure, rival];
  }
  return null;
}

/** A comma between two numbers: they belong to different things. */
function isCut(
  one: Measure,
  other: Measure,
  { plain, span }: Pick<Clause, 'plain' | 'span'>,
): boolean {
  return plain.slice(one.span.end - span.start, other.span.start - span.start).includes(',');
}

/** The same sentence has the number in a clause without a rival of its own. */
function isShared(measure: Measure, rival: Place, places: readonly Place[]): boolean {
  return !places.some(
    (place) =>
      place.unit === rival.unit && place.clause !== rival.clause && agrees(measure, place.measure),
  );
}

interface Place {
  readonly measure: Measure;
  readonly clause: Clause;
  readonly unit: Unit;
}

/** A number belongs to the thing it measures: 처방전 2년 is not 진료기록부 10년. */
export const checkBinding: Check = (one) => {
  const places = one.units.flatMap(placesOf);
  for (const { clause, ground } of one.aligned) {
    const broken = brokenCouple(clause, places);
    if (broken !== null) return finding(broken[0], broken[1], one);
    for (const measure of clause.measures) {
      const better = attachedElsewhere(measure, clause, places);
      if (better !== null) return finding(measure, better, one);
      const own = places.filter((place) => agrees(measure, place.measure));
      if (own.length === 0) continue;
      const rivals = places.filter(
        (place) =>
          place.measure.unit === measure.unit &&
          !clause.measures.some((other) => agrees(other, place.measure)),
      );
      const terms = near(measure, clause);
      const [mine, other] = [best(own, terms, one), best(rivals, terms, one)];
      if (
        other === null ||
        mine === null ||
        !(isClearly(other, mine) || isNamedBeside(measure, clause, other, mine))
      )
        continue;
      const chain = [ground.unit, ...ground.unit.parents];
      if (own.some(({ unit }) => chain.includes(unit)) && !chain.includes(other.place.unit))
        continue;
      return finding(measure, other.place, one);
    }
  }
  return null;
};

function finding(measure: Measure, { measure: source }: Place, { quote }: Case): Finding {
  return {
    check: 'binding',
    reason: `‘${quote.claim(measure.span)}’은(는) 근거에서 다른 것에 대한 수치이고, 여기에는 ‘${quote.source(source.span)}’이(가) 해당합니다.`,
    claimSpan: measure.span,
    sourceSpan: source.span,
  };
}

function placesOf(unit: Unit): readonly Place[] {
  return unit.clauses.flatMap((clause) =>
    clause.measures.map((measure) => ({ measure, clause, unit })),
  );
}

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

const clauseCovers = new WeakMap<Clause, Cover>();

/** What stands before the first number of a sentence is the topic of all its halves. */
function coverOfClause({ clause, unit }: Place): Cover {
  const known = clauseCovers.get(clause);
  if (known !== undefined) return known;
  const first = unit.measures[0]!.span.start;
  const topic = unit.clauses[0]!.terms.filter(({ end }) => end <= first);
  const made = coverOf([...topic, ...clause.terms]);
  clauseCovers.set(clause, made);
  return made;
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
