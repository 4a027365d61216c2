import { expect, test } from 'vitest';
import type { PassageFilter } from '../../src/ports.ts';
import { aDocument, aLaw } from '../fakes/factories.ts';
import { aQuery, type Content, found, type OpenStore, releaseOf, today } from './setup.ts';

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
}
