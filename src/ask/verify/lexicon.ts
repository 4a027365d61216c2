import { jamo, verbFront } from '../../korean/jamo.ts';
import antonymPairs from './data/antonyms.json' with { type: 'json' };
import ignoredWords from './data/ignored.json' with { type: 'json' };
import paraphrases from './data/paraphrases.json' with { type: 'json' };
import softWords from './data/soft.json' with { type: 'json' };

/** `3:h` heads group 3, `3:s` is one of its synonyms: head and synonym say the same, two synonyms do not. */
export type Key = `${number}:${'h' | 's'}`;

interface Fronts {
  readonly front: string;
  readonly key: Key;
}

const exact = new Map<string, Key[]>();
const fronts: Fronts[] = [];
const phrases: { readonly text: string; readonly key: Key }[] = [];

for (const [index, [head, synonyms]] of Object.entries(paraphrases).entries()) {
  addEntry(head, `${index}:h`);
  for (const synonym of synonyms.split(' | ')) addEntry(synonym, `${index}:s`);
}

function addEntry(entry: string, key: Key): void {
  if (entry.includes(' ') || /\d/.test(entry)) phrases.push({ text: entry, key });
  else if (entry.endsWith('~')) fronts.push({ front: verbFront(entry.slice(0, -1)), key });
  else exact.set(entry, [...(exact.get(entry) ?? []), key]);
}

const byFirst = Map.groupBy(fronts, ({ front }) => front.slice(0, 2));

/** Keys of a word by its stem, its form or the verb it is a form of. */
export function keysOf(text: string, stem: string): readonly Key[] {
  const keys = new Set<Key>([...(exact.get(stem) ?? []), ...(exact.get(text) ?? [])]);
  const letters = jamo(text);
  for (const { front, key } of byFirst.get(letters.slice(0, 2)) ?? []) {
    if (letters.startsWith(front)) keys.add(key);
  }
  return [...keys];
}

/** The key that says the same as `key` from the other side of its group. */
export function counterpart(key: Key): Key {
  return (key.endsWith('h') ? `${key.slice(0, -1)}s` : `${key.slice(0, -1)}h`) as Key;
}

const phraseKeys = Map.groupBy(phrases, ({ text }) => text.replaceAll(' ', ''));
const PHRASE = new RegExp(
  [...phraseKeys.values()]
    .map(([{ text } = { text: '' }]) => text.replaceAll(' ', String.raw`\s?`))
    .toSorted((left, right) => right.length - left.length)
    .map((text) => `(?<![가-힣\\d])${text}`)
    .join('|'),
  'g',
);

export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly keys: readonly Key[];
}

/** Sayings of several words (다시 쓰, 두 당사자) in a folded text. */
export function phrasesOf(text: string): readonly Phrase[] {
  return [...text.matchAll(PHRASE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    keys: (phraseKeys.get(match[0].replaceAll(/\s/g, '')) ?? []).map(({ key }) => key),
  }));
}

const ignored: ReadonlySet<string> = new Set(ignoredWords);

/** Words that say nothing of their own. */
export function isIgnored(text: string, stem: string): boolean {
  return ignored.has(text) || ignored.has(stem);
}

const opposites = new Map<string, Set<string>>();
for (const [left, right] of antonymPairs as unknown as readonly (readonly [string, string])[]) {
  addOpposite(left, right);
  addOpposite(right, left);
}

function addOpposite(word: string, other: string): void {
  opposites.set(word, (opposites.get(word) ?? new Set()).add(other));
}

const verbOpposites = [...opposites.keys()]
  .filter((word) => word.endsWith('~'))
  .map((word) => ({ word, front: verbFront(word.slice(0, -1)) }));

/** The entries of the list of opposites that a word is a form of. */
export function polesOf(text: string, stem: string): readonly string[] {
  const poles = [text, stem].filter((word) => opposites.has(word));
  const letters = jamo(text);
  for (const { word, front } of verbOpposites) if (letters.startsWith(front)) poles.push(word);
  return [...new Set(poles)];
}

/** The opposites of one entry. */
export function oppositesOf(pole: string): ReadonlySet<string> {
  return opposites.get(pole) ?? new Set();
}

const soft: ReadonlySet<string> = new Set(softWords);

/** Words that may be added without adding to what is said: 원칙적으로, 체중 before kg. */
export function isSoft(text: string, stem: string): boolean {
  return soft.has(text) || soft.has(stem);
}

const synonyms = new Map<string, readonly string[]>(
  Object.entries(paraphrases).map(([head, list]) => [
    head,
    list.split(' | ').filter((word) => /^[가-힣]{2,}$/.test(word)),
  ]),
);

/** Nouns of at least two syllables that say the same as the head of a group. */
export function synonymsOf(head: string): readonly string[] {
  return synonyms.get(head) ?? [];
}
