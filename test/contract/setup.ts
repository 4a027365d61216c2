import { onTestFinished } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import type {
  DraftOptions,
  OpenRelease,
  PassageFilter,
  PassageQuery,
  PassageStore,
  ReleaseDraft,
} from '../../src/ports.ts';
import { aRecipe, aVector, type PassageParts, passagesFor, stored } from '../fakes/factories.ts';

/** Opens an empty store; `cleanup` removes everything of it. */
export type OpenStore = () => Promise<{
  readonly store: PassageStore;
  readonly cleanup: () => Promise<void>;
}>;

export const lexicalOnly: DraftOptions = { recipe: aRecipe, embedder: null };
export const withVectors: DraftOptions = {
  recipe: aRecipe,
  embedder: { model: 'test', dimension: 2 },
};
export const today: PassageFilter = { asOf: '2026-06-01' };

export type Content = readonly (readonly [Document, readonly PassageParts[]])[];

/** A fresh store, removed when the test ends. */
export async function freshStore(openStore: OpenStore): Promise<PassageStore> {
  const { store, cleanup } = await openStore();
  onTestFinished(async () => {
    await store.close();
    await cleanup();
  });
  return store;
}

export async function addAll(draft: ReleaseDraft, content: Content): Promise<void> {
  for (const [document, parts] of content) {
    await draft.add(stored(document, parts.length), passagesFor(document, parts));
  }
}

/** Builds, seals and publishes a release of this content. */
export async function publishOf(
  store: PassageStore,
  content: Content,
  options = lexicalOnly,
): Promise<OpenRelease> {
  const draft = await store.begin(options);
  await addAll(draft, content);
  const { number } = await draft.seal();
  await store.publish(number);
  return (await store.current())!;
}

/** Opens a store with this content published. */
export async function releaseOf(
  openStore: OpenStore,
  content: Content,
  options = lexicalOnly,
): Promise<OpenRelease> {
  return publishOf(await freshStore(openStore), content, options);
}

export function aQuery(
  terms: Readonly<Record<string, number>>,
  changes: Partial<PassageQuery> = {},
): PassageQuery {
  return { lexical: aVector(terms), filter: today, limit: 10, ...changes };
}

/** Labels of what is found, best first. */
export async function found(release: OpenRelease, query: PassageQuery): Promise<readonly string[]> {
  return (await release.search(query)).map(({ passage }) => passage.label);
}
