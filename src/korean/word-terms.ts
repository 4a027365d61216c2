import { stem } from './stem.ts';

/** Bigrams carry this mark so that ~면허 never counts as the word 면허. */
export const BIGRAM_MARK = '~';

/** What a Hangul word is found by. */
export interface WordTerms {
  /** The stem, then its marked bigrams. */
  readonly terms: readonly string[];
  /** Last syllable of a word that lost no ending, else empty: it may be the first half of a compound. */
  readonly tail: string;
}

/** Words repeat: most of the work of a large text is done once. Emptied when full to bound memory. */
const memory = new Map<string, WordTerms>();
const MEMORY_LIMIT = 50_000;
const LONGEST_REMEMBERED = 20;

/** Stem and bigrams of one Hangul word in normalised spelling. */
export function wordTerms(word: string): WordTerms {
  const known = memory.get(word);
  if (known !== undefined) return known;
  const base = stem(word);
  const terms = [base];
  for (let index = 0; index + 1 < base.length; index++) {
    terms.push(BIGRAM_MARK + base.slice(index, index + 2));
  }
  const made = { terms, tail: base === word ? word[word.length - 1]! : '' };
  if (word.length > LONGEST_REMEMBERED) return made;
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  memory.set(word, made);
  return made;
}
