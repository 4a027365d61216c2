import { matchAt, skipSpace } from './fold.ts';
import { readPlace } from './place.ts';
import type { Citation, LawName, Place } from './types.ts';
import { inherit, placeOf, upTo } from './whole-place.ts';

const SAME_PLACE =
  /(같은|동|이|본|위)\s{0,2}([조항호])(?=$|[^가-힣]|[은는이가을를에의과와도만로및단본후전각]|제\s?\d)/y;
const levelOf = { 조: 'article', 항: 'paragraph', 호: 'item' } as const;
type SameLevel = (typeof levelOf)[keyof typeof levelOf];

interface SamePlace {
  /** Where the words 같은 조 end. */
  readonly after: number;
  /** null: they point to nothing. */
  readonly cited: {
    readonly law: LawName | null;
    readonly place: Place;
    readonly end: number;
  } | null;
}

/** 같은 조 제7항, 같은 항, 동호 가목: what they mean by the last citation of that level. */
export function readSamePlace(
  text: string,
  at: number,
  lastWith: (level: SameLevel) => Citation | null,
): SamePlace | null {
  const found = matchAt(SAME_PLACE, text, at);
  if (found === null) return null;
  const level = levelOf[found[2] as keyof typeof levelOf];
  const antecedent = lastWith(level);
  const after = at + found[0].length;
  if (antecedent === null) return { after, cited: null };
  const deeper = readPlace(text, skipSpace(text, after));
  const fits = deeper !== null && deeper.first !== level && deeper.first !== 'article';
  // 이 조는 may be any group; 이 조 제2항 is not.
  if (!fits && !/^(?:같은|동)$/.test(found[1]!)) return { after, cited: null };
  const { law } = antecedent;
  const cut = upTo(antecedent, level);
  const place = fits ? inherit(placeOf(deeper), deeper.first, cut) : cut;
  return { after, cited: { law, place, end: fits ? deeper.end : after } };
}
