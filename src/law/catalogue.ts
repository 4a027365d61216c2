import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { OpenRelease, StoredDocument } from '../ports.ts';
import { type ArticleText, LawArticles, readArticles } from './law-articles.ts';
import { chooseEdition, type EditionChoice, type Law, lawsOf, titleKey } from './law-index.ts';
import { LruCache } from './lru.ts';
import {
  type ArticleVersion,
  articleVersions,
  endOf,
  heldAhead,
  sameText,
  versionOn,
} from './versions.ts';

/** Editions kept taken apart; about 70 kB of text each. */
const CACHED_EDITIONS = 256;

/** An article as it stood on a date. */
export interface ArticleOnDate {
  readonly article: ArticleText;
  /** Promulgated, but not yet in force on the date: 시행 예정. */
  readonly upcoming: boolean;
  /** The version that the article is a text of. */
  readonly version: ArticleVersion;
  /** The day a later version at hand takes over. */
  readonly effectiveTo: IsoDate | null;
  /** Amendments that are not yet in force on the date, but may stand in the text already. */
  readonly ahead: readonly ArticleVersion[];
}

/** Everything a release knows of laws, by title, edition and article. */
export class LawCatalogue {
  readonly release: OpenRelease;
  readonly #laws: readonly Law[];
  readonly #byTitle: ReadonlyMap<string, Law>;
  readonly #stored: ReadonlyMap<string, StoredDocument>;
  readonly #articles = new LruCache<Promise<LawArticles>>(CACHED_EDITIONS);

  constructor(release: OpenRelease, documents: readonly StoredDocument[]) {
    this.release = release;
    this.#stored = new Map(documents.map((stored) => [stored.document.id, stored]));
    this.#laws = lawsOf(documents.map(({ document }) => document));
    this.#byTitle = new Map([...formerTitles(this.#laws), ...currentTitles(this.#laws)]);
  }

  /** All laws in Korean order. */
  laws(): readonly Law[] {
    return this.#laws;
  }

  /** By official title (also a former one); spaces and interpuncts do not count. */
  law(title: string): Law | null {
    return this.#byTitle.get(titleKey(title)) ?? null;
  }

  /** The text that answers for a date. */
  edition(title: string, asOf: IsoDate): EditionChoice {
    const law = this.law(title);
    if (law === null) return { document: null, reason: 'unknown-law', first: null };
    return chooseEdition(law, asOf);
  }

  /** `number` like `17의2`. */
  async article(document: Document, number: string): Promise<ArticleText | null> {
    return (await this.#read(document)).find(number);
  }

  /** In the order of the law. */
  async articles(document: Document): Promise<readonly ArticleText[]> {
    return (await this.#read(document)).all;
  }

  /** How an article came to read as it does, oldest first. */
  async versions({ editions }: Law, number: string): Promise<readonly ArticleVersion[]> {
    const found = editions.map(async (document) => ({
      document,
      article: await this.article(document, number),
    }));
    return articleVersions(await Promise.all(found));
  }

  /**
   * An article as it stood on a date, put together over the law's editions: see `articleVersions`.
   * null: the law had no such article then, or no edition answers for the date.
   */
  async articleOn(law: Law, number: string, asOf: IsoDate): Promise<ArticleOnDate | null> {
    const { document } = chooseEdition(law, asOf);
    if (document === null) return null;
    const versions = await this.versions(law, number);
    const version = versionOn(versions, asOf);
    if (version === null) return promulgatedOnly(versions, asOf);
    if (version.article === null) return null;
    const shown = await this.article(document, number);
    const article = shown !== null && sameText(shown, version.article) ? shown : version.article;
    const ahead = heldAhead(versions, version, asOf);
    return { article, upcoming: false, version, effectiveTo: endOf(versions, version), ahead };
  }

  /** All articles as they stood on a date, those that are only promulgated too, by their numbers. */
  async articlesOn(law: Law, asOf: IsoDate): Promise<readonly ArticleText[]> {
    return (await this.contentsOn(law, asOf)).map(({ article }) => article);
  }

  /** The same, each with how it stands on the date. */
  async contentsOn(law: Law, asOf: IsoDate): Promise<readonly ArticleOnDate[]> {
    const numbers = new Set<string>();
    for (const edition of law.editions) {
      for (const { number } of await this.articles(edition)) numbers.add(number);
    }
    const found: ArticleOnDate[] = [];
    for (const number of [...numbers].sort(byNumber)) {
      const on = await this.articleOn(law, number, asOf);
      if (on !== null) found.push(on);
    }
    return found;
  }

  #read(document: Document): Promise<LawArticles> {
    const stored = this.#stored.get(document.id);
    if (stored === undefined) return Promise.resolve(new LawArticles([]));
    return this.#articles.getOrMake(document.id, () => this.#load(stored));
  }

  async #load(stored: StoredDocument): Promise<LawArticles> {
    try {
      return await readArticles(this.release, stored);
    } catch (error) {
      this.#articles.delete(stored.document.id);
      throw error;
    }
  }
}

const catalogues = new WeakMap<OpenRelease, Promise<LawCatalogue>>();

/**
 * The catalogue of a release; made once.
 *
 * @example
 * const catalogue = await lawCatalogue(release);
 * const { document } = catalogue.edition('의료법', '2026-06-08');
 * const article = document && (await catalogue.article(document, '17의2'));
 */
export function lawCatalogue(release: OpenRelease): Promise<LawCatalogue> {
  const known = catalogues.get(release);
  if (known !== undefined) return known;
  const made = release.documents().then((documents) => new LawCatalogue(release, documents));
  made.catch(() => catalogues.delete(release));
  catalogues.set(release, made);
  return made;
}

/** 2, 2의2, 10 */
function byNumber(left: string, right: string): number {
  const [first, second] = [left, right].map((number) => number.split('의').map(Number));
  return first![0]! - second![0]! || (first![1] ?? 0) - (second![1] ?? 0);
}

/** Promulgated by the date, in force later. */
function promulgatedOnly(versions: readonly ArticleVersion[], asOf: IsoDate): ArticleOnDate | null {
  const next = versions.find(({ document }) => (document.law?.promulgatedOn ?? '') <= asOf);
  if (!next?.article) return null;
  const effectiveTo = endOf(versions, next);
  return { article: next.article, upcoming: true, version: next, effectiveTo, ahead: [] };
}

function currentTitles(laws: readonly Law[]): readonly (readonly [string, Law])[] {
  return laws.map((law) => [titleKey(law.title), law]);
}

function formerTitles(laws: readonly Law[]): readonly (readonly [string, Law])[] {
  return laws.flatMap((law) =>
    law.editions.map((edition) => [titleKey(edition.law!.title), law] as const),
  );
}
