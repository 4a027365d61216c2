import type { Measure } from '../../../korean/measures.ts';
import { agrees } from '../amount.ts';
import type { Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import { misplaced, type Place, placesOf } from '../places.ts';
import type { Clause } from '../reading.ts';
import type { Term } from '../term.ts';

/** A number is that of the noun right before it: 전문의 3명과 간호사 10명, 공복 혈당 and 식후 혈당. */
export const checkAttached: Check = (one) => {
  const places = placesOf(one.units);
  for (const { clause } of one.aligned) {
    for (const measure of clause.measures) {
      const better = attachedElsewhere(measure, clause, places);
      if (better !== null) return misplaced(measure.span, better, one);
    }
  }
  return null;
};

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
