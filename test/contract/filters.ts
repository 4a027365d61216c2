import { expect, test } from 'vitest';
import type { PassageFilter } from '../../src/ports.ts';
import { aDocument, aLaw, stored } from '../fakes/factories.ts';
import {
  aQuery,
  type Content,
  found,
  freshStore,
  lexicalOnly,
  type OpenStore,
  publishOf,
  releaseOf,
  today,
} from './setup.ts';

const recommended = (grade: string | null) => ({
  recommendation: {
    grade,
    evidence: 'B',
    scheme: 'class',
    number: null,
    population: null,
  } as const,
});
const graded: Content = [
  [
    aDocument({ id: 'f' }),
    [
      { terms: { x: 6 }, passage: recommended('Class I') },
      { terms: { x: 5 }, passage: recommended('IIa') },
      { terms: { x: 4 } },
      { terms: { x: 3 }, passage: recommended(null) },
    ],
  ],
  [
    aDocument({ id: 'g', publisher: '대한고혈압학회' }),
    [
      { terms: { x: 2 }, passage: recommended('Class IIa') },
      { terms: { x: 1 }, passage: recommended('I / IIb') },
    ],
  ],
];

const gradeCases: readonly [string, Partial<PassageFilter>, readonly string[]][] = [
  ['a grade', { grades: ['Class I'] }, ['f 0', 'g 1']],
  ['a grade in another spelling', { grades: ['Ⅱa'] }, ['f 1', 'g 0']],
  ['grades', { grades: ['IIb', 'IIa'] }, ['f 1', 'g 0', 'g 1']],
  ['a grade and a publisher', { grades: ['IIa'], publishers: ['대한고혈압학회'] }, ['g 0']],
  ['a grade that none has', { grades: ['III'] }, []],
  ['no grades', { grades: [] }, []],
];

const parts = [{ terms: { x: 1 } }];
const content: Content = [
  [aDocument({ id: 'a', publisher: '대한의학회' }), [{ terms: { x: 5 } }]],
  [aDocument({ id: 'b', publisher: '대한고혈압학회' }), [{ terms: { x: 4 } }]],
  [aDocument({ id: 'c', kind: 'notice', publisher: null }), [{ terms: { x: 3 } }]],
  [aLaw({ id: 'd', law: { title: '의료법' } }), [{ terms: { x: 2 } }]],
  [aLaw({ id: 'e', law: { title: '의료법 시행령' } }), parts],
];

const cases: readonly [string, Partial<PassageFilter>, readonly string[]][] = [
  ['nothing given', {}, ['a', 'b', 'c', 'd', 'e']],
  ['a kind', { kinds: ['law'] }, ['d', 'e']],
  ['kinds', { kinds: ['guideline', 'notice'] }, ['a', 'b', 'c']],
  ['a law by its exact title', { laws: ['의료법'] }, ['d']],
  ['laws', { laws: ['의료법 시행령', '의료법'] }, ['d', 'e']],
  ['a publisher', { publishers: ['대한고혈압학회'] }, ['b']],
  ['documents', { documentIds: ['e', 'a'] }, ['a', 'e']],
  ['all at once', { kinds: ['law'], laws: ['의료법'], documentIds: ['d', 'e'] }, ['d']],
  ['filters that exclude each other', { kinds: ['guideline'], laws: ['의료법'] }, []],
  ['an unknown value', { publishers: ['없는 학회'] }, []],
  ['an empty list', { kinds: [] }, []],
];

export function filterCases(openStore: OpenStore): void {
  test.each(cases)('%s', async (_, filter, ids) => {
    const release = await releaseOf(openStore, content);
    const labels = await found(release, aQuery({ x: 1 }, { filter: { ...today, ...filter } }));
    expect(labels).toEqual(ids.map((id) => `${id} 0`));
  });

  test.each(gradeCases)('%s', async (_, filter, labels) => {
    const release = await releaseOf(openStore, graded);
    const query = aQuery({ x: 1 }, { filter: { ...today, ...filter } });
    expect(await found(release, query)).toEqual(labels);
  });

  test('a grade of a document that was kept from the release before', async () => {
    const store = await freshStore(openStore);
    await publishOf(store, graded);
    const draft = await store.begin(lexicalOnly);
    await draft.keep(stored(graded[1]![0], 2));
    await store.publish((await draft.seal()).number);
    const query = aQuery({ x: 1 }, { filter: { ...today, grades: ['IIa'] } });
    expect(await found((await store.current())!, query)).toEqual(['g 0']);
  });
}
