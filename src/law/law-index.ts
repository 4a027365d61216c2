import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';

/** One law with everything the release has of it. */
export interface Law {
  readonly title: string;
  readonly type: string;
  /** Only a digest for trying the service out is at hand, not the full text. */
  readonly digest: boolean;
  /** Newest first. */
  readonly editions: readonly Document[];
}

/** Which text of a law answers for a date. */
export type EditionChoice =
  | {
      readonly document: Document;
      /** Promulgated, but not yet in force on the date: 시행 예정. */
      readonly upcoming: boolean;
    }
  | {
      readonly document: null;
      readonly reason: 'unknown-law' | 'before-first';
      /** First effective date at hand, for `before-first`. */
      readonly first: IsoDate | null;
    };

/** Copied text brings marks that are not seen: zero-width spaces and joiners, soft hyphens. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Titles compare without spaces and interpuncts; NFKC turns ㆍ (U+318D) into U+119E. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[\s·・‧∙•⋅\u119e「」]/g, '')
    .replaceAll(UNSEEN, '');
}

/** The laws among a release's documents, by title. A full text wins over a digest of the same law. */
export function lawsOf(documents: readonly Document[]): readonly Law[] {
  const texts = documents.filter(({ law }) => law !== null);
  const names = namesById(texts);
  const works = Map.groupBy(texts, (document) => {
    const { lawId, title } = document.law!;
    return titleKey((lawId !== null && names.get(lawId)) || title);
  });
  return [...works.values()]
    .map(toLaw)
    .sort((left, right) => left.title.localeCompare(right.title, 'ko'));
}

/** A law may be renamed: the newest title counts. */
function namesById(documents: readonly Document[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { law } of documents.toSorted(byDate)) {
    if (law?.lawId) names.set(law.lawId, law.title);
  }
  return names;
}

function toLaw(documents: readonly Document[]): Law {
  const full = documents.filter(({ digest }) => !digest);
  const editions = (full.length > 0 ? full : documents).toSorted(byDate).reverse();
  const { title, type } = editions[0]!.law!;
  return { title, type, digest: full.length === 0, editions };
}

/**
 * The edition in force on a date. A text that is promulgated but not yet in force stands in
 * when no earlier one is at hand.
 */
export function chooseEdition({ editions }: Law, asOf: IsoDate): EditionChoice {
  const inForce = editions.find((document) => isInForce(document, asOf));
  if (inForce !== undefined) return { document: inForce, upcoming: false };
  const first = editions.at(-1)!;
  const promulgated = first.law?.promulgatedOn ?? null;
  if (promulgated !== null && promulgated <= asOf && startOf(first) > asOf) {
    return { document: first, upcoming: true };
  }
  return { document: null, reason: 'before-first', first: first.effectiveFrom };
}

function isInForce({ effectiveFrom, effectiveTo }: Document, asOf: IsoDate): boolean {
  return (
    (effectiveFrom === null || effectiveFrom <= asOf) &&
    (effectiveTo === null || asOf < effectiveTo)
  );
}

function startOf({ effectiveFrom }: Document): string {
  return effectiveFrom ?? '';
}

function byDate(left: Document, right: Document): number {
  const key = ({ effectiveFrom, law, id }: Document) =>
    [effectiveFrom ?? '', law?.promulgatedOn ?? '', id].join('\u0000');
  const [first, second] = [key(left), key(right)];
  return first < second ? -1 : first > second ? 1 : 0;
}
