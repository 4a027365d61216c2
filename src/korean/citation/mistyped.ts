import { matchAt } from './fold.ts';
import { type Mention, standsBeforePlace } from './mention.ts';
import type { LawNameFinder } from './types.ts';

const WORD = /(「)?([가-힣·]{2,40}?)(?:」|(?=\s{0,3}(?:제\s?\d|§|부칙|별표|별지)))/y;
const ENDINGS = ['법', '률', '령', '칙'];

/** 의료볍 제21조: the last syllable of a known name with one letter wrong, right before a place. */
export function readMistyped(text: string, at: number, names?: LawNameFinder): Mention | null {
  const found = names === undefined ? null : matchAt(WORD, text, at);
  if (found === null) return null;
  const [whole, bracket, word] = found;
  const end = at + whole.length;
  if ((bracket === undefined) !== !whole.endsWith('」') || !standsBeforePlace(text, end))
    return null;
  const known = ENDINGS.some((ending) => {
    if (!isOneLetterOff(word!.at(-1)!, ending)) return false;
    const right = word!.slice(0, -1) + ending;
    return names!.endAt(right, 0) === right.length;
  });
  if (!known) return null;
  return { start: at, end, kind: { type: 'law', name: { base: word!, decree: null } } };
}

function isOneLetterOff(syllable: string, right: string): boolean {
  const [left, goal] = [syllable.normalize('NFD'), right.normalize('NFD')];
  if (left.length !== goal.length) return left.length < goal.length && goal.startsWith(left);
  return [...left].filter((letter, at) => letter !== goal[at]).length === 1;
}
