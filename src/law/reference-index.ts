import { setImmediate } from 'node:timers/promises';
import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { LawCatalogue } from './catalogue.ts';
import { type Edition, editionOf } from './edition.ts';
import type { ArticleText } from './law-articles.ts';
import { chooseEdition, titleKey } from './law-index.ts';
import { LruCache } from './lru.ts';
import { type Reference, referencesOf, targetsOf } from './references.ts';

/** One reference seen from the article it points to. */
export interface IncomingReference {
  readonly document: Document;
  readonly article: string;
  readonly articleTitle: string | null;
  /** The 항 the reference stands in. */
  readonly from: number | null;
  /** The 항 and 호 it points to; null: the article as a whole. */
  readonly paragraph: number | null;
  readonly item: string | null;
  readonly quote: string;
  /** Where it begins in the text of the article it stands in. */
  readonly at: number;
  /** It comes from a decree or rule that carries out the law it points to. */
  readonly fromDecree: boolean;
  /** It repeats the words that delegate: 법 제N조에서 "대통령령으로 정하는 …"이란. */
  readonly repeatsDelegation: boolean;
}

/** Days asked for at a time; laws change on a few days only, so most share an index. */
const CACHED_INDEXES = 4;

const DELEGATES = /^[^.]{0,40}?에서\s*(?:각각\s*)?["“'‘][^"”'’]{0,60}?(?:령|규칙)으?로\s*정/;

/** Who refers to an article, over all laws in force on a date. */
export class ReferenceIndex {
  readonly #incoming: ReadonlyMap<string, readonly IncomingReference[]>;
  /** References to articles, ranges counted once for every article they reach. */
  readonly size: number;

  constructor(incoming: ReadonlyMap<string, readonly IncomingReference[]>) {
    this.#incoming = incoming;
    this.size = [...incoming.values()].reduce((sum, list) => sum + list.length, 0);
  }

  /** In the order of the laws and of their articles. */
  into(law: string, article: string): readonly IncomingReference[] {
    return this.#incoming.get(keyOf(law, article)) ?? [];
  }
}

const indexes = new WeakMap<LawCatalogue, LruCache<Promise<ReferenceIndex>>>();

/** The index for a date; made when it is first asked for. */
export function referenceIndex(catalogue: LawCatalogue, asOf: IsoDate): Promise<ReferenceIndex> {
  const cache = indexes.get(catalogue) ?? new LruCache<Promise<ReferenceIndex>>(CACHED_INDEXES);
  indexes.set(catalogue, cache);
  const documents = editionsOn(catalogue, asOf);
  const key = documents.map(({ id }) => id).join('\n');
  return cache.getOrMake(key, () => {
    const made = buildIndex(catalogue, documents);
    made.catch(() => cache.delete(key));
    return made;
  });
}

function editionsOn(catalogue: LawCatalogue, asOf: IsoDate): readonly Document[] {
  return catalogue
    .laws()
    .flatMap((law) => chooseEdition(law, asOf).document ?? [])
    .filter(({ law }) => law !== null);
}

async function buildIndex(
  catalogue: LawCatalogue,
  documents: readonly Document[],
): Promise<ReferenceIndex> {
  const editions = new Map<string, Edition>();
  for (const document of documents) {
    const edition = await editionOf(catalogue, document);
    editions.set(titleKey(edition.title), edition);
    await setImmediate(); // Other requests go on meanwhile.
  }
  const incoming = new Map<string, IncomingReference[]>();
  for (const edition of editions.values()) {
    for (const article of edition.articles) addReferences(incoming, article, edition, editions);
    await setImmediate();
  }
  return new ReferenceIndex(incoming);
}

function addReferences(
  incoming: Map<string, IncomingReference[]>,
  article: ArticleText,
  edition: Edition,
  editions: ReadonlyMap<string, Edition>,
): void {
  const references = referencesOf(article, edition);
  references.forEach((reference, index) => {
    const { numbers } = editions.get(titleKey(reference.law)) ?? { numbers: new Set<string>() };
    const shared = {
      ...incomingFrom(article, reference),
      fromDecree: serves(edition, reference.law),
    };
    for (const target of targetsOf(reference, references[index - 1], numbers)) {
      const key = keyOf(reference.law, target.article);
      if (key === keyOf(edition.title, article.number)) continue;
      const list = incoming.get(key) ?? [];
      incoming.set(key, list);
      list.push({ ...shared, paragraph: target.paragraph, item: target.item });
    }
  });
}

/** Whether an edition carries out a law: the decree its law, the rule its law and its decree. */
export function serves({ title, parent }: Edition, law: string): boolean {
  const base = titleKey(law).replace(/시행령$/, '');
  return parent !== null && titleKey(parent) === base && titleKey(title) !== titleKey(law);
}

function incomingFrom(
  article: ArticleText,
  { span, from }: Reference,
): Omit<IncomingReference, 'paragraph' | 'item' | 'fromDecree'> {
  return {
    document: article.document,
    article: article.number,
    articleTitle: article.title,
    from,
    quote: article.text.slice(span.start, span.end),
    at: span.start,
    repeatsDelegation: DELEGATES.test(article.text.slice(span.end, span.end + 160)),
  };
}

function keyOf(law: string, article: string): string {
  return `${titleKey(law)}#${article}`;
}
