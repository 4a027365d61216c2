import law from './aliases/law.json' with { type: 'json' };
import medicine from './aliases/medicine.json' with { type: 'json' };
import { normalise } from './normalise.ts';
import { stem } from './stem.ts';
import { tokens } from './tokens.ts';

/** What people say → what the texts say. One-directional: the reverse is an entry of its own. */
export interface Alias {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Curated from the speech of hospital people. An entry never leads to another member of a class
 * (ACE 억제제 to ARB, 의사 to 간호사): that would answer a different question.
 */
export const aliasEntries: readonly Alias[] = [...law, ...medicine];

/** Longest alias in words; 환자 안 받 = 3. */
const MOST_WORDS = 4;
/** Parts of a compound (차트+복사) are looked up only from here on: 수술 must not be read as 술. */
const SHORTEST_PART = 2;

const expansions: ReadonlyMap<string, readonly string[]> = compile(aliasEntries);

/** Expansions of a question's words and word groups, without regard to spacing; each one once. */
export function aliasesOf(question: string): readonly string[] {
  const words = keyWords(question);
  const found = new Set<string>();
  const add = (key: string) => {
    for (const phrase of expansions.get(key) ?? []) found.add(phrase);
  };
  for (let first = 0; first < words.length; first++) {
    let key = '';
    for (const word of words.slice(first, first + MOST_WORDS)) {
      key += word;
      add(key);
    }
    for (const part of partsOf(words[first]!)) add(part);
  }
  return [...found];
}

/** Fronts and backs of a long Hangul compound. */
function partsOf(word: string): readonly string[] {
  const parts: string[] = [];
  if (!/^[가-힣]{4,20}$/.test(word)) return parts;
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    parts.push(word.slice(0, at), word.slice(at));
  }
  return parts;
}

function compile(entries: readonly Alias[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const { from, to } of entries) {
    for (const name of from) {
      const key = keyWords(name).join('');
      map.set(key, [...(map.get(key) ?? []), ...to]);
    }
  }
  return map;
}

function keyWords(text: string): readonly string[] {
  return [...tokens(normalise(text))].map(({ kind, text: word }) =>
    kind === 'hangul' ? stem(word) : word,
  );
}
