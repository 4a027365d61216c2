import type { IsoDate } from './date.ts';
import type { Document } from './document.ts';
import type { Passage } from './passage.ts';

/** One edition of a law with its passages. Dates that are not known are '': before every other. */
export interface Edition {
  readonly effectiveFrom: IsoDate | '';
  readonly promulgatedOn: IsoDate | '';
  /** In the order given. */
  readonly passages: readonly DatedPassage[];
  /** By article, 부칙 or 별표. */
  readonly places: ReadonlyMap<string, readonly DatedPassage[]>;
}

export interface DatedPassage {
  readonly passage: Passage;
  readonly place: string;
  /** Without white space, for comparison. */
  readonly text: string;
  /** The edition before has other words here. */
  readonly isChanged: boolean;
  /** Since when these words are law. */
  readonly since: IsoDate | '';
}

/** Dates the passages of an edition, given the edition promulgated before it. */
export function datedEdition(
  document: Document,
  passages: readonly Passage[],
  before: Edition | null,
): Edition {
  const effectiveFrom = document.effectiveFrom ?? '';
  const promulgatedOn = document.law?.promulgatedOn ?? effectiveFrom;
  const dates = { effectiveFrom, promulgatedOn };
  const joined = new Map<string, string>();
  for (const [place, former] of before?.places ?? []) {
    joined.set(place, former.map(({ text }) => text).join(''));
  }
  const dated = passages.map((passage) => {
    const place = placeOf(passage);
    const text = passage.text.replace(/\s+/g, '');
    const isChanged = !(joined.get(place)?.includes(text) ?? false);
    const since = isChanged
      ? sinceChange(passage, place, dates, before)
      : sinceBefore(passage, text, dates, before!.places.get(place)!);
    return { passage, place, text, isChanged, since };
  });
  return { ...dates, passages: dated, places: Map.groupBy(dated, ({ place }) => place) };
}

type Dates = Pick<Edition, 'effectiveFrom' | 'promulgatedOn'>;

/**
 * Changed words are law since their own date; one before the promulgation is that of an edition between
 * the two that is not at hand. A date the former words had already is not theirs: the article was moved
 * or rewritten without a note.
 */
function sinceChange(
  passage: Passage,
  place: string,
  dates: Dates,
  before: Edition | null,
): string {
  const own = passage.effectiveFrom;
  if (own === null) return dates.effectiveFrom;
  if (before === null || own >= dates.promulgatedOn) return own;
  const former = before.places.get(place)?.map(({ since }) => since) ?? [before.promulgatedOn];
  return own > latest(former) ? own : dates.effectiveFrom;
}

/** The same words as before are law since then; or later, when an amendment of theirs still waits. */
function sinceBefore(
  { effectiveFrom: own, locator }: Passage,
  text: string,
  { promulgatedOn }: Dates,
  former: readonly DatedPassage[],
): string {
  const same = former.filter((other) => other.text.includes(text) || text.includes(other.text));
  const near = former.filter((other) => overlaps(other.passage.locator, locator));
  const days = (same.length > 0 ? same : near.length > 0 ? near : former).map(({ since }) => since);
  return latest([...days, own !== null && own >= promulgatedOn ? own : '']);
}

/** Whether two passages of one article share a paragraph; one without paragraphs is the whole of it. */
export function overlaps(left: Passage['locator'], right: Passage['locator']): boolean {
  const [one, other] = [left.paragraphs, right.paragraphs];
  if (one === undefined || other === undefined) return true;
  return one.from <= other.to && other.from <= one.to;
}

export function latest(dates: readonly string[]): string {
  return dates.toSorted().at(-1) ?? '';
}

function placeOf({ locator }: Passage): string {
  const { article, addendum, annex } = locator;
  return [article ?? '', addendum ?? '', annex ?? ''].join('\u0000');
}
