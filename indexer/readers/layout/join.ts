import { bare, type Vocabulary } from './vocabulary.ts';

/** Endings after which a Korean word is over. */
const ENDED =
  /(?:[은는을를의에도로와과고며서나지]|[던른]|하여|되어|또는|및|한|할|된|될|있는|없는|에서|에게|으로|까지|부터|보다|하고|이나|이며)$/;
/** Starts that are the rest of a word: particles and endings that never begin one. */
const REST =
  /^(?:다\.|다,|을|를|는|은|의|에서|에게|으로|로|한다|하는|하여|하고|된다|되는|되어|되며|이다|이며|이나|까지|부터|적인|적으로|니다)(?=$|[\s.,)])/;

/** Two lines of one paragraph as one text: a word broken at the line end becomes one word again. */
export function joinLines(line: string, next: string, vocabulary: Vocabulary, full = true): string {
  const hyphened = /^(.*\p{L})[-\u00ad\u2010]$/u.exec(line);
  if (hyphened !== null && /^\p{Ll}/u.test(next)) return hyphen(hyphened[1]!, next, vocabulary);
  if (/[\p{L}\d][-~–]$/u.test(line) && /^[\p{Lu}\d]/u.test(next)) return `${line}${next}`;
  return `${line}${isBroken(line, next, vocabulary, full) ? '' : ' '}${next}`;
}

function hyphen(line: string, next: string, { words }: Vocabulary): string {
  const [last, first] = [bare(lastWord(line)), bare(firstWord(next))];
  const kept = words.has(`${last}-${first}`) && !words.has(`${last}${first}`);
  return `${line}${kept ? '-' : ''}${next}`;
}

/** @param full the line reaches the right edge, so that a whole word may not have fitted */
function isBroken(line: string, next: string, vocabulary: Vocabulary, full: boolean): boolean {
  if (/[([{「『“‘<~]$/.test(line) || /^[)\]}」』”’>,.%]/.test(next)) return true;
  if (!full || !/[가-힣]$/.test(line) || !/^[가-힣]/.test(next)) return false;
  return evidence(lastWord(line), firstWord(next), vocabulary) > 0;
}

function evidence(lastRaw: string, firstRaw: string, vocabulary: Vocabulary): number {
  const { words, starts, breaksWords } = vocabulary;
  const [last, first] = [bare(lastRaw), bare(firstRaw)];
  let score = breaksWords ? 0.5 : -0.5;
  if (words.has(last + first)) score += 3;
  else if (starts.has(last + first.slice(0, 2))) score += first.length > 1 ? 2 : 1;
  if (words.has(first)) score -= 1;
  else if (starts.has(first.slice(0, 2)) && first.length > 1) score -= 0.75;
  if (words.has(last)) score -= 1;
  if (REST.test(firstRaw)) score += 2;
  if (ENDED.test(last)) score -= 0.5;
  return score;
}

function lastWord(line: string): string {
  return line.slice(line.lastIndexOf(' ') + 1);
}

function firstWord(line: string): string {
  return line.split(' ', 1)[0]!;
}
