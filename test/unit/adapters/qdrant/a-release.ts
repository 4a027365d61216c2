import type { PassageStore } from '../../../../src/ports.ts';
import { aQuery, found, lexicalOnly } from '../../../contract/setup.ts';
import { aDocument, passagesFor, stored } from '../../../fakes/factories.ts';

/** Publishes a release of one document with so many passages, each found by `x`. @returns its number */
export async function publishNamed(store: PassageStore, id: string, passages = 1): Promise<number> {
  const draft = await store.begin(lexicalOnly);
  try {
    await draft.add(...named(id, passages));
    const { number } = await draft.seal();
    await store.publish(number);
    return number;
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

/** A document and its passages, as `add` takes them. */
export function named(id: string, passages = 1) {
  const document = aDocument({ id });
  const parts = Array.from({ length: passages }, () => ({ terms: { x: 1 } }));
  return [stored(document, passages), passagesFor(document, parts)] as const;
}

/** Labels found by `x` in what is published. */
export async function answers(store: PassageStore): Promise<readonly string[]> {
  const release = await store.current();
  return release === null ? [] : (await found(release, aQuery({ x: 1 }))).toSorted();
}
