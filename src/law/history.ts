import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { LawCatalogue } from './catalogue.ts';
import type { ArticleText } from './law-articles.ts';
import type { Law } from './law-index.ts';

/** An edition in which an article reads otherwise than in the one before. */
export interface ArticleVersion {
  readonly document: Document;
  /** first: the earliest edition at hand, not always the first of the law. */
  readonly change: 'first' | 'added' | 'changed' | 'removed';
  /** From when on the article reads like this. */
  readonly effectiveFrom: IsoDate | null;
  /** null where it was removed. */
  readonly article: ArticleText | null;
}

/** When an article changed, newest first. Editions that were never in force for a day are passed over. */
export async function articleHistory(
  catalogue: LawCatalogue,
  { editions }: Law,
  number: string,
): Promise<readonly ArticleVersion[]> {
  const versions: ArticleVersion[] = [];
  for (const document of editions.toReversed().filter(wasInForce)) {
    const article = await catalogue.article(document, number);
    const change = changeOf(versions, article, document === editions.findLast(wasInForce));
    if (change === null) continue;
    const effectiveFrom = article?.effectiveFrom ?? document.effectiveFrom;
    versions.push({ document, change, effectiveFrom, article });
  }
  return versions.toReversed();
}

function wasInForce({ effectiveFrom, effectiveTo }: Document): boolean {
  return effectiveTo === null || effectiveFrom !== effectiveTo;
}

function changeOf(
  versions: readonly ArticleVersion[],
  article: ArticleText | null,
  isFirst: boolean,
): ArticleVersion['change'] | null {
  const before = versions.at(-1)?.article ?? null;
  if (article === null) return before === null ? null : 'removed';
  if (before === null) return isFirst ? 'first' : 'added';
  return comparable(before.text) === comparable(article.text) ? null : 'changed';
}

/** What was amended when is a note, not the text. */
export function comparable(text: string): string {
  return withoutNotes(text).replaceAll(/\s+/g, ' ').trim();
}

/** Leaves out `<개정 2020.1.1>`, but keeps the note of a deletion. */
export function withoutNotes(text: string): string {
  return text.replaceAll(/(?<!삭제)[ \t]*<[^<>\n]*\d{4}\s*\.[^<>\n]*>/g, '');
}
