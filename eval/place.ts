import type { Document } from '../src/model/document.ts';
import type { Passage } from '../src/model/passage.ts';

/** One article of one law: what a reader opens, however many passages it was cut into. */
export interface ArticlePlace {
  readonly kind: 'article';
  readonly law: string;
  /** `17의2`; `부칙 제21524호, 2026.4.7 제2조` for a transitional provision, which is not article 2. */
  readonly article: string;
  /** MST of the edition its best passage belongs to; no part of the place's identity. */
  readonly version: string | null;
}

/** One page of one file; `page` is null for a format without pages. */
export interface PagePlace {
  readonly kind: 'page';
  readonly file: string;
  readonly page: number | null;
}

export type Place = ArticlePlace | PagePlace;

/** The passage's `locator` and `kind` are all that is needed: a citation will do as well. */
type Located = Pick<Passage, 'kind' | 'locator'>;

/** The places a passage stands for: its article, or each of its pages in order. */
export function placesOf(passage: Located, document: Document): readonly Place[] {
  const { locator } = passage;
  if (passage.kind === 'law') return [articlePlace(locator, document)];
  const file = fileKey(document.fileName);
  if (locator.pages === undefined) return [{ kind: 'page', file, page: null }];
  const { from, to } = locator.pages;
  return Array.from({ length: to - from + 1 }, (_, offset) => ({
    kind: 'page' as const,
    file,
    page: from + offset,
  }));
}

function articlePlace(locator: Passage['locator'], document: Document): ArticlePlace {
  const { article, addendum } = locator;
  return {
    kind: 'article',
    law: document.law?.title ?? locator.law ?? document.title,
    article:
      addendum === undefined
        ? (article ?? '')
        : ['부칙', addendum, article === undefined ? [] : `제${article}조`].flat().join(' '),
    version: document.law?.versionId ?? null,
  };
}

/** Ranked passages → ranked places: each place stands where its best passage stood. */
export function foldPlaces(
  ranked: readonly { readonly passage: Located; readonly document: Document }[],
): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { passage, document } of ranked) {
    for (const place of placesOf(passage, document)) {
      const key = placeKey(place);
      if (!places.has(key)) places.set(key, place);
    }
  }
  return [...places.values()];
}

function placeKey(place: Place): string {
  return place.kind === 'article'
    ? `${titleKey(place.law)}#${place.article}`
    : `${place.file}#${place.page}`;
}

/** How a place is written in reports. */
export function placeLabel(place: Place): string {
  if (place.kind === 'page')
    return place.page === null ? place.file : `${place.file} ${place.page}쪽`;
  const article = place.article.startsWith('부칙') ? place.article : articleName(place.article);
  return `${place.law} ${article}`.trim();
}

/** `17의2` → `제17조의2`. */
export function articleName(article: string): string {
  const [number, branch] = article.split('의');
  if (!number) return '';
  return `제${number}조${branch === undefined ? '' : `의${branch}`}`;
}

/** Law titles compare after NFKC, without spaces and interpuncts. */
export function titleKey(title: string): string {
  return title.normalize('NFKC').replaceAll(/[\s\u00b7\u318d\u30fb\u2022\u2027\u119e]/gu, '');
}

/** File names compare by their last part after NFC (macOS gives them decomposed). */
export function fileKey(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? name).normalize('NFC');
}
