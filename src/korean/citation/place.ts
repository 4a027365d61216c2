import { CIRCLED, circledNumber } from '../circled.ts';
import { matchAt } from './fold.ts';
import type { Place } from './types.ts';

export type Level = 'article' | 'paragraph' | 'item' | 'subitem';

/** A place as read at one position, with nothing filled in from before. */
export interface ReadPlace extends Omit<Place, 'annex' | 'addendum'> {
  readonly title: string | null;
  readonly end: number;
  /** The widest level that is written. */
  readonly first: Level;
}

/** What may follow 조·항·호·목 without making another word of it (조건, 항목, 호실, 목적). */
const AFTER =
  '(?=[^가-힣]|$|[은는이가을를에의와과도만로부까및각단본후전중상또나내인]|제\\s?\\d|다음|별[표지])';
const S = '\\s{0,3}';
const LETTER = '[가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허]';
/** What makes a number an amount and no place: 제2호의 200만원, 제2호의3개월. 만 alone may say "only". */
const AMOUNT =
  '[십백천만억]{1,3}\\s?(?:원|명|건|회|개|인|배|달러)|원(?![칙래본])|(?:개월|년|가지|시간)|[일명회건]\\s?(?:이내|이상|이하|간|동안|까지)|%|퍼센트|[.,]\\d';
/** The 2 of 제17조의2; with a space it may also count something: 제5조의 2가지. */
const BRANCH = `의(?:(\\d{1,2})(?![항\\d]|${AMOUNT})|\\s{1,2}(\\d{1,2})(?!\\s?[항호]|\\d|\\s?(?:${AMOUNT}|가지|개|년|월|일|명|건|회|차|배|인|분|시간|팀|반|층|억)))`;
/** The rest of 제1ㆍ3항 and 제21~23조: the unit stands after the last number only. */
const shared = (unit: string) => `(?=(?:\\s?[·,~-]\\s?\\d{1,4}){1,9}\\s?${unit}${AFTER})`;

const ARTICLE = new RegExp(
  `(제${S})?(\\d{1,4})(?:${S}조(?!\\s?\\d{1,2}\\s?교대)(?:\\s{0,2}${BRANCH}|${AFTER})|${shared('조')})`,
  'y',
);
const SECTION = /§{1,2}\s{0,3}(\d{1,4})(?:\s?의\s?(\d{1,3}))?(?:\s?조)?/y;
const PARAGRAPH = new RegExp(
  `(제${S})?(\\d{1,3})(?:${S}항(?:${AFTER}|(?=${LETTER}목))|${shared('항')})`,
  'y',
);
const MARK = new RegExp(`[${CIRCLED}](?:\\s?항${AFTER})?`, 'y');
/** 제21의2조 and 제2의3호, as some write 제21조의2 and 제2호의3. */
const branchFirst = (unit: string) =>
  new RegExp(`(제${S})?(\\d{1,4})의(\\d{1,3})${S}${unit}${AFTER}`, 'y');
const BRANCHED_ARTICLE = branchFirst('조');
const BRANCHED_ITEM = branchFirst('호');
/** The 98 of 98①, where the 조 is left out, and the 1 of §88①1. */
const SHORT_ARTICLE = new RegExp(`(제${S})?(\\d{1,4})(?:의(\\d{1,3}))?(?=[${CIRCLED}])`, 'y');
const SHORT_ITEM = new RegExp(
  `(제\\s?)?(\\d{1,2})(?:의(\\d{1,2}))?(?=$|[^\\d가-힣A-Za-z.,%~-]|[.,](?!\\d)|~\\s?\\d{1,2}(?![\\d가-힣])|[을를은는의에과와및도]|으?로|이(?![상하내후])|만(?!\\s?[원명])|부터|까지|${LETTER}목)`,
  'y',
);
const ITEM = new RegExp(
  `(제${S})?(\\d{1,3})(?:${S}호(?:\\s{0,2}${BRANCH}|${AFTER}|(?=${LETTER}${S}목))|${shared('호')})(?!(?:\\s?의\\s?\\d{1,2})?\\s?서식)`,
  'y',
);
const SUBITEM = new RegExp(
  `(${LETTER})(?:${S}목${AFTER}|(?=(?:\\s?[·,~-]\\s?${LETTER}){1,9}목${AFTER}))`,
  'y',
);
const TITLE = /\s?\(([^()\n]{1,80}(?:\([^()\n]{1,30}\)[^()\n]{0,40})?)\)/y;
/** Brackets after an article that say something else than its title. */
const NO_TITLE =
  /^\s*(?:이하|개정|신설|삭제|시행|전문|전부|일부|본조|단서|본문|후단|각|같은|동법|이 법|법률|제\s?\d|「|\d|§|[①-⑳])|이라\s?한다|(?:참조|참고|포함|제외|준용|위반|관련|한정|신설|해당)(?:함)?\.?$|다\.?$/;
