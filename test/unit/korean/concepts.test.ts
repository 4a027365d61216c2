import { expect, test } from 'vitest';
import { concepts, conceptTerms } from '../../../src/korean/concepts.ts';

test('names are unique, and no concept holds a word twice or only one', () => {
  const names = concepts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { name, words } of concepts) {
    expect([name, new Set(words).size]).toEqual([name, words.length]);
    expect(words.length).toBeGreaterThan(1);
  }
});

test('words outside the thesaurus have no concept', () => {
  expect(conceptTerms('쀍쀍 뜗뜗')).toEqual([]);
});
