import { isInvisible } from '../invisible.ts';

/** A text as identifiers are looked for in it, with the way back. */
export interface Folded {
  readonly text: string;
  /** Offset in the folded text → offset in the original; also for the end of the text. */
  original(offset: number): number;
}

/** ㅡ is the nearest key to a dash on a Korean keyboard. */
const DASH = /^[\u2010-\u2015\u2212\u3161\u30fc\ufe58\ufe63\uff0d\u2500]$/;
const TILDE = /^[\u301c\u223c\u02dc\uff5e]$/;
const DOT = /^[\u00b7\u30fb\u2027\u2219\u22c5\u2024\u318d\u3002]$/;
/** What covers a digit or a syllable: 900101-1●●●●●●, 김○○. */
const COVER = /^[\u25cb\u25cf\u25ef\u25a1\u25a0\u2022\uff0a\u2731\u00d7\u3007\u2b55]$/;
/** Zeros of decimal digits that NFKC leaves alone: Arabic, Persian, Devanagari. */
const ZEROS = [0x660, 0x6f0, 0x966];

/**
 * Full-width and foreign digits → ASCII, one dash, one dot, one tilde, `*` for what covers, single
 * spaces for other white space (line ends stay), nothing for what has no width. Law's ① and Hangul stay.
 */
export function fold(text: string): Folded {
  const offsets: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const plain = foldOne(character);
    folded += plain;
    for (let index = 0; index < plain.length; index += 1) offsets.push(at);
    at += character.length;
  }
  offsets.push(at);
  return { text: folded, original: (offset) => offsets[offset]! };
}

function foldOne(character: string): string {
  if (character < '\u007f') return character === '\t' ? ' ' : character;
  // Most of a Korean text: nothing to fold in a syllable.
  if (character >= '가' && character <= '힣') return character;
  // Put between digits they hide a number from a pattern.
  if (isInvisible(character)) return '';
  if (DASH.test(character)) return '-';
  if (TILDE.test(character)) return '~';
  if (DOT.test(character)) return '.';
  if (COVER.test(character)) return '*';
  if (/^\s$/.test(character)) return /[\u0085\u2028\u2029]/.test(character) ? '\n' : ' ';
  if (/^\p{Nd}$/u.test(character)) return digit(character);
  const plain = character.normalize('NFKC');
  // Only full-width signs and letters: ① must not become a digit beside others.
  return /^[\uff01-\uff5e]$/.test(character) ? plain : character;
}

function digit(character: string): string {
  const plain = character.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  const code = character.codePointAt(0)!;
  const zero = ZEROS.find((start) => start <= code && code < start + 10);
  return zero === undefined ? character : String(code - zero);
}
