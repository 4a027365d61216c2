import { jamo } from '../../korean/jamo.ts';
import { isNegated } from '../../korean/negation.ts';
import type { Word } from '../../korean/words.ts';
import { isIgnored, type Key, keysOf, type Phrase } from './lexicon.ts';

/** A word as it is compared between a statement and its passage. */
export interface Term {
  readonly kind: 'hangul' | 'latin';
  readonly text: string;
  readonly stem: string;
  /** Stem without what makes a verb of a noun: 위험하여지 → 위험. */
  readonly root: string;
  /** The word without the particle that its stem may have kept; the stem when there is none. */
  readonly loose: string;
  readonly keys: readonly Key[];
  /** The letters that all forms of a verb begin with; empty when it is none. */
  readonly front: string;
  /** Part of a saying of several words. */
  readonly isPhrase: boolean;
  readonly start: number;
  readonly end: number;
  readonly isNegated: boolean;
  /** Says nothing of its own: 경우, 대하여, 다음. */
  readonly isIgnored: boolean;
  readonly isActor: boolean;
}

const VERBAL =
  /^(.{2,}?)(?:하|해|되|된|될|됐|돼|됨|시키|시킨|시켜|받|스럽|스러|롭|로운|지)(?:.{0,3})$/;

/** 등 and 들 close a list or a plural; they are no part of the name. */
const CLOSING = /^(.{2,})(?:등|들)$/;

/**
 * Particles taken off as well as what the analyser takes: it leaves 의료인과 and 병원의 whole, lest it cut
 * 인과 and 전문의. Either reading may be the one that the other text has.
 */
const LOOSE =
  /^(.{2,}?)(?:에게서|에게는|에게도|에서는|으로서|으로써|으로는|까지는|부터는|보다는|에게|에서|으로|까지|부터|보다|마다|이나|이며|의|과|와|로|도|만|은|는|이|가|을|를|에|나|인|전의|후의)$/;

/** Forms of 있다, 없다, 않다, 하다, 되다. */
const LIGHT = /^(?:없|있|않|아니|못|하[여였지]|되[어었지]|했|됐)[가-힣]{0,3}$/;

const ACTOR =
  /(?:장관|청장|처장|시장|군수|구청장|도지사|교육감|원장|소장|서장|센터장|단체장|기관장|의사|간호사|조무사|조산사|약사|구조사|의료인|의료기사|방사선사|치료사|영양사|사회복지사|전문의|전공의|전문가|담당의|주치의|보호자|보호의무자|의무자|대리인|후견인|친권자|배우자|가족|환자|위원회|이사장|의장|총장|학장|협의체|협의회|심의회|평가원|공단|중재원|관리원|병원|의원|센터|약국|보건소|조산원|요양소|의료기관|종사자|판매자|취급자|사업자|개설자|관리자|담당자|책임자|도매업자|제조업자|수입업자|신청인|신청자|당사자|등록기관|관리기관|이용자|대상자|간병인|직원|검사|판사|법원|경찰관|공무원|국가|지방자치단체|종합병원|요양병원|한방병원|치과병원|정신병원|사망자|기증자|수혜자|이식대상자|가입자|수급권자|사용자|근로자|학교|보험자|위원|전담인력)$/;

type Known = Pick<Term, 'root' | 'loose' | 'keys' | 'front' | 'isIgnored' | 'isActor' | 'stem'>;

const memory = new Map<string, Known>();
const MEMORY_LIMIT = 50_000;

/**
 * Terms of a folded sentence from its words; phrases (다시 쓰) stand for the words in them. `offset` is
 * where the sentence begins in its text.
 */
export function termsOf(
  text: string,
  words: readonly Word[],
  { phrases, offset }: { phrases: readonly Phrase[]; offset: number },
): readonly Term[] {
  const negated = negations(text, words);
  return words.map((word, at) => {
    const own = known(word);
    const phrase = phrases.find(({ start, end }) => start <= word.start && word.start < end);
    return {
      kind: word.kind,
      text: word.text,
      stem: own.stem,
      root: own.root,
      loose: own.loose,
      keys: phrase === undefined ? own.keys : [...own.keys, ...phrase.keys],
      front: own.front,
      isPhrase: phrase !== undefined,
      start: word.start + offset,
      end: word.end + offset,
      isNegated: phrase === undefined && negated[at]!,
      isIgnored: own.isIgnored,
      isActor: own.isActor,
    };
  });
}

const JOINED = /(?:과|와|이나|나|[·,])$|^\s?(?:[·,]|및|또는)/;

/** 중대한 과실: the next word only describes the one behind it. */
const MODIFIER = /(?:한|적|적인|의)$/;

/** Which words are negated; 민사책임과 형사책임을 지지 아니한다 negates both. */
function negations(text: string, words: readonly Word[]): readonly boolean[] {
  const made = words.map(
    ({ kind, start, end }) => kind === 'hangul' && isNegated(text, start, end),
  );
  for (let at = made.length - 2; at >= 0; at--) {
    const [word, next] = [words[at]!, words[at + 1]!];
    const isBehind = made[at + 1]! || (made[at + 2] === true && MODIFIER.test(next.text));
    if (!isBehind || made[at] || next.start - word.end >= 24) continue;
    made[at] = isJoined(text.slice(word.end - 2, next.start));
  }
  return made;
}

function isJoined(between: string): boolean {
  return JOINED.test(between.slice(0, 2)) || JOINED.test(between.slice(2));
}

function known(word: Word): Known {
  const found = memory.get(word.text);
  if (found !== undefined) return found;
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  const stem = word.stem.replace(CLOSING, '$1');
  const root = word.kind === 'latin' ? stem : (VERBAL.exec(stem)?.[1] ?? stem);
  const loose = word.kind === 'latin' ? stem : (LOOSE.exec(word.text)?.[1] ?? stem);
  const isShort = word.kind === 'hangul' && stem.length < 2;
  const keys = [
    ...new Set([...keysOf(word.text, stem), ...keysOf(root, root), ...keysOf(loose, loose)]),
  ];
  const made = {
    stem,
    root,
    loose,
    keys,
    front: frontOf(word),
    isIgnored:
      isIgnored(word.text, stem) || (isShort && keys.length === 0) || LIGHT.test(word.text),
    isActor: ACTOR.test(stem) || ACTOR.test(loose),
  };
  memory.set(word.text, made);
  return made;
}

/** Letters that two forms of one native verb begin with alike: 나타나는, 나타난. */
const VERB_LETTERS = 4;
const VERB_FORM =
  /(?:다|며|면|여|어|아|해|게|지|는|은|을|할|한|될|된|도록|거나|더라도|므로|기|던|야|서|[춘친긴킨]|[어여아]진|[릴킬길일될질칠])$/;

function frontOf({ kind, text }: Word): string {
  if (kind === 'latin' || text.length < 2 || !VERB_FORM.test(text)) return '';
  return jamo(text).slice(0, VERB_LETTERS);
}
