import type { DraftOptions, OpenRelease, PassageStore } from '../../src/ports.ts';
import { aDocument, aRecipe, aVector, passagesFor, stored } from './factories.ts';

const DOCUMENTS = 20;
const PASSAGES = 25;
const options: DraftOptions = { recipe: aRecipe, embedder: null };

/** Builds and seals a release whose every text tells its number; the first document is kept if it can be. */
export async function sealMarked(store: PassageStore): Promise<number> {
  const known = (await (await store.current())?.documents())?.[0];
  const draft = await store.begin(options);
  for (let index = 0; index < DOCUMENTS; index++) {
    if (index === 0 && known !== undefined) {
      await draft.keep(known);
      continue;
    }
    const document = aDocument({ id: `d${index}` });
    const parts = Array.from({ length: PASSAGES }, (_, ordinal) => ({
      passage: { text: `release ${draft.number}` },
      terms: { everywhere: 1, [document.id]: 1 + ordinal, ...filler(index * PASSAGES + ordinal) },
    }));
    await draft.add(stored(document, PASSAGES), passagesFor(document, parts));
  }
  return (await draft.seal()).number;
}

/** Everything that is wrong with a release made by `sealMarked`; empty when it is whole. */
export async function faultsOf(release: OpenRelease): Promise<readonly string[]> {
  const faults: string[] = [];
  const { number, documents, passages } = release.release;
  if (documents !== DOCUMENTS || passages !== DOCUMENTS * PASSAGES) faults.push('counts');
  if ((await release.documents()).length !== DOCUMENTS) faults.push('documents');
  for (let index = 0; index < DOCUMENTS; index++) {
    const hits = await searchFor(release, `d${index}`);
    const ordinals = hits.map(({ passage }) => passage.ordinal);
    const expected = Array.from(ordinals, (_, rank) => PASSAGES - 1 - rank);
    if (hits.length !== PASSAGES || ordinals.join() !== expected.join()) faults.push(`d${index}`);
    // The first document is kept from an older release.
    const foreign = hits.filter(({ passage }) => passage.text !== `release ${number}`);
    if (index > 0 && foreign.length > 0) faults.push(`d${index} of another release`);
  }
  return faults;
}

/** All passages that have the term, best first. */
export function searchFor(release: OpenRelease, term: string) {
  return release.search({
    lexical: aVector({ [term]: 1 }),
    filter: { asOf: '2026-01-01' },
    limit: 1000,
  });
}

function filler(seed: number): Record<string, number> {
  const terms = Array.from({ length: 60 }, (_, index) => [
    String(1000 + ((seed * 61 + index * 7) % 5000)),
    0.5,
  ]);
  return Object.fromEntries(terms);
}
