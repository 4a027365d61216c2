import { aliasesOf } from '../korean/aliases.ts';
import { analyse, BIGRAM_MARK } from '../korean/analyse.ts';
import { normalise } from '../korean/normalise.ts';
import { withoutQuestionWords } from '../korean/question.ts';

/** What the terms of a text hold of a word: all of it, a stand-in for it, or some of its syllables. */
const STAND_IN = 0.8;
const SYLLABLES = 0.7;
/** Below this share of the word in one run two words only happen to look alike. */
const LEAST_SYLLABLES = 0.6;

/** Nouns, names and numbers that a text must share with a question of three or more of them. */
const LEAST_COMMON = 2;

/** Words that no candidate holds count as at most this many. */
const STRANGE_LIMIT = 1.5;

/** A verb or a spoken ending says less of the subject than a noun, a name or a number. */
const VERB_WEIGHT = 0.4;
const VERB_LIKE =
  /[가-힣](다|요|까|까요|는데|데요|어도|아도|해도|려고|려면|려는|면|면서|어서|아서|해서|니까|는지|은지|ㄴ지|던|거나|지만|라고|라는|대요|래요|했는데|하고|하는|하면|해야|돼요|되나|됐는데)$/;

/** Syllables that turn the word after them into its opposite. */
const NEGATIONS = '비무불미몰';

/** Words up to this distance are looked up together in the alias list. */
const ALIAS_WINDOW = 3;

interface Word {
  readonly stems: readonly string[];
  readonly spelling: string;
  /** Index terms of each phrase that may stand for the word. */
  readonly standIns: readonly (readonly string[])[];
  /** A noun, a name or a number. */
  readonly isSubject: boolean;
  readonly weight: number;
}

interface Text {
  readonly terms: ReadonlySet<string>;
  /** Without spaces: 진료 기록부 is 진료기록부. */
  readonly spelling: string;
}

/**
 * How much of a question a text holds. Words count by how rare they are among the candidates (the
 * store's own frequencies are not part of the port); a word that no candidate holds counts most.
 */
export class Evidence {
  readonly #words: readonly Word[];
  readonly #total: number;

  constructor(question: string, candidates: readonly string[]) {
    const texts = candidates.map(textOf);
    const words = wordsOf(question).map((word) => ({
      ...word,
      weight: word.weight * rarity(word, texts),
    }));
    this.#words = words;
    this.#total = totalWeight(words, texts);
  }

  /** Share of the question's weight that the text holds, 0 to 1; 0 for a question without content. */
  coverage(text: string): number {
    if (this.#total === 0) return 0;
    const own = textOf(text);
    const subjects = this.#words.filter(({ isSubject }) => isSubject);
    const common = subjects.filter((word) => held(word, own) > 0).length;
    // One common word (평균, 가장) of several is a coincidence.
    if (common < Math.min(LEAST_COMMON, subjects.length - 1)) return 0;
    return sum(this.#words.map((word) => word.weight * held(word, own))) / this.#total;
  }
}

function wordsOf(question: string): readonly Word[] {
  const spoken = withoutQuestionWords(question)
    .split(' ')
    .filter((word) => word !== '');
  return spoken.flatMap((word, index) => {
    const terms = analyse(word);
    const stems = terms.filter((term) => !term.startsWith(BIGRAM_MARK));
    if (stems.length === 0) return [];
    const subject = isSubjectWord(word, stems);
    return [
      {
        stems,
        spelling: stems.join(''),
        standIns: standIns(spoken, index),
        isSubject: subject,
        weight: subject ? 1 : VERB_WEIGHT,
      },
    ];
  });
}

/** Words that no candidate holds count up to `STRANGE_LIMIT` of them: a told story is full of such words. */
function totalWeight(words: readonly Word[], texts: readonly Text[]): number {
  const isStrange = (word: Word) => texts.every((text) => held(word, text) === 0);
  const [strange, known] = [words.filter(isStrange), words.filter((word) => !isStrange(word))];
  const weights = strange.map(({ weight }) => weight);
  return (
    sum(known.map(({ weight }) => weight)) +
    Math.min(sum(weights), STRANGE_LIMIT * Math.max(0, ...weights))
  );
}

/** Phrases for the word itself, and for the groups of words it stands in (환자 안 받). */
function standIns(words: readonly string[], index: number): string[][] {
  const phrases = new Set(aliasesOf(words[index]!).flat());
  for (let first = Math.max(0, index - ALIAS_WINDOW + 1); first <= index; first++) {
    for (let end = Math.max(index + 1, first + 2); end <= first + ALIAS_WINDOW; end++) {
      const group = words.slice(first, end);
      const ofOthers = new Set(group.flatMap((word) => aliasesOf(word).flat()));
      for (const phrase of aliasesOf(group.join(' ')).flat()) {
        if (!ofOthers.has(phrase)) phrases.add(phrase);
      }
    }
  }
  return [...phrases].map((phrase) =>
    analyse(phrase).filter((term) => !term.startsWith(BIGRAM_MARK)),
  );
}

function isSubjectWord(word: string, stems: readonly string[]): boolean {
  const spoken = word.replace(/[?!.,"')~]+$/, '');
  const short = stems.every((stem) => /^[가-힣]$/.test(stem));
  return !VERB_LIKE.test(spoken) && !short;
}

function rarity(word: Word, texts: readonly Text[]): number {
  const holders = texts.filter((text) => held(word, text) > 0).length;
  return Math.log(1 + (texts.length + 1) / (holders + 0.5));
}

function held({ stems, spelling, standIns }: Word, text: Text): number {
  if (stems.every((stem) => text.terms.has(stem))) return 1;
  if (standIns.some((phrase) => phrase.every((term) => text.terms.has(term)))) return STAND_IN;
  return SYLLABLES * longestRun(spelling, text.spelling);
}

/** Share of the word that the text holds in one run; 0 below `LEAST_SYLLABLES` and for short words. */
function longestRun(word: string, text: string): number {
  if (word.length < 3) return 0;
  for (let length = word.length; length >= LEAST_SYLLABLES * word.length && length > 1; length--) {
    for (let start = 0; start + length <= word.length; start++) {
      if (holds(text, word.slice(start, start + length))) return length / word.length;
    }
  }
  return 0;
}

/** 비스테로이드 is no 스테로이드, 무면허 no 면허: a run right after a negation says the opposite. */
function holds(text: string, run: string): boolean {
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) {
    if (at === 0 || !NEGATIONS.includes(text[at - 1]!)) return true;
  }
  return false;
}

function textOf(text: string): Text {
  return { terms: new Set(analyse(text)), spelling: normalise(text).replaceAll(' ', '') };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
