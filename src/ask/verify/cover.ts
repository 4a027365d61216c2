import { counterpart, type Key, synonymsOf } from './lexicon.ts';
import type { Term } from './term.ts';

/** What a stretch of text says, ready to be asked for words. */
export interface Cover {
  readonly stems: ReadonlySet<string>;
  readonly keys: ReadonlySet<Key>;
  /** Hangul without spaces, for compounds written apart. */
  readonly squeezed: string;
  readonly terms: readonly Term[];
  /** How the verbs begin. */
  readonly fronts: ReadonlySet<string>;
  /** Words that were asked for before. */
  readonly memory: Map<string, Coverage>;
}

const covers = new WeakMap<readonly Term[], Cover>();

/** The cover of some terms; made once for each list of terms. */
export function coverOf(terms: readonly Term[]): Cover {
  const known = covers.get(terms);
  if (known !== undefined) return known;
  const made = makeCover(terms);
  covers.set(terms, made);
  return made;
}

function makeCover(terms: readonly Term[]): Cover {
  const stems = new Set<string>();
  const keys = new Set<Key>();
  const fronts = new Set<string>();
  let squeezed = '';
  for (const { stem, root, loose, text, keys: own, front, kind } of terms) {
    stems.add(stem).add(root).add(loose).add(text);
    for (const key of own) keys.add(key);
    if (front !== '') fronts.add(front);
    squeezed += `|${kind === 'hangul' ? text : ' '}`;
  }
  return { stems, keys, fronts, squeezed: squeezed.slice(1), terms, memory: new Map() };
}

/** A prefix that turns a word into its opposite: 급여 does not stand in 비급여. */
const NEGATIVE = /[비무불미부반]$/;

/** How well a word is carried: said itself, said in other words, or put together from parts. */
export type Coverage = 'same' | 'related' | 'parts' | null;

export function coverage(term: Term, cover: Cover): Coverage {
  const name = term.isPhrase ? `${term.text}|${term.keys.join()}` : term.text;
  const known = cover.memory.get(name);
  if (known !== undefined) return known;
  const made = find(term, cover);
  cover.memory.set(name, made);
  return made;
}

function find(term: Term, cover: Cover): Coverage {
  const { stems } = cover;
  if (stems.has(term.stem) || stems.has(term.root) || stems.has(term.loose)) return 'same';
  if (term.keys.some((key) => cover.keys.has(counterpart(key)))) return 'related';
  if (term.kind === 'latin') return null;
  if (term.isActor) return isTail(term, cover) || isDerived(term, cover) ? 'related' : null;
  if (term.front !== '' && cover.fronts.has(term.front)) return 'related';
  const isMade =
    isCompound(term.root, cover) ||
    (term.stem !== term.root && isCompound(term.stem, cover)) ||
    (term.loose !== term.stem && isCompound(term.loose, cover));
  return isMade ? 'parts' : null;
}

/** 제공의무자 is who has the 제공의무. */
function isDerived({ loose }: Term, cover: Cover): boolean {
  return /자$/.test(loose) && loose.length >= 3 && isCompound(loose.slice(0, -1), cover);
}

/** 의사 is said by 담당의사, 병원 by 요양병원; the longer name is not said by the shorter one. */
function isTail({ loose: stem }: Term, { terms }: Cover): boolean {
  return terms.some(
    (one) =>
      (one.loose.endsWith(stem) || (one.isActor && one.loose.startsWith(stem))) &&
      !NEGATIVE.test(one.loose.slice(0, one.loose.lastIndexOf(stem)).slice(-1)) &&
      one.loose !== stem,
  );
}

/** 보존기간 from 보존 … 기간, 의향서 from 사전연명의료의향서. */
function isCompound(word: string, cover: Cover): boolean {
  if (word.length < 2) return false;
  if (standsIn(word, cover)) return true;
  if (word.length < 3) return isReworded(word, cover);
  if (DERIVED.test(word) && standsIn(word.slice(0, -1), cover)) return true;
  if (word.length < 4) return false;
  for (let at = 2; at <= word.length - 2; at++) {
    if (standsIn(word.slice(0, at), cover) && isCompound(word.slice(at), cover)) return true;
  }
  return false;
}

/** A suffix that makes a document, a person or a measure of a word: 결정서, 신청자, 위험도. */
const DERIVED = /(?:서|자|일|별|상|내|시|률|성|화|도|액|표|증)$/;

function isReworded(part: string, { squeezed }: Cover): boolean {
  return part.length >= 2 && synonymsOf(part).some((synonym) => squeezed.includes(synonym));
}

function standsIn(part: string, { stems, squeezed }: Cover): boolean {
  if (stems.has(part)) return true;
  for (let at = squeezed.indexOf(part); at >= 0; at = squeezed.indexOf(part, at + 1)) {
    const before = squeezed[at - 1] ?? '|';
    const startsWord = before === '|';
    const isLong = part.length >= 3;
    if (startsWord || (isLong && !NEGATIVE.test(before))) return true;
    const isEnd = /^(?:[을를이가은는의에과와도로]|등|에서|으로|\||$)/.test(
      squeezed.slice(at + part.length),
    );
    if (isEnd && !NEGATIVE.test(before)) return true;
  }
  return false;
}
