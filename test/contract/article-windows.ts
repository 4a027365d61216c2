import { expect, test } from 'vitest';
import type { IsoDate } from '../../src/model/date.ts';
import type { Document } from '../../src/model/document.ts';
import type { OpenRelease } from '../../src/ports.ts';
import { aLaw, type PassageParts } from '../fakes/factories.ts';
import { aQuery, freshStore, type OpenStore, publishOf, releaseOf } from './setup.ts';

/** An edition of one law, named by its id. */
function edition(
  id: string,
  promulgatedOn: IsoDate,
  effectiveFrom: IsoDate,
  number = '1',
): Document {
  const law = { lawId: '001788', promulgatedOn, promulgationNumber: number };
  return aLaw({ id, effectiveFrom, law });
}

/** One passage of an article; `own` is its own day of commencement. */
function article(number: string, text: string, own: IsoDate | null = null): PassageParts {
  return {
    terms: { x: 1 },
    passage: { label: `${number} ${text}`, locator: { article: number }, text, effectiveFrom: own },
  };
}

function paragraph(number: number, text: string, own: IsoDate | null = null): PassageParts {
  const whole = article('1', text, own);
  const paragraphs = { from: number, to: number };
  return { ...whole, passage: { ...whole.passage, locator: { article: '1', paragraphs } } };
}

export function articleWindowCases(openStore: OpenStore): void {
  test('an older amendment in force later does not bring back an outdated text', async () => {
    // 의료법: 제20171호 of 2024-01-30 in force 2025-07-31, 제20593호 of 2024-12-20 on 2025-06-21.
    const release = await releaseOf(openStore, [
      [edition('a', '2024-01-23', '2024-01-23'), [article('40', 'old'), article('20', 'old')]],
      [edition('b', '2024-01-30', '2025-07-31'), [article('40', 'new'), article('20', 'old')]],
      [
        edition('c', '2024-12-20', '2025-06-21'),
        [article('40', 'new', '2025-07-31'), article('20', 'gone', '2024-12-20')],
      ],
    ]);
    expect(await at(release, '2024-12-19')).toEqual(['20 old (a)', '40 old (a)']);
    expect(await at(release, '2024-12-20')).toEqual(['20 gone (c)', '40 old (a)']);
    expect(await at(release, '2025-07-30')).toEqual(['20 gone (c)', '40 old (a)']);
    expect(await at(release, '2025-07-31')).toEqual(['20 gone (c)', '40 new (c)']);
    const ends = (await release.documents()).map(({ document }) => document.effectiveTo);
    expect(ends).toEqual(['2025-06-21', '2025-07-31', null]);
  });

  test('of two acts of one day the one with the higher number is the newer text', async () => {
    const release = await releaseOf(openStore, [
      [edition('b', '2024-09-20', '2024-09-20', '20449'), [article('14', 'report')]],
      [edition('a', '2024-09-20', '2025-06-21', '20445'), [article('14', 'tell')]],
    ]);
    expect(await at(release, '2026-01-01')).toEqual(['14 report (b)']);
  });

  test('words that stay follow their edition; a new article waits without a date of its own', async () => {
    const release = await releaseOf(openStore, [
      [edition('a', '2025-01-01', '2025-01-01'), [article('1', 'same')]],
      [edition('b', '2025-12-23', '2026-12-24'), [article('1', 'same'), article('34의8', 'new')]],
      [edition('c', '2026-04-07', '2026-04-07'), [article('1', 'same'), article('34의8', 'new')]],
    ]);
    expect(await at(release, '2026-04-06')).toEqual(['1 same (a)']);
    expect(await at(release, '2026-11-24')).toEqual(['1 same (c)']);
    expect(await at(release, '2026-12-24')).toEqual(['1 same (c)', '34의8 new (c)']);
    const [, added] = await release.passagesOf('c', 0, 2);
    expect(added).toMatchObject({ effectiveFrom: '2026-12-24' });
  });

  test('a paragraph with a day of its own lets the others of its article go on', async () => {
    const release = await releaseOf(openStore, [
      [edition('a', '2024-01-01', '2024-01-01'), [article('1', 'one two')]],
      [
        edition('b', '2025-01-01', '2025-07-01'),
        [paragraph(1, 'one'), paragraph(2, 'deux', '2026-01-01')],
      ],
    ]);
    expect(await at(release, '2025-12-31')).toEqual(['1 one two (a)']);
    expect(await at(release, '2026-01-01')).toEqual(['1 deux (b)', '1 one (b)']);
  });

  test('an article that the next edition does not have ends with it', async () => {
    const release = await releaseOf(openStore, [
      [edition('a', '2024-01-01', '2024-01-01'), [article('1', 'a'), article('2', 'a')]],
      [edition('b', '2025-01-01', '2025-07-01'), [article('1', 'b')]],
    ]);
    expect(await at(release, '2025-06-30')).toEqual(['1 a (a)', '2 a (a)']);
    expect(await at(release, '2025-07-01')).toEqual(['1 b (b)']);
  });

  test('passages tell the day the same article of a later edition takes over', async () => {
    const store = await freshStore(openStore);
    const release = await publishOf(store, [
      [edition('a', '2024-01-01', '2024-01-01'), [article('1', 'a'), article('2', 'a')]],
      [
        edition('b', '2025-01-01', '2025-07-01'),
        [article('1', 'b', '2026-01-01'), article('2', 'b')],
      ],
    ]);
    const [first, second] = await release.passagesOf('a', 0, 2);
    expect(first).toMatchObject({ effectiveTo: '2026-01-01' });
    expect(second!.effectiveTo).toBeUndefined();
    expect(await release.passages([first!.id])).toEqual([first]);
  });

  test('words older than the only edition at hand are not searched before its promulgation', async () => {
    const release = await releaseOf(openStore, [
      [edition('a', '2025-11-11', '2027-11-12'), [article('1', 'old', '2011-08-05')]],
    ]);
    expect(await at(release, '2025-11-10')).toEqual([]);
    expect(await at(release, '2025-11-11')).toEqual(['1 old (a)']);
  });
}

/** What answers on a day: article, words and edition. */
async function at(release: OpenRelease, asOf: IsoDate): Promise<readonly string[]> {
  const hits = await release.search(aQuery({ x: 1 }, { filter: { asOf } }));
  return hits.map(({ passage, document }) => `${passage.label} (${document.id})`).toSorted();
}
