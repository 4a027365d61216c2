import { expect, test } from 'vitest';
import type { IsoDate } from '../../src/model/date.ts';
import type { Document } from '../../src/model/document.ts';
import type { OpenRelease } from '../../src/ports.ts';
import { aDocument } from '../fakes/factories.ts';
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

function edition(id: string, effectiveFrom: IsoDate | null, ...supersedes: string[]): Document {
  return aDocument({ id, effectiveFrom, supersedes });
}

const first = edition('g-2020', '2020-03-01');
const second = edition('g-2022', '2022-06-01', 'g-2020');
const third = edition('g-2024', '2024-05-01', 'g-2022.md');

export function supersededCases(openStore: OpenStore): void {
  test('an edition answers until the one that takes its place is in effect', async () => {
    const release = await releaseOf(
      openStore,
      [third, first, second].map((document) => [document, parts]),
    );
    expect(await at(release, '2020-03-01')).toEqual(['g-2020 0']);
    expect(await at(release, '2022-05-31')).toEqual(['g-2020 0']);
    expect(await at(release, '2022-06-01')).toEqual(['g-2022 0']);
    expect(await at(release, '2024-04-30')).toEqual(['g-2022 0']);
    expect(await at(release, '2024-05-01')).toEqual(['g-2024 0']);
    expect(await ends(release)).toEqual({
      'g-2020': '2022-06-01',
      'g-2022': '2024-05-01',
      'g-2024': null,
    });
  });

  test('one in between that is not at hand leaves the first to the next that names it', async () => {
    const both = edition('g-2024', '2024-05-01', 'g-2020', 'g-2022');
    const release = await releaseOf(openStore, [
      [first, parts],
      [both, parts],
    ]);
    expect(await ends(release)).toEqual({ 'g-2020': '2024-05-01', 'g-2024': null });
  });

  test('one edition may take the place of several, and several of one', async () => {
    const other = edition('h-2019', '2019-01-01');
    const joint = edition('joint', '2022-01-01', 'g-2020', 'h-2019');
    const part = edition('part', '2021-01-01', 'h-2019');
    const release = await releaseOf(
      openStore,
      [first, other, joint, part].map((document) => [document, parts]),
    );
    expect(await ends(release)).toMatchObject({ 'g-2020': '2022-01-01', 'h-2019': '2021-01-01' });
  });

  test('an edition that never was the newest has an empty window', async () => {
    const late = edition('g-2021', '2023-01-01', 'g-2020');
    const release = await releaseOf(openStore, [
      [first, parts],
      [late, parts],
      [edition('g-2022', '2022-01-01', 'g-2021'), parts],
    ]);
    expect(await at(release, '2023-06-01')).toEqual(['g-2022 0']);
    expect(await ends(release)).toMatchObject({ 'g-2020': '2022-01-01', 'g-2021': '2023-01-01' });
  });

  test('unknown names, and names of two files, end nothing', async () => {
    const named = edition('g-2024', '2024-05-01', 'missing', 'same.md');
    const twins = ['a', 'b'].map((id) => aDocument({ id, fileName: 'same.md' }));
    const release = await releaseOf(
      openStore,
      [...twins, named].map((document) => [document, parts]),
    );
    expect(await ends(release)).toEqual({ a: null, b: null, 'g-2024': null });
  });

  test('a kept edition goes on when the one that took its place is gone', async () => {
    const store = await freshStore(openStore);
    const before = await publishOf(store, [
      [first, parts],
      [second, parts],
    ]);
    const kept = (await before.documents()).find(({ document }) => document.id === 'g-2020')!;
    expect(kept.document.effectiveTo).toBe('2022-06-01');
    const draft = await store.begin(lexicalOnly);
    await draft.keep(kept);
    await addAll(draft, [[aDocument({ id: 'other', effectiveFrom: '2025-01-01' }), parts]]);
    await store.publish((await draft.seal()).number);
    expect(await ends((await store.current())!)).toEqual({ 'g-2020': null, other: null });
  });
}

function at(release: OpenRelease, asOf: IsoDate): Promise<readonly string[]> {
  return found(release, aQuery({ x: 1 }, { filter: { asOf } }));
}

async function ends(release: OpenRelease) {
  const documents = (await release.documents()).map(({ document }) => document);
  return Object.fromEntries(documents.map(({ id, effectiveTo }) => [id, effectiveTo]));
}
