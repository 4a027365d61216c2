import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { ArticleText } from './law-articles.ts';

/** An edition that made an article read otherwise than before. */
export interface ArticleVersion {
  readonly document: Document;
  /** first: the earliest edition at hand, not always the first of the law. */
  readonly change: 'first' | 'added' | 'changed' | 'removed';
  /** From when on the article reads like this. */
  readonly effectiveFrom: IsoDate | null;
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
    const change = changeOf(versions, article, place === 0);
    if (change === null) continue;
    const effectiveFrom = article?.effectiveFrom ?? document.effectiveFrom;
    versions.push({ document, change, effectiveFrom, article });
  }
  return versions;
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
  return sameText(before, article) ? null : 'changed';
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
