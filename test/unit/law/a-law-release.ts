import { indexedPhrases } from '../../../indexer/practice.ts';
import type { Document } from '../../../src/model/document.ts';
import type { OpenRelease } from '../../../src/ports.ts';
import { aLaw, aRecipe, passagesFor, stored } from '../../fakes/factories.ts';
import { MemoryRelease } from '../../fakes/memory-release.ts';

export interface LawText {
  readonly title: string;
  readonly type?: string;
  readonly from?: string;
  readonly promulgated?: string;
  readonly digest?: boolean;
  /** Number → text, heading line included; a list is cut into passages between its members. */
  readonly articles: Readonly<Record<string, string | readonly string[]>>;
}

/** Of the practice index: law, article, phrases. */
export type Spoken = readonly [law: string, article: string, phrases: readonly string[]];

/** A release of laws, one passage or more an article, as the indexer would cut them. */
export function lawRelease(laws: readonly LawText[], spoken: readonly Spoken[] = []): OpenRelease {
  const documents = laws.map((law, place) => {
    const document = documentOf(law, place);
    const passages = passagesFor(document, partsOf(law));
    return { stored: stored(document, passages.length), passages };
  });
  const release = {
    number: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    recipe: aRecipe,
    embedder: null,
    practice: spoken.length === 0 ? null : { version: 'test', phrases: spoken.length },
    documents: documents.length,
    passages: documents.reduce((sum, { passages }) => sum + passages.length, 0),
  };
  const records = spoken.map(([law, article, phrases]) => ({
    law,
    article,
    tags: ['기록' as const],
    phrases: [...phrases],
    file: 'test.jsonl',
    line: 1,
  }));
  const titles = new Set(laws.map(({ title }) => title));
  return new MemoryRelease(release, documents, indexedPhrases({ records }, titles));
}

function documentOf({ title, type, from, promulgated, digest }: LawText, place: number): Document {
  return aLaw({
    id: `law-${place}`,
    effectiveFrom: from ?? '2020-01-01',
    digest: digest ?? false,
    law: { title, type: type ?? '법률', promulgatedOn: promulgated ?? from ?? '2020-01-01' },
  });
}

function partsOf({ title, articles }: LawText) {
  let start = 0;
  return Object.entries(articles).flatMap(([article, texts]) =>
    [texts].flat().map((text) => {
      const span = { start, end: start + text.length };
      start = span.end + 1;
      return { passage: { text, span, locator: { law: title, article } } };
    }),
  );
}
