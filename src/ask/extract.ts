import type { Span } from '../model/passage.ts';
import type { Evidence } from './evidence.ts';
import { type Named, type NamedPlace, nothingNamed } from './named.ts';
import type { Place } from './place.ts';
import { lawUnits, sentenceUnits, type Unit, wholeUnit } from './units.ts';

/** What one statement quotes. Spans are in the place's text, in reading order. */
export interface Extract {
  readonly place: Place;
  readonly spans: readonly Span[];
  /** Items of a list that is quoted in part, and how many it has. */
  readonly list: { readonly quoted: number; readonly of: number } | null;
}

interface Rated {
  readonly place: Place;
  readonly unit: Unit;
  readonly score: number;
}

/** Longest answer, in units. */
const MOST = 4;

/** Units below this share of the best one add length, not an answer; calibrated by `npm run eval -- answers`. */
const LEAST_SHARE = 0.8;

/** Units of one place in one answer. */
const MOST_OF_PLACE = 3;

/** Best-supported units of the best places; those of one place stand together in reading order. */
export function extract(
  evidence: Evidence,
  places: readonly Place[],
  { places: named, asksWhole, most }: Named = nothingNamed,
): readonly Extract[] {
  const top = places[0]?.score ?? 0;
  const rated = places.flatMap((place) =>
    unitsOf(place).map((unit) => ({
      place,
      unit,
      score: rate(evidence, place, unit, top),
    })),
  );
  const own = rated.filter(({ place, unit }) => isNamed(place, unit, named));
  return inReadingOrder(asksWhole ? own.slice(0, most) : fitting(rated, own, most)).reduce(
    joinLists,
    [],
  );
}

/** Of a named place all of it, or what the question asks of it; nothing of other places that only resemble it. */
function fitting(rated: readonly Rated[], own: readonly Rated[], most: number): readonly Rated[] {
  if (own.length === 0) return best(rated);
  const found = best(own);
  return found.length > 0 ? found : own.slice(0, most);
}

function best(rated: readonly Rated[]): readonly Rated[] {
  const ranked = rated.toSorted((left, right) => right.score - left.score);
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
  const chosen: Rated[] = [];
  for (const candidate of ranked) {
    if (chosen.length === MOST || candidate.score < least || candidate.score === 0) break;
    const siblings = chosen.filter(({ place }) => place === candidate.place).length;
    if (siblings < MOST_OF_PLACE) chosen.push(candidate);
  }
  return chosen;
}

function isNamed(place: Place, unit: Unit, named: readonly NamedPlace[]): boolean {
  const { documentId, locator } = place.passages[0]!;
  return named.some(
    ({ article, paragraph, item }) =>
      article.document.id === documentId &&
      article.number === locator.article &&
      (paragraph === null || paragraph === unit.paragraph) &&
      (item === null || unit.item === null || item === unit.item),
  );
}

/** A 권고문 is quoted whole: never without its grade. */
function unitsOf(place: Place): readonly Unit[] {
  if (place.passages[0]!.recommendation !== undefined) return [wholeUnit(place.text)];
  return place.document.kind === 'law' ? lawUnits(place.text) : sentenceUnits(place.text);
}

/** Coverage of the question by the unit and its headings, scaled by how well its place was found. */
function rate(evidence: Evidence, place: Place, unit: Unit, top: number): number {
  const { headings, locator, recommendation } = place.passages[0]!;
  const about = [locator.articleTitle ?? '', recommendation?.population ?? ''];
  const spoken = place.spoken ?? [];
  const context = [place.document.title, ...headings, ...about, ...spoken].join('\n');
  const spans = [...unit.needs, unit.span];
  const own = spans.map((span) => place.text.slice(span.start, span.end)).join('\n');
  // The heading tells what the unit is about; the unit itself must still say something of the question.
  const { kind } = place.document;
  const whole = evidence.coverage(`${context}\n${own}`);
  if (whole < evidence.leastFor(kind)) return 0;
  return ((whole + evidence.coverage(own)) / 2) * Math.sqrt(place.score / top);
}

function inReadingOrder(chosen: readonly Rated[]): readonly Rated[] {
  const places = [...new Set(chosen.map(({ place }) => place))];
  return places.flatMap((place) =>
    chosen
      .filter((rated) => rated.place === place)
      .toSorted((left, right) => left.unit.span.start - right.unit.span.start),
  );
}

/** One unit as an extract of its own. */
export function toExtract(place: Place, unit: Unit): Extract {
  const list = unit.listed === 0 ? null : { quoted: 1, of: unit.listed };
  return { place, spans: [...unit.needs, unit.span], list };
}

/** Items of one list share the sentence that opens it. */
function joinLists(extracts: Extract[], { place, unit }: Rated): Extract[] {
  const open = extracts.at(-1);
  const lead = unit.needs[0];
  const joins = lead !== undefined && open?.place === place && open.spans[0]!.start === lead.start;
  if (!joins) return [...extracts, toExtract(place, unit)];
  const list = { quoted: open.list!.quoted + 1, of: unit.listed };
  return [...extracts.slice(0, -1), { place, spans: [...open.spans, unit.span], list }];
}
