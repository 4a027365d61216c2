const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** Hangul in its letters, leading and final consonants alike: 늘려 → ㄴㅡㄹㄹㅕ. */
export function jamo(text: string): string {
  let letters = '';
  for (const character of text) {
    const code = character.charCodeAt(0) - 0xac00;
    if (code < 0 || code >= 11172) letters += character;
    else {
      letters += LEADS[Math.floor(code / 588)]! + VOWELS[Math.floor((code % 588) / 28)]!;
      letters += TAILS[code % 28]!;
    }
  }
  return letters;
}

/**
 * What all forms of a verb begin with: of two syllables or more the last vowel is left open
 * (늘리 → 늘리다, 늘려, 늘릴), one syllable is taken as it is.
 */
export function verbFront(root: string): string {
  const letters = jamo(root);
  const open = root.length > 1 && VOWELS.includes(letters.at(-1)!);
  return open ? letters.slice(0, -1) : letters;
}
