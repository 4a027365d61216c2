import type { Span } from '../../../model/passage.ts';
import type { Aligned } from '../align.ts';
import type { Case, Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import type { Unit } from '../source.ts';
import type { Term } from '../term.ts';

/** 더라도, 경우에도, 포함하여: the rule is said to hold there too. */
const CONCESSIVE =
  /(?:더라도|(?<=[가-힣])라도|(?<=[가-힣])[어아해여려]도(?=\s(?![되된됩돼좋무상])|,)|에도|에게도|에서도|에\s?(?:관계|상관)없이|[와과]\s?(?:관계|상관|무관)\S{0,3}\s?없이|관계없이|상관없이|불문하고|무관하게|를?\s?포함하여|를?\s?포함해|을?\s?포함하여)/g;
const SOURCE_CONCESSIVE = /(?:더라도|라도|에도|불구하고|포함|불문|관계없이|[어아해여]도)/;
const EXEMPTS = /(?:다만|단,|제외|예외|그러하지|아니한\s?경우)/;
/** How far before a concession its content may begin. */
const REACH = 45;

/** A statement does not stretch a rule over what its source excepts from it. */
export const checkException: Check = (one) => {
  for (const aligned of one.aligned) {
    for (const match of aligned.clause.plain.matchAll(CONCESSIVE)) {
      const at = aligned.clause.span.start + match.index;
      const end = at + match[0].length;
      const content = contentBefore(aligned, at, end);
      const excepting = exceptingUnit(content, aligned, one);
      if (excepting === null || isOnlyAlso(match[0], aligned, { at, excepting, one })) continue;
      return {
        check: 'exception',
        reason: '근거가 예외로 두거나 달리 정한 경우까지 문장이 규칙에 넣고 있습니다.',
        claimSpan: { start: content[0]?.start ?? at, end },
        sourceSpan: excepting,
      };
    }
  }
  return null;
};

/** 의료기관에도 알린다 adds one more; only what the source exempts makes a concession of it. */
function isOnlyAlso(
  word: string,
  { clause }: Aligned,
  { at, excepting, one }: { at: number; excepting: Span; one: Case },
): boolean {
  if (!/^(?:에|에게|에서)도$/.test(word)) return false;
  const before = clause.plain.slice(0, at - clause.span.start);
  if (/(?:경우|때|중|기간|상황)$/.test(before)) return false;
  return !/(?:그러하지|제외|아니한다|않는다|적용하지|예외)/.test(one.quote.source(excepting));
}

function contentBefore({ clause }: Aligned, at: number, end: number): readonly Term[] {
  const near = clause.terms.filter((term) => term.end <= end + 1 && term.start > at - REACH);
  const cut = near.findLastIndex(
    ({ text, end: last }) =>
      /(?:은|는)$/.test(text) &&
      last < at - 2 &&
      /\s|,/.test(clause.plain[last - clause.span.start] ?? ' '),
  );
  const content = near.slice(cut + 1).filter((term) => !term.isIgnored);
  return content.length > 0 ? content : near.filter((term) => !term.isIgnored);
}

function exceptingUnit(
  content: readonly Term[],
  { ground }: Aligned,
  { units }: Case,
): Span | null {
  if (content.length === 0 || saysSo(ground.unit, content)) return null;
  const rated = units.map((unit) => ({ unit, share: shareIn(content, unit.terms) }));
  const best = rated.reduce((one, other) => (other.share > one.share ? other : one));
  if (best.share === 0) return null;
  const tied = rated.filter(({ share }) => share === best.share).map(({ unit }) => unit);
  const excepting = tied.find(({ isException }) => isException);
  const unit = excepting ?? best.unit;
  if (saysSo(unit, content)) return null;
  if (unit.isException) return unit.span;
  return (
    asideOf(unit, content) ?? (unit !== ground.unit && EXEMPTS.test(unit.text) ? unit.span : null)
  );
}

function shareIn(content: readonly Term[], terms: readonly Term[]): number {
  const cover = coverOf(terms);
  return content.filter((term) => coverage(term, cover) !== null).length / content.length;
}

/** The source itself says 에도 or 더라도 right behind the same words. */
function saysSo(unit: Unit, content: readonly Term[]): boolean {
  const cover = coverOf(content);
  return unit.terms.some(
    (term) =>
      !term.isIgnored &&
      coverage(term, cover) !== null &&
      SOURCE_CONCESSIVE.test(
        unit.text.slice(term.start - unit.span.start, term.end - unit.span.start + 14),
      ),
  );
}

/** (다만, 출산휴가의 경우 연간 90일 이내) */
function asideOf(unit: Unit, content: readonly Term[]): Span | null {
  for (const aside of unit.text.matchAll(/\(([^()]*)\)/g)) {
    if (!/^\s*(?:다만|단)[,\s]|제외/.test(aside[1]!)) continue;
    const start = unit.span.start + aside.index;
    const end = start + aside[0].length;
    const inside = unit.terms.filter((term) => term.start >= start && term.start < end);
    if (shareIn(content, inside) > 0) return { start, end };
  }
  return null;
}
