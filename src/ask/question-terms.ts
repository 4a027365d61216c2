import { aliasesOf } from '../korean/aliases.ts';
import { analyse, BIGRAM_MARK, QUANTITY_MARK } from '../korean/analyse.ts';
import { conceptTerms } from '../korean/concepts.ts';
import { withoutQuestionWords } from '../korean/question.ts';

/** One content word of a question. */
export interface QuestionWord {
  readonly stems: readonly string[];
  /** As one run of letters. */
  readonly spelling: string;
  /** Index terms of each phrase that may stand for the word. */
  readonly standIns: readonly (readonly string[])[];
  /** What the word means in everyday speech; see `conceptTerms`. */
  readonly concepts: readonly string[];
  /** Of a compound that is no entry of its own (보존기간), what its two halves mean; empty otherwise. */
  readonly halves: readonly (readonly string[])[];
  /** A noun, a name or a number; not a verb or a spoken ending. */
  readonly isSubject: boolean;
}

const VERB_LIKE =
  /[가-힣](다|요|까|까요|는데|데요|어도|아도|해도|려고|려면|려는|면|면서|어서|아서|해서|니까|는지|은지|ㄴ지|던|거나|지만|라고|라는|대요|래요|했는데|하고|하는|하면|해야|돼요|되나|됐는데)$/;

const ADVERBS: ReadonlySet<string> = new Set(
  '먼저 우선 제일 가장 보통 대개 주로 반드시 정말 진짜 그냥 바로 이미 다시 많이 조금 너무 최소 최대 전체 모두 각각'.split(
    ' ',
  ),
);

/** What 몇 leaves behind: 년간, 회까지. It is asked for, not said. */
const UNIT =
  /^(?:년|개년|개월|달|주|일|시간|분|회|번|차|명|인|개|건|점|원|세|살|퍼센트|프로)(?:간|동안|이내|이상|이하|까지|부터|마다|씩|째)?$/;

/** Words up to this distance are looked up together in the alias list. */
const ALIAS_WINDOW = 3;

/** The content words of a question, each with what may stand for it in a text. */
export function questionWordsOf(question: string): readonly QuestionWord[] {
  const spoken = withoutQuestionWords(question)
    .split(' ')
    .filter((word) => word !== '');
  return spoken.flatMap((word, index) => {
    const stems = stemsOf(word);
    if (stems.length === 0) return [];
    const isSubject = isSubjectWord(word, stems);
    const concepts = conceptTerms(word, { whole: true });
    const halves = concepts.length === 0 ? halvesOf(stems.join('')) : [];
    const known = { standIns: standIns(spoken, index), concepts, halves };
    return [{ stems, spelling: stems.join(''), ...known, isSubject }];
  });
}

/** The first way to cut a Hangul word into two that everyday speech knows both. */
function halvesOf(word: string): readonly (readonly string[])[] {
  if (!/^[가-힣]{4,10}$/.test(word)) return [];
  for (let at = 2; at <= word.length - 2; at++) {
    const halves = [word.slice(0, at), word.slice(at)].map((half) =>
      conceptTerms(half, { whole: true }),
    );
    if (halves.every((half) => half.length > 0)) return halves;
  }
  return [];
}

function stemsOf(text: string): string[] {
  return analyse(text).filter(
    (term) => !term.startsWith(BIGRAM_MARK) && !term.startsWith(QUANTITY_MARK),
  );
}

/** Phrases for the word itself, and for the groups of words that mean something only with it (환자 안 받). */
function standIns(words: readonly string[], index: number): string[][] {
  const phrases = new Set(aliasesOf(words[index]!).flat());
  for (let first = Math.max(0, index - ALIAS_WINDOW + 1); first <= index; first++) {
    for (let end = Math.max(index + 1, first + 2); end <= first + ALIAS_WINDOW; end++) {
      const without = [words.slice(first, index), words.slice(index + 1, end)];
      const ofOthers = new Set(without.flatMap((part) => aliasesOf(part.join(' ')).flat()));
      for (const phrase of aliasesOf(words.slice(first, end).join(' ')).flat()) {
        if (!ofOthers.has(phrase)) phrases.add(phrase);
      }
    }
  }
  return [...phrases].map(stemsOf);
}

function isSubjectWord(word: string, stems: readonly string[]): boolean {
  const spoken = word.replace(/[?!.,"')~]+$/, '');
  const short = stems.every((stem) => /^[가-힣]$/.test(stem));
  return !VERB_LIKE.test(spoken) && !short && !ADVERBS.has(spoken) && !UNIT.test(spoken);
}
