import law from './aliases/law.json' with { type: 'json' };
import medicine from './aliases/medicine.json' with { type: 'json' };
import { normalise } from './normalise.ts';
import { stem } from './stem.ts';
import { tokens } from './tokens.ts';

/**
 * What people say → what the texts say, the best expansion first. One-directional: the reverse is an
 * entry of its own. A `from` that ends in ~ is the front of a verb (때리~ also meets 때리면, 때리는).
 */
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
const OPEN_END = '~';

type Expansions = readonly string[];

const expansions: ReadonlyMap<string, Expansions> = compile(aliasEntries);

/**
 * Expansions for each alias found among a question's words, without regard to spacing. Of aliases
 * that overlap the longest counts: 아들인지 딸인지 asks for the sex of a foetus, not for relatives.
 */
export function aliasesOf(question: string): readonly Expansions[] {
  const words = keyWords(question);
  const found = new Set<Expansions>();
  for (let first = 0; first < words.length; ) {
    const length = longestAt(words, first, found);
    if (length === 0) for (const part of partsOf(words[first]!)) add(expansions.get(part), found);
    first += Math.max(1, length);
  }
  return [...found];
}

/** Adds the longest alias that starts at a word; returns how many words it takes, 0 when there is none. */
function longestAt(words: readonly string[], first: number, found: Set<Expansions>): number {
  for (let length = Math.min(MOST_WORDS, words.length - first); length >= 1; length--) {
    const head = words.slice(first, first + length - 1).join('');
    const known = lookUp(head, words[first + length - 1]!);
    if (known === undefined) continue;
    found.add(known);
    return length;
  }
  return 0;
}

function lookUp(head: string, last: string): Expansions | undefined {
  const whole = expansions.get(head + last);
  if (whole !== undefined) return whole;
  for (let length = last.length; length >= 1; length--) {
    const open = expansions.get(head + last.slice(0, length) + OPEN_END);
    if (open !== undefined) return open;
  }
  return undefined;
}

function add(known: Expansions | undefined, found: Set<Expansions>): void {
  if (known !== undefined) found.add(known);
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

function compile(entries: readonly Alias[]): ReadonlyMap<string, Expansions> {
  const map = new Map<string, Expansions>();
  for (const { from, to } of entries) {
    for (const name of from) map.set(keyOf(name), to);
  }
  return map;
}

function keyOf(name: string): string {
  if (name.endsWith(OPEN_END)) return normalise(name).replaceAll(' ', '');
  return keyWords(name).join('');
}

/** Words as they are compared; the stem of a question word, so that 차트를 is 차트. */
function keyWords(text: string): readonly string[] {
  return [...tokens(normalise(text))].map(({ kind, text: word }) =>
    kind === 'hangul' ? stem(word) : word,
  );
}
