import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { LawCatalogue } from './catalogue.ts';
import type { ArticleText } from './law-articles.ts';
import { namesIn, parentTitle } from './law-context.ts';
import type { Law } from './law-index.ts';
import { LruCache } from './lru.ts';

/** One edition with what is needed to read its references. */
export interface Edition {
  readonly document: Document;
  readonly title: string;
  readonly articles: readonly ArticleText[];
  /** In the order of the law. */
  readonly numbers: ReadonlySet<string>;
  /** What 법, 영 and other short names mean in it. */
  readonly names: ReadonlyMap<string, string>;
  /** The law it carries out; null for a law itself. */
  readonly parent: string | null;
}

const CACHED = 256;
const editions = new WeakMap<LawCatalogue, LruCache<Promise<Edition>>>();

/** Reads an edition once. */
export function editionOf(catalogue: LawCatalogue, document: Document): Promise<Edition> {
  const cache = cacheOf(catalogue);
  return cache.getOrMake(document.id, () => {
    const made = catalogue.articles(document).then((articles) => toEdition(document, articles));
    made.catch(() => cache.delete(document.id));
    return made;
  });
}

/** A law as it stood on a date, put together over its editions. */
export function editionOn(
  catalogue: LawCatalogue,
  law: Law,
  { document, asOf }: { readonly document: Document; readonly asOf: IsoDate },
): Promise<Edition> {
  const cache = cacheOf(catalogue);
  const key = `${law.title}@${asOf}`;
  return cache.getOrMake(key, () => {
    const made = catalogue.articlesOn(law, asOf).then((articles) => toEdition(document, articles));
    made.catch(() => cache.delete(key));
    return made;
  });
}

/** The law around a document of it, each part as it stood on the date. */
export async function editionAround(
  catalogue: LawCatalogue,
  document: Document,
  asOf: IsoDate,
): Promise<Edition> {
  const law = catalogue.law(document.law!.title);
  if (law === null) return editionOf(catalogue, document);
  const { document: chosen } = catalogue.edition(law.title, asOf);
  return editionOn(catalogue, law, { document: chosen ?? document, asOf });
}

function cacheOf(catalogue: LawCatalogue): LruCache<Promise<Edition>> {
  const cache = editions.get(catalogue) ?? new LruCache<Promise<Edition>>(CACHED);
  editions.set(catalogue, cache);
  return cache;
}

/** Pure; for texts that are at hand. */
export function toEdition(document: Document, articles: readonly ArticleText[]): Edition {
  const { title, type } = document.law!;
  return {
    document,
    title,
    articles,
    numbers: new Set(articles.map(({ number }) => number)),
    names: namesIn(title, type, articles),
    parent: parentTitle(title, type, articles),
  };
}
