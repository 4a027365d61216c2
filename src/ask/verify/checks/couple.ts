import type { Measure } from '../../../korean/measures.ts';
import { agrees } from '../amount.ts';
import type { Check } from '../check.ts';
import { misplaced, type Place, placesOf } from '../places.ts';
import type { Clause } from '../reading.ts';

/** Numbers that the statement couples are coupled in the source: 10-25 kg with 0.15 mg, not with 0.3 mg. */
export const checkCouple: Check = (one) => {
  const places = placesOf(one.units);
  for (const { clause } of one.aligned) {
    const broken = brokenCouple(clause, places);
    if (broken !== null) return misplaced(broken[0].span, broken[1], one);
  }
  return null;
};

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
