import type { Span } from '../model/passage.ts';
import type { Edition } from './edition.ts';
import type { ArticleText } from './law-articles.ts';
import { type Citation, scanCitations } from './scan-citations.ts';

/** A citation inside an article; its span is an offset into the article's text. */
export interface Reference extends Citation {
  /** The 항 it stands in; null for an article without numbered ones. */
  readonly from: number | null;
}

/** A place that a reference reaches; a range reaches several. */
export interface Target {
  readonly article: string;
  readonly paragraph: number | null;
  readonly item: string | null;
  readonly subitem: string | null;
}

/** Everything an article points to, in order. 같은 법 and 같은 조 never reach over a paragraph break. */
export function referencesOf(article: ArticleText, edition: Edition): readonly Reference[] {
  const { title: law, names, numbers } = edition;
  return article.paragraphs.flatMap(({ number, span }) => {
    const context = { law, article: article.number, paragraph: number, names, numbers };
    const text = article.text.slice(span.start, span.end);
    return scanCitations(text, context).map((citation) => ({
      ...citation,
      span: moved(citation.span, span.start),
      from: number,
    }));
  });
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/**
 * The places a reference means. A range also means what lies between its ends: articles by the order of
 * the law, paragraphs by their numbers.
 *
 * @param before the reference in front of it, where the range begins
 */
export function targetsOf(
  reference: Reference,
  before: Reference | undefined,
  articleNumbers: ReadonlySet<string>,
): readonly Target[] {
  const { article, paragraph, item, subitem } = reference;
  if (article === null) return [];
  const end = { article, paragraph, item, subitem };
  if (!reference.endsRange || before === undefined || before.law !== reference.law) return [end];
  if (before.article !== null && before.article !== article) {
    return [...articlesBetween(before.article, article, [...articleNumbers]), end];
  }
  if (item === null && paragraph !== null && before.paragraph !== null) {
    return [...paragraphsBetween(before.paragraph, paragraph, article), end];
  }
  return [end];
}

function articlesBetween(from: string, to: string, numbers: readonly string[]): Target[] {
  const [first, last] = [numbers.indexOf(from), numbers.indexOf(to)];
  if (first < 0 || last < 0) return [];
  return numbers.slice(first + 1, last).map((article) => place(article, null));
}

function paragraphsBetween(from: number, to: number, article: string): Target[] {
  const length = Math.max(0, to - from - 1);
  return Array.from({ length }, (_, index) => place(article, from + 1 + index));
}

function place(article: string, paragraph: number | null): Target {
  return { article, paragraph, item: null, subitem: null };
}

/** Whether two places of one article may be the same: what one of them leaves open fits anything. */
export function meets(
  left: { readonly paragraph: number | null; readonly item: string | null },
  right: { readonly paragraph: number | null; readonly item: string | null },
): boolean {
  const fits = <T>(one: T | null, other: T | null) =>
    one === null || other === null || one === other;
  return fits(left.paragraph, right.paragraph) && fits(left.item, right.item);
}
