import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LawName, LawNameFinder } from '../korean/citation/types.ts';
import { titleKey } from './law-index.ts';
import shortNames from './names/short-names.json' with { type: 'json' };

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}

/** A name is not looked for over more white space than a line end has. */
const MOST_SPACES = 3;
const PASSED_OVER = /[\s·ㆍ]/;

/** Names of laws: told in running text, and led from the short to the official one. */
export interface LawNames extends LawNameFinder {
  /** A law of this name exists, whether or not it is indexed. */
  isKnown(name: string): boolean;
  /** 감염병예방법 시행규칙 → 감염병의 예방 및 관리에 관한 법률 시행규칙; official and unknown names as they are. */
  official(name: LawName): LawName;
}

/**
 * All Korean laws with their usual short names, and the given titles besides.
 *
 * @example
 * lawNames([]).official({ base: '응급의료법', decree: null }).base // 응급의료에 관한 법률
 */
export function lawNames(titles: Iterable<string>): LawNames {
  const root = node();
  for (const key of known) add(root, key);
  for (const key of shorts.keys()) add(root, key);
  const given = new Set<string>();
  for (const title of titles) {
    given.add(titleKey(title));
    add(root, titleKey(title));
  }
  return {
    endAt: (text, at) => longestFrom(root, text, at),
    isKnown: (name) => known.has(titleKey(name)) || given.has(titleKey(name)),
    official: ({ base, decree }) => ({ base: shorts.get(titleKey(base)) ?? base, decree }),
  };
}

function node(): Node {
  return { next: new Map(), ends: false };
}

function add(root: Node, key: string): void {
  let current = root;
  for (const letter of key) {
    const next = current.next.get(letter) ?? node();
    current.next.set(letter, next);
    current = next;
  }
  current.ends = true;
}

function longestFrom(root: Node, text: string, from: number): number {
  let current = root;
  let end = -1;
  let passed = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text[at]!;
    if (at > from && PASSED_OVER.test(letter)) {
      if (++passed > MOST_SPACES) break;
      continue;
    }
    passed = 0;
    const next = current.next.get(letter);
    if (next === undefined) break;
    current = next;
    if (current.ends) end = at + 1;
  }
  return end;
}

const known: ReadonlySet<string> = new Set(
  readFileSync(join(import.meta.dirname, 'names/law-names.txt'), 'utf8')
    .split('\n')
    .map(titleKey)
    .filter((name) => name !== ''),
);

/** Short name → official title, spelled with its spaces. */
const shorts: ReadonlyMap<string, string> = new Map(
  shortNames.flatMap(({ title, short }) => short.map((name) => [titleKey(name), title] as const)),
);
