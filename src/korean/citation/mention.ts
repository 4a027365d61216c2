import { matchAt, skipSpace } from './fold.ts';
import type { Decree, LawName, LawNameFinder, LawRelation } from './types.ts';

/** Words that stand for a law, as read at one position. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: /** A name as written. */
    | { readonly type: 'law'; readonly name: LawName }
    /** 같은 법 시행규칙, 이 법, 법, 규칙: what it means is known from before. */
    | {
        readonly type: 'pointer';
        readonly relation: LawRelation;
        readonly to: 'law' | Decree;
        readonly below: Decree | null;
      }
    /** A hospital's own rules: 취업규칙, 이 규정, 「감염관리 지침」. */
    | { readonly type: 'internal' };
}

/** What may follow a law's name without making a longer word of it: 의료법인 is no law. */
const AFTER_NAME =
  /(?=$|[^가-힣]|[은는이가을를에의과와도만로및상중등]|또는|부터|까지|부칙|별표|별지|제\s?\d|시행(?:령|규칙))/y;
const DECREE = /\s?시행(령|규칙)/y;
const LONGEST_BRACKET = 120;
/** Fronts that are no part of a name: 구 의료법, 현행 「의료법」. */
const FRONT = /^(?:구|舊|현행|개정|종전의?)\s+(?=\S)/;
/** 「의료법 일부개정법률」 amends the 의료법. */
const AMENDING = /(?<=[법령률칙])\s?(?:일부|전부)개정(?:법률|령|규칙)안?$/;
const LAW_ENDING = /(?:법|법률|령|규칙|헌법)$/;
const INTERNAL_ENDING =
  /(?:취업규칙|규정|내규|지침|정관|세칙|고시|기준|계약서?|약관|협약|강령|조례|회칙|매뉴얼|규약|규칙|요령|예규|훈령|세부사항|지침서|가이드라인|편람|안내서?|\(안\))$/;
const POINTER =
  /(같은|동|이|본|위|그|해당|당해|상기)(\s{0,2})(법률|법|시행령|시행규칙|영|령|규칙)(?:\s?(시행령|시행규칙))?(?=$|[^가-힣]|[은는이가을를에의과와도만로및]|제\s?\d|부칙|별표|별지)/y;
const INTERNAL_POINTER =
  /(?:같은|동|이|본|위|그|해당)\s{0,2}(?:규정|지침|내규|정관|세칙|고시|기준|계약|약관|협약|조례|예규|훈령)(?=$|[^가-힣]|[은는이가을를에의과와도만로및]|제\s?\d)/y;
