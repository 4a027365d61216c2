import { expect, test } from 'vitest';
import type { IsoDate } from '../../src/model/date.ts';
import type { OpenRelease, StoredDocument } from '../../src/ports.ts';
import { aDocument, aLaw } from '../fakes/factories.ts';
import {
  addAll,
  aQuery,
  found,
  freshStore,
  lexicalOnly,
  type OpenStore,
  publishOf,
  releaseOf,
} from './setup.ts';

const parts = [{ terms: { x: 1 } }];
const first = aLaw({
  id: 'first',
  effectiveFrom: '2024-07-01',
  law: { lawId: '001788', promulgatedOn: '2024-01-10' },
});
const second = aLaw({
  id: 'second',
  effectiveFrom: '2025-07-01',
  law: { lawId: '001788', promulgatedOn: '2025-01-10' },
});

export function windowCases(openStore: OpenStore): void {
  test('a document answers from its first day until the day before its end', async () => {
    const document = aDocument({ effectiveFrom: '2024-03-01', effectiveTo: '2025-03-01' });
    const release = await releaseOf(openStore, [[document, parts]]);
    const dates = ['2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01'];
    expect(await answering(release, dates)).toEqual(['2024-03-01', '2025-02-28']);
  });

  test('a document without a first day has always been there', async () => {
    const release = await releaseOf(openStore, [[aDocument({ effectiveFrom: null }), parts]]);
    expect(await answering(release, ['1948-08-15', '2999-12-31'])).toHaveLength(2);
  });

  test('the earliest edition stands in from its promulgation, a later one does not', async () => {
    const release = await releaseOf(openStore, [
      [second, parts],
      [first, parts],
    ]);
    expect(await at(release, '2024-01-09')).toEqual([]);
    expect(await at(release, '2024-01-10')).toEqual(['first 0']);
    expect(await at(release, '2025-01-10')).toEqual(['first 0']);
    expect(await at(release, '2025-06-30')).toEqual(['first 0']);
    expect(await at(release, '2025-07-01')).toEqual(['second 0']);
  });

  test('documents tell the day their successor takes over', async () => {
    const release = await releaseOf(openStore, [
      [second, parts],
      [first, parts],
    ]);
    const ends = (await release.documents()).map(({ document }) => document.effectiveTo);
    expect(ends).toEqual([null, '2025-07-01']);
    const [hit] = await release.search(aQuery({ x: 1 }, { filter: { asOf: '2024-12-31' } }));
    expect(hit!.document.effectiveTo).toBe('2025-07-01');
  });

  test("a passage's own first day stands for its document's", async () => {
    const late = [
      { terms: { x: 2 } },
      { terms: { x: 1 }, passage: { effectiveFrom: '2026-01-01' } },
    ];
    const law = aLaw({ id: 'law', effectiveFrom: '2025-07-01' });
    const release = await releaseOf(openStore, [[law, late]]);
    expect(await at(release, '2025-12-31')).toEqual(['law 0']);
    expect(await at(release, '2026-01-01')).toEqual(['law 0', 'law 1']);
  });

  test("a later article of the earliest edition stands in from the law's promulgation", async () => {
    const late = [{ terms: { x: 1 }, passage: { effectiveFrom: '2025-01-01' } }];
    const release = await releaseOf(openStore, [[first, late]]);
    expect(await answering(release, ['2024-01-09', '2024-01-10'])).toEqual(['2024-01-10']);
  });

  test('a kept document is no longer the earliest when an older edition comes', async () => {
    const store = await freshStore(openStore);
    const before = await publishOf(store, [[second, parts]]);
    expect(await at(before, '2025-01-10')).toEqual(['second 0']);
    const draft = await store.begin(lexicalOnly);
    await draft.keep(only(await before.documents(), 'second'));
    await addAll(draft, [[first, parts]]);
    await store.publish((await draft.seal()).number);
    const after = (await store.current())!;
    expect(await at(after, '2025-01-10')).toEqual(['first 0']);
  });

  test('a kept document has no end any more when its successor is gone', async () => {
    const store = await freshStore(openStore);
    const before = await publishOf(store, [
      [first, parts],
      [second, parts],
    ]);
    expect(await at(before, '2026-01-01')).toEqual(['second 0']);
    const draft = await store.begin(lexicalOnly);
    await draft.keep(only(await before.documents(), 'first'));
    await store.publish((await draft.seal()).number);
    const after = (await store.current())!;
    expect(await at(after, '2026-01-01')).toEqual(['first 0']);
  });
}

function at(release: OpenRelease, asOf: IsoDate): Promise<readonly string[]> {
  return found(release, aQuery({ x: 1 }, { filter: { asOf } }));
}

/** The dates on which anything is found. */
async function answering(release: OpenRelease, dates: readonly IsoDate[]) {
  const hits = await Promise.all(dates.map((date) => at(release, date)));
  return dates.filter((_, index) => hits[index]!.length > 0);
}

function only(documents: readonly StoredDocument[], id: string): StoredDocument {
  return documents.find(({ document }) => document.id === id)!;
}
