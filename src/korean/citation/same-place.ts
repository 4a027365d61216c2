import type { Antecedents } from './antecedent.ts';
import { matchAt, skipSpace } from './fold.ts';
import { type Home, placeOfHome } from './home.ts';
import type { Found } from './list.ts';
import { readPlace } from './place.ts';
import type { Citation } from './types.ts';
import { inherit, placeAlone, placeOf, upTo } from './whole-place.ts';

const SAME_PLACE =
  /(같은|동|이|본|위)\s{0,2}([조항호표])(?=$|[^가-힣]|[은는이가을를에의과와도만로및단본후전각]|제\s?\d)/y;
const levelOf = { 조: 'article', 항: 'paragraph', 호: 'item', 표: 'annex' } as const;

interface Context {
  readonly before: Antecedents;
  readonly home: Home | undefined;
}

/** `found` is null where the words mean nothing that was cited. */
interface SamePlace {
  readonly end: number;
  readonly found: Found | null;
}

/** 같은 조 제7항, 같은 항, 동호 가목; in a statute also 같은 표 제2호. */
export function readSamePlace(text: string, at: number, context: Context): SamePlace | null {
  const words = matchAt(SAME_PLACE, text, at);
  if (words === null) return null;
  const level = levelOf[words[2] as keyof typeof levelOf];
  const { before, home } = context;
  const end = at + words[0].length;
  const annex = home === undefined ? null : before.lastCitation;
  if (annex?.annex != null && (level === 'annex' || level === 'item')) {
    return sameAnnex(text, { at, end }, annex);
  }
  if (level === 'annex') return null;
  const isSame = /^(?:같은|동)$/.test(words[1]!);
  const own = home && !isSame ? { law: home.law, ...placeOfHome(home) } : null;
  const antecedent = own?.[level] != null ? own : before.lastWith(level);
  if (antecedent === null) return { end, found: null };
  const { law } = antecedent;
  const cut = upTo(antecedent, level);
  const deeper = readPlace(text, skipSpace(text, end));
  const shared = { law, relation: 'same', title: null, start: at } as const;
  if (deeper !== null && deeper.first !== level && deeper.first !== 'article') {
    const place = inherit(placeOf(deeper), deeper.first, cut);
    return { end: deeper.end, found: { ...shared, place, end: deeper.end } };
  }
  // 이 조는 may be any group; 이 조 제2항 is not. In a statute 같은 조 alone points to nothing new.
  return { end, found: isSame && home === undefined ? { ...shared, place: cut, end } : null };
}

/** 같은 호 나목 after 별표 2 제1호가목: what lies inside an annex is the annex again. */
function sameAnnex(
  text: string,
  { at, end }: { readonly at: number; readonly end: number },
  annex: Citation,
): SamePlace {
  const inside = readPlace(text, skipSpace(text, end));
  const to = inside === null || inside.first === 'article' ? end : inside.end;
  const place = placeAlone(annex);
  const found = {
    law: annex.law,
    relation: 'same',
    place,
    title: null,
    start: at,
    end: to,
  } as const;
  return { end: to, found };
}
