import type { Aligned, Ground } from '../align.ts';
import type { Check } from '../check.ts';
import { predicateOf } from '../predicate.ts';
import type { Term } from '../term.ts';

/** Forces that say no by themselves; how their last word is negated is compared by the force. */
const NEGATIVE = new Set(['prohibition', 'exemption', 'discouragement']);

/** 5년이 지나야 될 수 있다 turns 지나지 아니한 사람은 될 수 없다 around twice. */
const ONLY_WHEN = /[가-힣]야\s.*수\s있/;

/** What is negated in the statement is negated in its source, and what is not is not. */
export const checkNegation: Check = ({ aligned, quote }) => {
  for (const one of aligned) {
    const predicate = predicateOf(one.clause);
    if (ONLY_WHEN.test(one.clause.plain)) continue;
    for (const term of one.clause.terms) {
      if (term.isIgnored || term.kind === 'latin') continue;
      if (NEGATIVE.has(one.clause.force) && term === predicate) continue;
      const other = differing(term, one);
      if (other === null) continue;
      const [does, doesNot] = term.isNegated ? ['부정', '긍정'] : ['긍정', '부정'];
      return {
        check: 'negation',
        reason: `‘${quote.claim(term)}’을(를) 문장은 ${does}하는데 근거는 ${doesNot}합니다.`,
        claimSpan: { start: term.start, end: term.end },
        sourceSpan: { start: other.start, end: other.end },
      };
    }
  }
  return null;
};

/** The source's word when all of its occurrences are turned the other way. */
function differing(term: Term, { ground, second, rivals }: Aligned): Term | null {
  const { unit } = ground;
  const all = unit.terms.filter((source) => isSame(term, source));
  const wide = all.length > 0 ? all : fallback(term, ground, second);
  const leaned = ground.wide.terms.filter((source) => isSame(term, source));
  const beside = [...(second === null ? [] : [second]), ...rivals].flatMap(({ unit: { terms } }) =>
    terms.filter((source) => isSame(term, source)),
  );
  if ([...leaned, ...beside].some((source) => source.isNegated === term.isNegated)) return null;
  if (wide.length === 0 || wide.some((source) => source.isNegated === term.isNegated)) return null;
  const negative = unit.clauses.some(({ force }) => NEGATIVE.has(force));
  if (negative && isPredicate(wide[0]!, unit.clauses)) return null;
  if (unit.isException && term.isNegated) return null;
  return wide[0]!;
}

function isPredicate(term: Term, clauses: readonly Aligned['clause'][]): boolean {
  return clauses.some((clause) => predicateOf(clause) === term);
}

function isSame(left: Term, right: Term): boolean {
  if (right.kind === 'latin') return false;
  return left.stem === right.stem || left.root === right.root || left.loose === right.loose;
}

/** What the unit leans on, then the second unit. */
function fallback(term: Term, ground: Ground, second: Ground | null): readonly Term[] {
  const above = ground.above.terms.filter((source) => isSame(term, source));
  if (above.length > 0) return above;
  return second?.unit.terms.filter((source) => isSame(term, source)) ?? [];
}
