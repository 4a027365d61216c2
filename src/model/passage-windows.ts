import type { IsoDate } from './date.ts';
import type { Document } from './document.ts';
import { searchableFrom } from './document.ts';
import {
  type DatedPassage,
  datedEdition,
  type Edition,
  latest,
  overlaps,
} from './edition-passages.ts';
import { type EditionWindow, editionsInOrder, editionWindows } from './editions.ts';
import type { Passage } from './passage.ts';

export interface PassageWindow {
  /** First day it may answer; null means from the beginning. */
  readonly from: IsoDate | null;
  /** First day it does not answer any more. */
  readonly to: IsoDate | null;
  /** Its own day of commencement, given or found by comparison; null where it is the document's. */
  readonly effectiveFrom: IsoDate | null;
}

/** A passage as a release shows it: with the dates that the other editions give it. */
export function servedPassage(
  passage: Passage,
  { effectiveFrom, to }: Pick<PassageWindow, 'effectiveFrom' | 'to'>,
  document: Document,
): Passage {
  const served = { ...passage, effectiveFrom };
  return to === null || to === document.effectiveTo ? served : { ...served, effectiveTo: to };
}

/** Passages by the position of their document. */
export interface PassageSource {
  /** Given dates of commencement alone: enough for a document without other editions. */
  ownDates(position: number): readonly (IsoDate | null)[];
  passages(position: number): readonly Passage[];
}

/**
 * When each passage may answer, by the rule of `editionWindows` applied to every article.
 *
 * An edition holds every amendment promulgated so far, and nothing promulgated later. So the text of
 * article A on day D is the one of the edition promulgated last among those whose A is law by then. A
 * passage with the words of the edition before takes over on its edition's own day; one with other words
 * on the day these become law, which may be earlier or later than its edition's. Where only some
 * paragraphs of an article change, the others follow them, so that an article seldom mixes editions.
 */
export function passageWindows(
  documents: readonly Document[],
  source: PassageSource,
): readonly (readonly PassageWindow[])[] {
  const windows = editionWindows(documents);
  const result: (readonly PassageWindow[])[] = documents.map(() => []);
  for (const positions of editionsInOrder(documents)) {
    const found =
      positions.length === 1
        ? [aloneWindows(windows[positions[0]!]!, source.ownDates(positions[0]!))]
        : workWindows(
            positions.map((at) => windows[at]!),
            positions.map((at) => source.passages(at)),
          );
    positions.forEach((position, index) => {
      result[position] = found[index]!;
    });
  }
  return result;
}

function aloneWindows(
  { document, isEarliest }: EditionWindow,
  ownDates: readonly (IsoDate | null)[],
): readonly PassageWindow[] {
  const promulgatedOn = document.law?.promulgatedOn ?? '';
  return ownDates.map((own) => {
    // Words older than their edition do not make the edition older.
    const effectiveFrom = own === null || own < promulgatedOn ? document.effectiveFrom : own;
    const from = searchableFrom({ ...document, effectiveFrom }, isEarliest);
    return { from, to: document.effectiveTo, effectiveFrom: own };
  });
}

interface Placed extends DatedPassage {
  /** First day on which its edition answers here. */
  readonly start: IsoDate | '';
}

function workWindows(
  windows: readonly EditionWindow[],
  passages: readonly (readonly Passage[])[],
): readonly (readonly PassageWindow[])[] {
  const editions: Edition[] = [];
  windows.forEach(({ document }, index) => {
    editions.push(datedEdition(document, passages[index]!, editions.at(-1) ?? null));
  });
  const placed = editions.map(placedPassages);
  return editions.map((edition, index) => {
    const later = editions.slice(index + 1).map((other, offset) => ({
      effectiveFrom: other.effectiveFrom,
      places: placed[index + 1 + offset]!,
    }));
    const window = windows[index]!;
    return [...placed[index]!.values()]
      .flat()
      .toSorted((left, right) => left.passage.ordinal - right.passage.ordinal)
      .map((own) => ({
        from: firstDay(own, window),
        to: endOf(own, later) ?? window.document.effectiveTo,
        effectiveFrom: ownDate(own, edition),
      }));
  });
}

type Places = ReadonlyMap<string, readonly Placed[]>;

function placedPassages({ places, effectiveFrom }: Edition): Places {
  return new Map(
    [...places].map(([place, passages]) => {
      const changes = passages.filter(({ isChanged }) => isChanged).map(({ since }) => since);
      const others =
        changes.length > 0
          ? changes.toSorted()[0]!
          : latest([effectiveFrom, ...passages.map(({ since }) => since)]);
      const starts = passages.map((passage) => ({
        ...passage,
        start: passage.isChanged ? passage.since : latest([others, passage.since]),
      }));
      return [place, starts];
    }),
  );
}

function firstDay({ start }: Placed, { document, isEarliest }: EditionWindow): IsoDate | null {
  if (start === '') return null;
  const isOlder = isEarliest && start < (document.law?.promulgatedOn ?? '');
  return searchableFrom(isOlder ? document : { ...document, effectiveFrom: start }, isEarliest);
}

/** The first day on which an edition promulgated later answers here: with other words, the same, or none. */
function endOf(
  own: Placed,
  later: readonly { readonly effectiveFrom: string; readonly places: Places }[],
): IsoDate | null {
  const days = later.map(({ effectiveFrom, places }) => {
    const successors = places.get(own.place);
    if (successors === undefined) return effectiveFrom;
    const same = successors.filter(({ passage }) => overlaps(passage.locator, own.passage.locator));
    return (same.length > 0 ? same : successors).map(({ start }) => start).toSorted()[0]!;
  });
  return days.filter((day) => day !== '').toSorted()[0] ?? null;
}

function ownDate(
  { passage, since, isChanged }: Placed,
  { effectiveFrom }: Edition,
): IsoDate | null {
  if (isChanged ? since === effectiveFrom : since <= effectiveFrom) {
    return isChanged ? null : passage.effectiveFrom;
  }
  return since === '' ? null : since;
}
