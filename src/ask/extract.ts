import type { Span } from '../model/passage.ts';
import type { Evidence } from './evidence.ts';
import type { Place } from './place.ts';
import { lawUnits, sentenceUnits, type Unit } from './units.ts';

/** A unit chosen for the answer. Spans are in the place's text, in reading order. */
export interface Extract {
  readonly place: Place;
  readonly spans: readonly Span[];
  /** Coverage of the question by the unit and its headings, scaled by the rank of its place. */
  readonly score: number;
}

/** Longest answer, in statements. */
const MOST = 4;

/** Units below this share of the best one add length, not an answer. */
const LEAST_SHARE = 0.72;

/** Units of one place in one answer. */
const MOST_OF_PLACE = 3;

/** Best-supported units of the best places; those of one place stand together in reading order. */
export function extract(evidence: Evidence, places: readonly Place[]): readonly Extract[] {
  const top = places[0]?.score ?? 0;
  const candidates = places.flatMap((place) =>
    unitsOf(place).map((unit) => rate(evidence, place, unit, top)),
  );
  candidates.sort((left, right) => right.score - left.score);
  const least = (candidates[0]?.score ?? 0) * LEAST_SHARE;
  const chosen: Extract[] = [];
  for (const candidate of candidates) {
    if (chosen.length === MOST || candidate.score < least) break;
    const siblings = chosen.filter(({ place }) => place === candidate.place).length;
    if (siblings < MOST_OF_PLACE) chosen.push(candidate);
  }
  return inReadingOrder(chosen);
}

function unitsOf(place: Place): readonly Unit[] {
  return place.document.kind === 'law' ? lawUnits(place.text) : sentenceUnits(place.text);
}

function rate(evidence: Evidence, place: Place, unit: Unit, top: number): Extract {
  const spans = [...unit.needs, unit.span];
  const { headings, locator } = place.passages[0]!;
  const context = [place.document.title, ...headings, locator.articleTitle ?? ''].join(' ');
  const own = spans.map((span) => place.text.slice(span.start, span.end)).join('\n');
  // The heading tells what the unit is about, the unit itself must still say something of the question.
  const coverage = 0.5 * evidence.coverage(`${context}\n${own}`) + 0.5 * evidence.coverage(own);
  return { place, spans, score: coverage * Math.sqrt(place.score / top) };
}

function inReadingOrder(chosen: readonly Extract[]): readonly Extract[] {
  const places = [...new Set(chosen.map(({ place }) => place))];
  return places.flatMap((place) =>
    chosen
      .filter((extract) => extract.place === place)
      .toSorted((left, right) => left.spans.at(-1)!.start - right.spans.at(-1)!.start),
  );
}