/** 제21조 제1항, 제21조의 제1항, 제21조, 제1항 is a list and no part of this. */
const JOINT = /\s{0,3}(?:의\s{0,2})?/y;

/**
 * Reads 제17조의2(제목)제1항제3호의2라목, §17의2①, and what of it is there, starting at the widest level
 * present. `loose` also takes a number without 제 as the first part (after a law's name or in a list).
 */
export function readPlace(text: string, at: number, loose = false): ReadPlace | null {
  const reader = new PlaceReader(text, at, loose);
  reader.article();
  reader.paragraph();
  reader.item();
  reader.subitem();
  return reader.result();
}

class PlaceReader {
  readonly #text: string;
  #end: number;
  #loose: boolean;
  #first: Level | null = null;
  readonly #parts: Record<Level | 'title', string | null> = {
    article: null,
    paragraph: null,
    item: null,
    subitem: null,
    title: null,
  };

  constructor(text: string, at: number, loose: boolean) {
    this.#text = text;
    this.#end = at;
    this.#loose = loose;
  }

  article(): void {
    const section = matchAt(SECTION, this.#text, this.#end);
    const found =
      section ??
      matchAt(ARTICLE, this.#text, this.#end) ??
      matchAt(BRANCHED_ARTICLE, this.#text, this.#end) ??
      matchAt(SHORT_ARTICLE, this.#text, this.#end);
    if (found === null) return;
    const [base, branch] = section ? [found[1], found[2]] : [found[2], found[3] ?? found[4]];
    if (section === null && found[1] === undefined && !this.#loose) return;
    this.#take('article', numbered(base!, branch), found);
    const title = matchAt(TITLE, this.#text, this.#end);
    if (title === null || NO_TITLE.test(title[1]!)) return;
    this.#parts.title = title[1]!.trim();
    this.#end += title[0].length;
  }

  paragraph(): void {
    const from = this.#next();
    const circled = matchAt(MARK, this.#text, from);
    if (circled !== null && (this.#first !== null || this.#loose)) {
      return this.#take('paragraph', String(circledNumber(circled[0])), circled);
    }
    const found = matchAt(PARAGRAPH, this.#text, from);
    if (found !== null && this.#allows(found)) this.#take('paragraph', numbered(found[2]!), found);
  }

  item(): void {
    const isShort =
      this.#parts.article !== null && circledNumber(this.#text[this.#end - 1] ?? '') !== null;
    const found =
      matchAt(ITEM, this.#text, this.#next()) ??
      matchAt(BRANCHED_ITEM, this.#text, this.#next()) ??
      (isShort ? matchAt(SHORT_ITEM, this.#text, this.#end) : null);
    if (found !== null && this.#allows(found))
      this.#take('item', numbered(found[2]!, found[3] ?? found[4]), found);
  }

  subitem(): void {
    if (this.#first !== null && this.#parts.item === null) return;
    const found = matchAt(SUBITEM, this.#text, this.#next());
    if (found !== null) this.#take('subitem', found[1]!, found);
  }

  result(): ReadPlace | null {
    if (this.#first === null) return null;
    return { ...this.#parts, end: this.#end, first: this.#first };
  }

  /** Where the next part would begin. */
  #next(): number {
    if (this.#first === null) return this.#end;
    return this.#end + (matchAt(JOINT, this.#text, this.#end)?.[0].length ?? 0);
  }

  #allows(found: RegExpExecArray): boolean {
    return found[1] !== undefined || this.#loose || this.#first !== null;
  }

  #take(level: Level, value: string, found: RegExpExecArray): void {
    this.#parts[level] = value;
    this.#first ??= level;
    this.#end = found.index + found[0].length;
  }
}

function numbered(base: string, branch?: string): string {
  const number = String(Number(base));
  return branch === undefined ? number : `${number}의${Number(branch)}`;
}
