import { endings, innerParticles, oneSyllableStems, protectedEndings } from './endings.ts';

const LONGEST_ENDING = 7;
const ROUNDS = 3;

/** True when the Hangul syllable at `index` has a final consonant (받침). */
function closed(word: string, index: number): boolean {
  return (word.charCodeAt(index) - 0xac00) % 28 !== 0;
}

/** 받침 ㄹ takes 로 like an open syllable does. */
function closedWithRieul(word: string, index: number): boolean {
  return (word.charCodeAt(index) - 0xac00) % 28 === 8;
}

/** Which syllable may stand before a particle; 을 after an open syllable is part of a noun (마을). */
function fits(word: string, at: number, ending: string): boolean {
  switch (ending) {
    case '은':
    case '이':
    case '을':
    case '과':
      return closed(word, at);
    case '가':
    case '를':
    case '와':
    case '나':
    case '란':
    case '며':
    case '면':
      return !closed(word, at);
    case '로':
      return !closed(word, at) || closedWithRieul(word, at);
    default:
      return true;
  }
}

function isProtected(word: string): boolean {
  return word.length >= 3 && protectedEndings.has(word.slice(-2));
}

function strippedOnce(word: string, first: boolean): string {
  if (isProtected(word)) return word;
  const allowed = first ? endings : innerParticles;
  for (let length = Math.min(LONGEST_ENDING, word.length - 1); length >= 1; length--) {
    const rest = word.length - length;
    const ending = word.slice(rest);
    const minimum = allowed.get(ending);
    if (minimum === undefined || rest < minimum) continue;
    if (rest === 1 && oneSyllableStems.has(word)) continue;
    if (fits(word, rest - 1, ending)) return word.slice(0, rest);
  }
  return word;
}

/**
 * The word without its particles (조사) and verbal endings (어미). A light stripper, not a morphological
 * analyser: it never touches the front of a word, so 비급여, 무면허 and 저혈당 stay what they are,
 * and it keeps a word whole when in doubt, because the bigrams bridge what it misses.
 */
export function stem(word: string): string {
  let current = word;
  for (let round = 0; round < ROUNDS; round++) {
    const next = strippedOnce(current, round === 0);
    if (next === current) break;
    current = next;
  }
  return current;
}
