import { normalise } from './normalise.ts';
import { stem } from './stem.ts';
import { tokens } from './tokens.ts';

/** Longest entry in words; 환자 안 받 = 3. */
const MOST_WORDS = 4;
/** Parts of a compound (차트+복사) are looked up only from here on: 수술 must not be read as 술. */
const SHORTEST_PART = 2;
const OPEN_END = '~';

export interface FindOptions {
  readonly whole?: boolean;
  readonly nested?: boolean;
}

/**
 * Words and short phrases with what each stands for, found in running text without regard to spacing and
 * endings. An entry that ends in ~ is the front of a verb (때리~ also meets 때리면, 때리는).
 */
export class WordTable<T> {
  readonly #entries: ReadonlyMap<string, T>;

  constructor(entries: Iterable<readonly [name: string, value: T]>) {
    const map = new Map<string, T>();
    for (const [name, value] of entries) map.set(keyOf(name), value);
    this.#entries = map;
  }

  /**
   * What the words of a text stand for, each once, in order. Of entries that overlap the longest counts:
   * 아들인지 딸인지 asks for the sex of a foetus, not for relatives. A compound that is no entry counts by
   * its parts, unless only whole words are asked for: 주차요금 is more than a 요금. With `nested` the
   * words inside a longer entry count too: a text of 의료기관 개설자 speaks of a 의료기관.
   */
  find(text: string, { whole = false, nested = false }: FindOptions = {}): readonly T[] {
    const words = keyWords(text);
    const found = new Set<T>();
    for (let first = 0; first < words.length; ) {
      const length = this.#longestAt(words, first, found);
      if (length === 0 && !whole) for (const part of partsOf(words[first]!)) this.#add(part, found);
      if (nested && length > 1) {
        for (const word of words.slice(first, first + length)) this.#addWord(word, found);
      }
      first += Math.max(1, length);
    }
    return [...found];
  }

  /** Adds the longest entry that starts at a word; returns how many words it takes, 0 when there is none. */
  #longestAt(words: readonly string[], first: number, found: Set<T>): number {
    for (let length = Math.min(MOST_WORDS, words.length - first); length >= 1; length--) {
      const head = words.slice(first, first + length - 1).join('');
      const known = this.#lookUp(head, words[first + length - 1]!);
      if (known === undefined) continue;
      found.add(known);
      return length;
    }
    return 0;
  }

  #lookUp(head: string, last: string): T | undefined {
    const whole = this.#entries.get(head + last);
    if (whole !== undefined) return whole;
    for (let length = last.length; length >= 1; length--) {
      const open = this.#entries.get(head + last.slice(0, length) + OPEN_END);
      if (open !== undefined) return open;
    }
    return undefined;
  }

  #addWord(word: string, found: Set<T>): void {
    const known = this.#lookUp('', word);
    if (known !== undefined) found.add(known);
  }

  #add(part: string, found: Set<T>): void {
    const known = this.#entries.get(part);
    if (known !== undefined) found.add(known);
  }
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
