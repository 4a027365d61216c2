import type { CommencementException } from '../src/korean/addendum.ts';
import type { AddendumPlace, PlaceRange } from '../src/korean/addendum-places.ts';
import type { IsoDate } from '../src/model/date.ts';
import type { Article, LawText } from '../src/model/law.ts';
import type { Span } from '../src/model/passage.ts';
import { type Amendment, amendmentsOf } from './law-amendments.ts';
import { laterArticles } from './law-dates-new.ts';
import { amendedOn, annotationDates } from './law-dates-notes.ts';
import { dateWarnings } from './law-dates-warnings.ts';
import type { DocumentFacts } from './source.ts';

/** A run of an article that may have a date of its own: a paragraph, or some of its items. */
export interface DatedUnit {
  readonly paragraph: number | null;
  /** Empty for a whole paragraph. */
  readonly items: readonly string[];
  readonly span: Span;
}

export interface LawDates {
  /** The unit's own day of commencement; null where it is the law's, or not known for certain. */
  of(article: Article, unit: DatedUnit): IsoDate | null;
  /** In Korean: commencement clauses that could not be read, and what they may concern. */
  readonly warnings: readonly string[];
}

type Facts = Pick<DocumentFacts, 'title' | 'law' | 'effectiveFrom'>;

/**
 * When each part of a law's text takes effect. The text holds every amendment promulgated so far, also
 * those not in force yet, and the front matter's 시행일자 is that of the last one alone. Each part is as old
 * as the latest amendment that wrote it: the one named by its `<개정 …>` note, or by the 부칙 as 개정규정.
 */
export function lawDates(law: LawText, facts: Facts): LawDates {
  const { promulgatedOn = null, promulgationNumber = null } = facts.law ?? {};
  if (promulgatedOn === null || facts.effectiveFrom === null)
    return { of: () => null, warnings: [] };
  const all = amendmentsOf(law, facts.title).map((amendment) => {
    const isLast = isOwn(amendment, promulgatedOn, promulgationNumber);
    return {
      ...amendment,
      read: amendment.on,
      on: isLast ? facts.effectiveFrom : amendment.on,
      isLast,
    };
  });
  const live = all.filter((amendment) => amendment.isLast || isPending(amendment, promulgatedOn));
  const edition = { promulgatedOn, effectiveFrom: facts.effectiveFrom, all, live };
  const order = new Map(law.articles.map(({ number }, index) => [number, index]));
  const dating = new Dating(law, edition, order);
  return {
    of: (article, unit) => dating.of(article, unit),
    warnings: dateWarnings(live, facts.effectiveFrom),
  };
}

interface DatedAmendment extends Amendment {
  /** The one that made this text: it takes effect when the front matter says. */
  readonly isLast: boolean;
  /** The day its 부칙 was read to say. */
  readonly read: IsoDate | null;
}

interface Edition {
  readonly promulgatedOn: IsoDate;
  readonly effectiveFrom: IsoDate;
  readonly all: readonly DatedAmendment[];
  /** Those whose dates can differ from the edition's: the last, and any not in force at its promulgation. */
  readonly live: readonly DatedAmendment[];
}

class Dating {
  readonly #law: LawText;
  readonly #edition: Edition;
  readonly #order: ReadonlyMap<string, number>;
  /** Articles without any note that only a live amendment can have written. */
  readonly #new: ReadonlyMap<string, DatedAmendment>;

  constructor(law: LawText, edition: Edition, order: ReadonlyMap<string, number>) {
    this.#law = law;
    this.#edition = edition;
    this.#order = order;
    this.#new = laterArticles(law, edition.live, order);
  }

