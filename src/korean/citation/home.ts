import { matchAt } from './fold.ts';
import type { Found } from './list.ts';
import type { Citation, LawName, Place } from './types.ts';
import { inherit, placeAlone, readPlaceOf, type WholePlace } from './whole-place.ts';

/** The article whose own text is read: what 이 법, 법 and bare numbers mean in it. */
export interface Home {
  readonly law: LawName;
  readonly article: string;
  readonly paragraph: string | null;
  /** 법 → 의료법, 영 → 의료법 시행령, and what else the law calls others by. */
  readonly names: ReadonlyMap<string, LawName>;
  /** A number that its law has not belongs to the law named last. */
  hasArticle(number: string): boolean;
}

/** Where the home itself stands, as 이 조 and 이 항 mean it. */
export function placeOfHome({ article, paragraph }: Home): Place {
  return { article, paragraph, item: null, subitem: null, annex: null, addendum: null };
}

/**
 * What a place without a law's name means in a statute's own text; null: nothing that can be told.
 *
 * @param hook the citation behind which a bracket is open: 법 제18조(제20조에서 준용하는 경우를 포함한다)
 */
export function placeAtHome(
  { place, level, title, end }: WholePlace,
  home: Home,
  { lastLaw, hook }: { readonly lastLaw: LawName | null; readonly hook: Citation | null },
): Omit<Found, 'start'> | null {
  const read = { relation: 'inherited', title, end } as const;
  if (level === 'annex') return { ...read, law: home.law, place };
  if (level === 'article')
    return { ...read, law: hook?.law ?? unnamed(place, home, lastLaw), place };
  if (hook?.annex != null) return { ...read, law: hook.law, place: placeAlone(hook) };
  if (hook?.article != null) return { ...read, law: hook.law, place: inherit(place, level, hook) };
  if (level === 'subitem') return null;
  return { ...read, law: home.law, place: inherit(place, level, placeOfHome(home)) };
}

function unnamed({ article }: Place, home: Home, lastLaw: LawName | null): LawName {
  return lastLaw !== null && !home.hasArticle(article!) ? lastLaw : home.law;
}

const AMONG = /\s(?:제\d{1,2}편제\d{1,2}장\s[가-힣\s]{2,30}\s)?중\s(?=제)/y;

/** 「형법」 제2편제25장 상해와 폭행의 죄 중 제257조: the place of a law that is named further before. */
export function readAmong(text: string, at: number): WholePlace | null {
  const words = matchAt(AMONG, text, at);
  return words && readPlaceOf(text, at + words[0].length);
}

/** Whatever begins or belongs to a citation in a statute; names without 「」 count right before a place only. */
const ANCHOR =
  /[「()§]|제\s{0,3}\d|\d{1,4}\s{0,3}조|별[표지]|부칙|(?<![가-힣A-Za-z0-9])(?:같은|동|이|본|위|그|해당|당해|상기)\s{0,2}(?:법|시행|[영령조항호표]|규칙)/g;
const LONGEST_WORD = 40;

/** Where reading may go on: what lies before it begins nothing, and most of a statute is passed over so. */
export function nextBegin(text: string, at: number): number {
  ANCHOR.lastIndex = at;
  const anchor = ANCHOR.exec(text);
  if (anchor === null) return text.length;
  return /[제별부\d]/.test(anchor[0][0]!) ? startOfLaw(text, at, anchor.index) : anchor.index;
}

/** Start of the law's name that ends right before a place, else the place. */
function startOfLaw(text: string, from: number, place: number): number {
  let end = place;
  while (place - end < 3 && /[ (]/.test(text[end - 1] ?? '')) end--;
  if (!/[법률영령칙정]/.test(text[end - 1] ?? '')) return place;
  const start = startOfWord(text, end);
  const isTail = text.startsWith('시행', start) && text[start - 1] === ' ';
  return Math.max(from, isTail ? startOfWord(text, start - 1) : start);
}

function startOfWord(text: string, end: number): number {
  let start = end;
  while (end - start < LONGEST_WORD && /[가-힣A-Za-z0-9·]/.test(text[start - 1] ?? '')) start--;
  return start;
}