const SHORT =
  /(법률|법|영|령|규칙|시행령|시행규칙)(?=\s{0,2}\(?(?:제?\s{0,3}\d{1,4}\s{0,3}조|§|부칙|\[?별[표지]))/y;

/** `의료법 시행규칙` → 의료법 with its 시행규칙 */
export function lawName(written: string): LawName {
  const plain = written.replaceAll(/\s+/g, ' ').trim();
  const name = plain.replace(FRONT, '').replace(AMENDING, '');
  const found = /^(.{2,}?)\s?(시행령|시행규칙)$/.exec(name);
  return found === null
    ? { base: name, decree: null }
    : { base: found[1]!, decree: found[2] as Decree };
}

/**
 * 「의료법」, 「의료법 시행규칙」, 「의료법」 시행규칙; 「감염관리 지침」 is internal; null: no name at all.
 *
 * @param names null: whatever stands in 「」 is the name of a law
 */
export function readBracketed(
  text: string,
  at: number,
  names: LawNameFinder | undefined | null,
): Mention | null {
  const close = text.slice(at, at + LONGEST_BRACKET).indexOf('」');
  if (close < 0) return null;
  const content = text.slice(at + 1, at + close);
  if (content.includes('\n\n') || /[「『]|제\s?\d+\s?조/.test(content)) return null;
  const end = at + close + 1;
  const known = names === null || names?.endAt(content, 0) === content.length;
  if (!known && !LAW_ENDING.test(content.trim())) {
    return INTERNAL_ENDING.test(content.trim())
      ? { start: at, end, kind: { type: 'internal' } }
      : null;
  }
  if (!known && /취업규칙$/.test(content)) return { start: at, end, kind: { type: 'internal' } };
  return withDecree(text, at, end, lawName(content.replaceAll('\n', ' ')));
}

function withDecree(text: string, start: number, end: number, name: LawName): Mention {
  const decree = name.decree === null ? matchAt(DECREE, text, end) : null;
  if (decree === null) return { start, end, kind: { type: 'law', name } };
  const below = { base: name.base, decree: `시행${decree[1]}` as Decree };
  return { start, end: end + decree[0].length, kind: { type: 'law', name: below } };
}

/** A known law at the start of a word: 의료법, 의료법시행규칙, 장애인차별금지 및 권리구제 등에 관한 법률. */
export function readKnown(text: string, at: number, names?: LawNameFinder): Mention | null {
  const end = names?.endAt(text, at) ?? -1;
  if (end < 0) return null;
  const mention = withDecree(text, at, end, lawName(text.slice(at, end)));
  return matchAt(AFTER_NAME, text, mention.end) === null ? null : mention;
}

/** 같은 법 시행규칙, 동법, 이 법, 같은 규칙; and 이 규정, 본 지침 as internal. */
export function readPointer(text: string, at: number): Mention | null {
  const internal = matchAt(INTERNAL_POINTER, text, at);
  if (internal !== null) {
    return { start: at, end: at + internal[0].length, kind: { type: 'internal' } };
  }
  const found = matchAt(POINTER, text, at);
  if (found === null) return null;
  const [whole, word, space, noun, decree] = found;
  if (space === '' && !/^(?:같은|동|이|본)$/.test(word!)) return null;
  if (space === '' && /^(?:영|령)$/.test(noun!) && word !== '동' && word !== '같은') return null;
  const relation = word === '이' || word === '본' ? 'this' : 'same';
  return {
    start: at,
    end: at + whole.length,
    kind: { type: 'pointer', relation, to: target(noun!), below: (decree as Decree) ?? null },
  };
}

/** 법 제22조, 영 제3조, 규칙 제15조, 시행규칙 별표 3: only right before a place. */
export function readShort(text: string, at: number): Mention | null {
  const found = matchAt(SHORT, text, at);
  if (found === null) return null;
  const to = target(found[1]!);
  const end = at + found[0].length;
  return { start: at, end, kind: { type: 'pointer', relation: 'abbreviated', to, below: null } };
}

function target(noun: string): 'law' | Decree {
  if (noun.startsWith('법')) return 'law';
  return noun.endsWith('규칙') ? '시행규칙' : '시행령';
}

const WORD = /[가-힣A-Za-z0-9·]{2,60}/y;
/** Words that end in 법 and name none. */
const NO_LAW =
  /(?:방법|요법|치료법|검사법|수술법|시술법|측정법|투여법|용법|기법|수법|문법|해법|입법|불법|위법|적법|합법|편법|사용법|작성법|대처법)$/;
/** Laws that are not named. */
const GENERIC = /^(?:관련|관계|현행|특별|상위|모|개정|구|신|타|해당|이|동|본)?(?:법|법률)$/;

/**
 * A word that is shaped like a law's name and stands right before a place: 원격의료촉진법 제3조,
 * 응급실 안전보호에 관한 법률 제9조. Names that end in 규칙 or 규정 are taken for a hospital's own.
 */
export function readShaped(text: string, at: number, from: number): Mention | null {
  const word = matchAt(WORD, text, at)?.[0];
  if (word === undefined) return null;
  const stem = /^(.*?)(?:제\d{1,4}조?|부칙|별표|별지)/.exec(word)?.[1] || word;
  const end = at + stem.length;
  if (!standsBeforePlace(text, end)) return null;
  const decree = /^(.{2,}법(?:률)?)시행(?:령|규칙)$/.test(stem);
  const law = decree || (/(?:법|법률)$/.test(stem) && !NO_LAW.test(stem));
  const start = TAIL.test(stem) ? startOfTail(text, at, from) : at;
  // 특별법 alone names none, 예방접종 피해보상 특별법 does.
  if (law && (!GENERIC.test(stem) || (start < at && /^특별법/.test(stem)))) {
    return withDecree(text, start, end, lawName(text.slice(start, end)));
  }
  return INTERNAL_ENDING.test(stem) ? { start: at, end, kind: { type: 'internal' } } : null;
}

/** Words that are only the end of a name: 환자 안전 관리법. */
const TAIL =
  /^(?:관리|안전관리|보호|지원|촉진|육성|기본|진흥|예방|보장|처벌|규제|안전|복지|방지|보상|증진|특별|특례|처리|이용)법(?:시행령|시행규칙)?$/;
const MOST_BEFORE_TAIL = 3;

function startOfTail(text: string, at: number, from: number): number {
  let start = at;
  for (const word of wordsBackwards(text.slice(Math.max(from, at - 40), at)).take(
    MOST_BEFORE_TAIL,
  )) {
    if (
      SENTENCE_WORD.test(word.trim()) ||
      /^(?:위|그|본|같은|해당|관련|동)\s/.test(word) ||
      /[의에]\s*$/.test(word)
    )
      break;
    start -= word.length;
  }
  return start;
}

const PLACE_AHEAD =
  /(?:\s?(?:시행령|시행규칙))?[\s"'」]{0,3}(?:제?\s{0,3}\d{1,4}(?:\s?[·,~-]\s?\d{1,4}){0,5}\s{0,3}조|§|부칙|\[?별[표지])/y;

/** An article or annex follows. */
export function standsBeforePlace(text: string, end: number): boolean {
  return matchAt(PLACE_AHEAD, text, end) !== null;
}

const ABOUT = /(?:관한|위한|대한|따른|관련)\s{1,2}$/;
const MOST_WORDS = 14;
const LONGEST_NAME = 120;
/** A word before a name that belongs to the sentence: 병원은, 환자가, 따라, 그리고. */
const SENTENCE_WORD =
  /(?:[은는을를며고]|[^증]가|이|하면|따라|따르면|다만|또한|한편|특히|의해|그리고|에서|으로|부터|까지)$/;

/** 법률 at the end of `X에 관한 법률`: the words before it that belong to the name. */
export function readAbout(text: string, at: number, from: number): Mention | null {
  const noun = matchAt(/(?:법률|특별법|특례법)(?=\s?(?:시행|제\s?\d|§|부칙|별[표지]))/y, text, at);
  if (noun === null) return null;
  const before = text.slice(Math.max(from, at - LONGEST_NAME), at);
  if (!ABOUT.test(before)) return null;
  let start = at;
  let count = 0;
  for (const word of wordsBackwards(before)) {
    if (count >= MOST_WORDS || (count > 1 && SENTENCE_WORD.test(word.trim()))) break;
    start -= word.length;
    count += 1;
  }
  const name = lawName(text.slice(start, at + noun[0].length));
  return withDecree(text, start, at + noun[0].length, name);
}

/** Words with the space after them, the last one first, up to the first mark of punctuation. */
function* wordsBackwards(text: string): Generator<string> {
  const words = text.match(/[^\s.,;:()「」<>[\]"']+\s*|[.,;:()「」<>[\]"']\s*/g) ?? [];
  for (const word of words.toReversed()) {
    if (/^[.,;:()「」<>[\]"']/.test(word)) return;
    yield word;
  }
}

const PAREN = /\s{0,2}\((?!\s?(?:제\s?\d|§|별[표지]|부칙))[^()\n]{1,120}\)/y;
const AMENDMENT = /\s{0,2}(?:일부|전부)개정(?:법률|령|규칙)(?:안)?/y;
const QUOTE = /["'’”>》〉]/y;

/** Where the place of a mention may begin: past a quote, a note in brackets and spaces. */
export function placeStart(text: string, end: number): number {
  let at = end;
  for (const pattern of [QUOTE, AMENDMENT, PAREN]) {
    at += matchAt(pattern, text, at)?.[0].length ?? 0;
  }
  return skipSpace(text, at);
}
