import { analyse } from '../korean/analyse.ts';
import { conceptTerms } from '../korean/concepts.ts';
import { normalise } from '../korean/normalise.ts';
import { idf, termHash } from '../korean/sparse.ts';
import type { DocumentKind } from '../model/document.ts';
import type { OpenRelease } from '../ports.ts';
import { type QuestionWord, questionWordsOf } from './question-terms.ts';

/**
 * Least share of a question's weight that a passage, and then the quoted unit under its headings, must
 * hold. Calibrated by `npm run eval -- answers`: lower answers more of everything, also what it should not.
 */
const LEAST_COVERAGE = 0.33;

/**
 * The same where no passage of the release holds one of the question's nouns, for clinical texts: a drug or
 * disease that no document names is not answered by its neighbour. Law speaks in other words than people.
 */
const LEAST_STRANGE = 0.35;

/** What a text holds of a word: all of it, a stand-in for it, or most of its letters in one run. */
const STAND_IN = 0.8;
const LETTERS = 0.7;
/** Below this share of the word in one run two words only happen to look alike. */
const LEAST_LETTERS = 0.8;

/** Nouns, names and numbers that a text must share with a question of three or more of them. */
const LEAST_COMMON = 2;

/** Questions of up to this many nouns must be answered by a text that holds the most telling one. */
const SHORT_QUESTION = 3;

/** Share of the highest weight from which on a word is among the most telling. */
const MOST_TELLING = 0.9;

/** Words that no passage holds count as at most this many: a told story is full of such words. */
const STRANGE_LIMIT = 1.5;

/** A verb or a spoken ending says less of the subject than a noun, a name or a number. */
const VERB_WEIGHT = 0.4;

/** Syllables that turn the word after them into its opposite. */
const NEGATIONS = '비무불미몰';

interface WeighedWord extends QuestionWord {
  /** No passage of the release holds the word or a stand-in for it. */
  readonly isStrange: boolean;
  readonly weight: number;
}

interface Text {
  readonly terms: ReadonlySet<string>;
  /** Without spaces: 진료 기록부 is 진료기록부. */
  readonly spelling: string;
  /** What its words mean in everyday speech; worked out when first asked for. */
  readonly concepts: () => ReadonlySet<string>;
}

/** How much of a question a text holds; words count by how rare they are in the whole release. */
export class Evidence {
  readonly #words: readonly WeighedWord[];
  readonly #subjects: readonly WeighedWord[];
  readonly #total: number;
  readonly #isStrange: boolean;

  constructor(words: readonly WeighedWord[]) {
    this.#words = words;
    this.#subjects = words.filter(({ isSubject }) => isSubject);
    this.#total = totalWeight(words);
    this.#isStrange = this.#subjects.some((word) => word.isStrange);
  }

  /** The coverage that a text of this kind must reach to answer. */
  leastFor(kind: DocumentKind): number {
    return this.#isStrange && kind !== 'law' ? LEAST_STRANGE : LEAST_COVERAGE;
  }

  /**
   * Share of the question's weight that the text holds, 0 to 1. It is 0 for a text that shares too few of
   * its nouns, or that lacks what a short question is about.
   */
  coverage(text: string): number {
    if (this.#total === 0) return 0;
    const own = textOf(text);
    const common = this.#subjects.filter((word) => held(word, own) > 0).length;
    if (common < Math.min(LEAST_COMMON, this.#subjects.length - 1)) return 0;
    if (this.#subjects.length <= SHORT_QUESTION && !this.#isAbout(own)) return 0;
    const share = sum(this.#words.map((word) => word.weight * held(word, own))) / this.#total;
    // Words that no passage holds weigh less in the total; a phrase may hold them all the same.
    return Math.min(1, share);
  }

  /** 고혈압 진단 기준 is not answered by the 진단 기준 of another disease. */
  #isAbout(own: Text): boolean {
    const most = Math.max(...this.#subjects.map(({ weight }) => weight), 0);
    const isHeld = (word: WeighedWord) => held(word, own) > 0 || opensWord(word, own);
    return this.#subjects.every((word) => word.weight < most * MOST_TELLING || isHeld(word));
  }
}

/** Weighs the words of a question by the passages of a release. */
export async function evidenceFor(question: string, release: OpenRelease): Promise<Evidence> {
  const words = questionWordsOf(question);
  const total = release.release.passages;
  const weigh = async (word: QuestionWord): Promise<WeighedWord> => {
    const phrases = [word.stems, ...word.standIns];
    const holders = Math.max(
      ...(await Promise.all(phrases.map((terms) => rarest(terms, release)))),
    );
    const weight = (word.isSubject ? 1 : VERB_WEIGHT) * idf(total, holders);
    return { ...word, isStrange: holders === 0, weight };
  };
  return new Evidence(await Promise.all(words.map(weigh)));
}

/** Passages that hold the rarest term of a phrase: at most so many can hold all of it. */
async function rarest(terms: readonly string[], release: OpenRelease): Promise<number> {
  if (terms.length === 0) return 0;
  return Math.min(...(await release.frequencies(Uint32Array.from(terms, termHash))));
}

function totalWeight(words: readonly WeighedWord[]): number {
  const known = words.filter(({ isStrange }) => !isStrange).map(({ weight }) => weight);
  const strange = words.filter(({ isStrange }) => isStrange).map(({ weight }) => weight);
  return sum(known) + Math.min(sum(strange), STRANGE_LIMIT * Math.max(0, ...strange));
}

function held({ stems, spelling, standIns, concepts, halves }: QuestionWord, text: Text): number {
  if (stems.every((stem) => text.terms.has(stem))) return 1;
  if (standIns.some((phrase) => phrase.every((term) => text.terms.has(term)))) return STAND_IN;
  const means = (concept: string) => text.concepts().has(concept);
  if (concepts.some(means)) return STAND_IN;
  if (halves.length > 0 && halves.every((half) => half.some(means))) return STAND_IN;
  return LETTERS * longestRun(spelling, text.spelling);
}

/** 급여 opens 급여기준; it does not open 비급여. */
function opensWord({ spelling }: QuestionWord, { terms }: Text): boolean {
  return spelling.length > 1 && terms.values().some((term) => term.startsWith(spelling));
}

/** Share of the word that the text holds in one run; 0 below `LEAST_LETTERS` and for short words. */
function longestRun(word: string, text: string): number {
  if (word.length < 3) return 0;
  for (let length = word.length; length >= LEAST_LETTERS * word.length; length--) {
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
  let concepts: ReadonlySet<string> | null = null;
  return {
    terms: new Set(analyse(text)),
    spelling: normalise(text).replaceAll(' ', ''),
    concepts: () => {
      concepts ??= new Set(conceptTerms(text, { nested: true }));
      return concepts;
    },
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