  of(article: Article, unit: DatedUnit): IsoDate | null {
    const { live, effectiveFrom, promulgatedOn } = this.#edition;
    const wrote = live.filter((amendment) => this.#wrote(amendment, article, unit));
    if (wrote.length === 0) {
      const isPending = effectiveFrom > promulgatedOn;
      return isPending ? this.#settled(article) : null;
    }
    const days = wrote.map((amendment) => this.#dayOf(amendment, article, unit));
    if (days.includes(null)) return null;
    const day = latest(days);
    return day === effectiveFrom ? null : day;
  }

  #wrote(amendment: DatedAmendment, article: Article, unit: DatedUnit): boolean {
    if (amendment.rewrites?.has(article.number) === false) return false;
    const isNoted = amendedOn(this.#slice(article.span), amendment.promulgatedOn);
    if (isNoted)
      return (
        amendedOn(this.#slice(unit.span), amendment.promulgatedOn) ||
        this.#namesItems(amendment, article, unit)
      );
    if (this.#new.get(article.number) === amendment) return true;
    return amendment.exceptions.some(({ places }) => this.#matches(places, article, unit) !== null);
  }

  /** The note of a list stands behind its opening, in another unit than the 호 that a clause names. */
  #namesItems({ exceptions }: DatedAmendment, article: Article, unit: DatedUnit): boolean {
    if (unit.items.length === 0) return false;
    const ofItems = exceptions.flatMap(({ places }) => places).filter(({ from }) => from.item);
    return this.#matches(ofItems, article, unit) !== null;
  }

  /** null: a clause names the unit, but no day that can be counted. */
  #dayOf(amendment: DatedAmendment, article: Article, unit: DatedUnit): IsoDate | null {
    const days: (IsoDate | null)[] = [];
    let isWhole = false;
    for (const { places, on } of amendment.exceptions) {
      const match = this.#matches(places, article, unit);
      if (match === null) continue;
      days.push(on);
      isWhole ||= match === 'whole';
    }
    if (days.includes(null)) return null;
    // A unit of which only some items are excepted takes effect with its last part.
    return latest(isWhole ? days : [...days, amendment.on]);
  }

  #matches(places: CommencementException['places'], article: Article, unit: DatedUnit) {
    const found = places
      .filter(({ limited }) => !limited)
      .map((range) => covers(range, article.number, unit, this.#order));
    if (found.includes('whole')) return 'whole';
    return found.includes('part') ? 'part' : null;
  }

  /** The day since when what no live amendment wrote has stood in this article; null without any note. */
  #settled(article: Article): IsoDate | null {
    const notes = annotationDates(this.#slice(article.span)).filter(
      (date) => !this.#edition.live.some(({ promulgatedOn }) => promulgatedOn === date),
    );
    const days = notes.map((date) =>
      latest(this.#edition.all.filter((each) => each.promulgatedOn === date).map(({ on }) => on)),
    );
    const known = days.filter((day) => day !== null && day <= this.#edition.promulgatedOn);
    return known.length === 0 ? null : latest(known);
  }

  #slice({ start, end }: Span): string {
    return this.#law.text.slice(start, end);
  }
}

function covers(
  { from, to }: PlaceRange,
  article: string,
  unit: DatedUnit,
  order: ReadonlyMap<string, number>,
): 'whole' | 'part' | null {
  const at = order.get(article)!;
  const [first, last] = [
    order.get(from.article) ?? Number.NaN,
    order.get(to.article) ?? Number.NaN,
  ];
  if (from.article !== to.article) return first <= at && at <= last ? 'whole' : null;
  if (first !== at || !within(from, to, unit.paragraph)) return null;
  if (from.item === null && to.item === null) return 'whole';
  const [low, high] = [itemOrder(from.item ?? '0'), itemOrder(to.item ?? '9999')];
  const named = (item: string) => low <= itemOrder(item) && itemOrder(item) <= high;
  if (unit.items.length === 0) return 'part';
  if (!unit.items.some(named)) return null;
  return unit.items.every(named) ? 'whole' : 'part';
}

function within(from: AddendumPlace, to: AddendumPlace, paragraph: number | null): boolean {
  if (from.paragraph === null) return true;
  const number = paragraph ?? 1;
  return from.paragraph <= number && number <= (to.paragraph ?? from.paragraph);
}

function itemOrder(item: string): number {
  const [base, branch] = item.split('의');
  return Number(base) * 1000 + Number(branch ?? 0);
}

function isOwn(amendment: Amendment, promulgatedOn: IsoDate, number: string | null): boolean {
  return (
    amendment.promulgatedOn === promulgatedOn &&
    (number === null || Number(amendment.number.slice(1, -1)) === Number(number))
  );
}

function isPending({ on, exceptions, promulgatedOn }: Amendment, since: IsoDate): boolean {
  const days = [on, ...exceptions.map((exception) => exception.on)];
  return promulgatedOn <= since && days.some((day) => day !== null && day > since);
}

function latest(days: readonly (IsoDate | null)[]): IsoDate | null {
  return days.reduce(
    (last, day) => (day !== null && (last === null || day > last) ? day : last),
    null,
  );
}
