import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { ArticleText } from './law-articles.ts';

/** An edition that made an article read otherwise than before. */
export interface ArticleVersion {
  readonly document: Document;
  /** first: the earliest edition at hand, not always the first of the law. deleted: only the note of it is left. */
  readonly change: 'first' | 'added' | 'changed' | 'deleted' | 'removed';
  /** From when on it counts: the day of the first of its changes. */
  readonly effectiveFrom: IsoDate | null;
  /** Since when the article reads like this; null where the editions at hand cannot tell. */
  readonly began: IsoDate | null;
  /** null where it was removed. */
  readonly article: ArticleText | null;
}

/** What one edition says of the article asked for. */
export interface EditionArticle {
  readonly document: Document;
  readonly article: ArticleText | null;
}

/**
 * The versions of an article, oldest first, in the order of promulgation. A text holds every amendment
 * promulgated before it, those not yet in force too, and none after it: one that takes effect late must
 * not undo what was promulgated after it. So a version takes effect on the day of the edition that brought it.
 */
export function articleVersions(editions: readonly EditionArticle[]): readonly ArticleVersion[] {
  const versions: ArticleVersion[] = [];
  for (const [place, { document, article }] of editions.toSorted(byPromulgation).entries()) {
    const last = versions.at(-1);
    const change = changeOf(versions, article, place === 0);
    if (change !== null) {
      const effectiveFrom =
        article === null ? document.effectiveFrom : firstStart(article, last?.article ?? null);
      const began = change === 'first' ? knownStart(article!) : effectiveFrom;
      versions.push({ document, change, effectiveFrom, began, article });
    } else if (article !== null && last?.change === 'first' && last.began === null) {
      // A later edition may tell the day of words that the first one has already.
      const began = ownStart(article);
      if (began !== null && began <= (last.document.effectiveFrom ?? ''))
        versions[versions.length - 1] = { ...last, began };
    }
  }
  return versions;
}

/** The day a later version takes over from one; null: none at hand. */
export function endOf(
  versions: readonly ArticleVersion[],
  version: ArticleVersion,
): IsoDate | null {
  const days = versions
    .slice(versions.indexOf(version) + 1)
    .flatMap(({ effectiveFrom }) => effectiveFrom ?? []);
  const end = days.toSorted()[0] ?? null;
  const { effectiveFrom } = version;
  return end !== null && effectiveFrom !== null && end < effectiveFrom ? effectiveFrom : end;
}

/** Parts of an article that take effect after a date, though the article is in force. */
export function waitingParts(article: ArticleText, asOf: IsoDate): readonly Passage[] {
  return article.passages.filter((passage) => (startOf(passage, article) ?? '') > asOf);
}

/** From when on the words at a place of an article's text are in force. */
export function startAt(article: ArticleText, place: number): IsoDate | null {
  const at = article.offset + place;
  const passage = article.passages.find(({ span }) => span.start <= at && at < span.end);
  return passage === undefined ? article.effectiveFrom : startOf(passage, article);
}

/** The version that counts on a date: of those in force, the one promulgated last. */
export function versionOn(
  versions: readonly ArticleVersion[],
  asOf: IsoDate,
): ArticleVersion | null {
  return versions.findLast((version) => isInForce(version, asOf)) ?? null;
}

/** Amendments promulgated before a version but in force only after the date: its text may hold them already. */
export function heldAhead(
  versions: readonly ArticleVersion[],
  version: ArticleVersion,
  asOf: IsoDate,
): readonly ArticleVersion[] {
  return versions
    .slice(0, versions.indexOf(version))
    .filter((earlier) => !isInForce(earlier, asOf));
}

function isInForce({ effectiveFrom }: ArticleVersion, asOf: IsoDate): boolean {
  return effectiveFrom === null || effectiveFrom <= asOf;
}

function changeOf(
  versions: readonly ArticleVersion[],
  article: ArticleText | null,
  isFirst: boolean,
): ArticleVersion['change'] | null {
  const before = versions.at(-1)?.article ?? null;
  if (article === null) return before === null ? null : 'removed';
  if (before === null) return isFirst ? 'first' : 'added';
  if (sameText(before, article)) return null;
  return article.deleted && !before.deleted ? 'deleted' : 'changed';
}

/** Of the parts that read otherwise than before, the first to take effect. */
function firstStart(article: ArticleText, before: ArticleText | null): IsoDate | null {
  const known = before === null ? '' : comparable(before.text);
  const days = article.passages
    .filter(({ text }) => !known.includes(comparable(text)))
    .map((passage) => startOf(passage, article));
  if (days.length === 0) return article.effectiveFrom;
  return days.includes(null) ? null : days.toSorted()[0]!;
}

/** Of the first edition at hand, which may have taken the words over from one before it. */
function knownStart(article: ArticleText): IsoDate | null {
  const { effectiveFrom, law } = article.document;
  const isOwn = law?.promulgatedOn != null && notedDates(article.text).has(law.promulgatedOn);
  return isOwn ? effectiveFrom : ownStart(article);
}

/** The last of the days that the parts have of their own; null where one has none. */
function ownStart({ passages }: ArticleText): IsoDate | null {
  const days = passages.map(({ effectiveFrom }) => effectiveFrom);
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}

function startOf({ effectiveFrom }: Passage, { document }: ArticleText): IsoDate | null {
  return effectiveFrom ?? document.effectiveFrom;
}

/** Days of the amendments that `<개정 2020.1.1>` and the like name. */
function notedDates(text: string): ReadonlySet<IsoDate> {
  const notes = text.match(/[<[][^<>[\]\n]*[>\]]/g) ?? [];
  const dates = notes.join(' ').matchAll(/(\d{4})\s*\.\s*(\d{1,2})\s*\.\s*(\d{1,2})/g);
  return new Set(
    [...dates].map(([, year, month, day]) =>
      [year, month!.padStart(2, '0'), day!.padStart(2, '0')].join('-'),
    ),
  );
}

/** Spacing and the notes of what was amended when do not count. */
export function sameText(left: ArticleText, right: ArticleText): boolean {
  return left.text === right.text || comparable(left.text) === comparable(right.text);
}

export function comparable(text: string): string {
  return withoutNotes(text).replaceAll(/\s+/g, ' ').trim();
}

/** Leaves out `<개정 2020.1.1>`, but keeps the note of a deletion. */
export function withoutNotes(text: string): string {
  return text.replaceAll(/(?<!삭제)[ \t]*<[^<>\n]*\d{4}\s*\.[^<>\n]*>/g, '');
}

function byPromulgation({ document: left }: EditionArticle, { document: right }: EditionArticle) {
  const [first, second] = [orderOf(left), orderOf(right)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function orderOf({ law, effectiveFrom, id }: Document): string {
  const effective = effectiveFrom ?? '';
  return [law?.promulgatedOn ?? effective, effective, id].join('\u0000');
}
