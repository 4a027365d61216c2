import clinical from './aliases/clinical.json' with { type: 'json' };
import law from './aliases/law.json' with { type: 'json' };
import medicine from './aliases/medicine.json' with { type: 'json' };
import { WordTable } from './word-table.ts';

/**
 * What people say → what the texts say, the best expansion first. One-directional: the reverse is an
 * entry of its own. `from` as in `WordTable`.
 */
export interface Alias {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Curated from the speech of hospital people. An entry never leads to another member of a class
 * (ACE 억제제 to ARB, 의사 to 간호사): that would answer a different question.
 */
export const aliasEntries: readonly Alias[] = [...law, ...medicine, ...clinical];

const expansions = new WordTable<readonly string[]>(
  aliasEntries.flatMap(({ from, to }) => from.map((name) => [name, to] as const)),
);

/** Expansions for each alias found among a question's words, without regard to spacing. */
export function aliasesOf(question: string): readonly (readonly string[])[] {
  return expansions.find(question);
}
