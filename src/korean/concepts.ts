import everyday from './aliases/everyday.json' with { type: 'json' };
import { type FindOptions, WordTable } from './word-table.ts';

/** Words of everyday hospital speech that people use for one and the same thing or act. */
export interface Concept {
  readonly name: string;
  /** As in `WordTable`; a word may stand in several concepts (맞다 is a blow and an injection). */
  readonly words: readonly string[];
}

export const concepts: readonly Concept[] = everyday;

/** Marks the terms, so that none collides with a word of a text. */
export const CONCEPT_MARK = '=';

const table = new WordTable<readonly string[]>(
  Map.groupBy(
    concepts.flatMap(({ name, words }) => words.map((word) => ({ name, word }))),
    ({ word }) => word,
  )
    .entries()
    .map(([word, found]) => [word, found.map(({ name }) => CONCEPT_MARK + name)] as const),
);

/** Terms for what the words of a text mean in everyday speech: 수술방 and 수술실 have one in common. */
export function conceptTerms(text: string, options?: FindOptions): readonly string[] {
  return [...new Set(table.find(text, options).flat())];
}
