import type { Span } from '../../../model/passage.ts';
import type { Aligned } from '../align.ts';
import { agrees } from '../amount.ts';
import type { Case, Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import type { Clause } from '../reading.ts';
import type { Term } from '../term.ts';

/**
 * Drugs, tests and the bodies a rule is for stand with what is said of them: a name from another
 * sentence of the passage, or from the other half of the sentence, has been swapped in.
 */
export const checkName: Check = (one) => {
  for (const aligned of one.aligned) {
    for (const term of aligned.clause.terms) {
      const source = swapped(term, aligned, one);
      if (source === null) continue;
      return {
        check: term.isActor ? 'actor' : 'name',
        reason: `‘${one.quote.claim(term)}’은(는) 근거에서 이 내용과 함께 나오지 않습니다.`,
        claimSpan: { start: term.start, end: term.end },
        sourceSpan: source,
      };
    }
  }
  return null;
};

/** Where the source says what the statement says of the wrong name; null when the name is right. */
function swapped(term: Term, aligned: Aligned, one: Case): Span | null {
  if (term.isIgnored || GENERIC.test(term.loose)) return null;
  if (term.kind !== 'latin' && !term.isActor) return swappedTopic(term, aligned, one);
  if (coverage(term, one.whole) === null) return null;
  const { clause, ground } = aligned;
  if (coverage(term, term.kind === 'latin' ? ground.above : ground.wide) === null) {
    const replaced =
      term.kind === 'latin' ? missingName(clause, aligned) : clause.measures.length > 0;
    return replaced ? ground.unit.span : null;
  }
  return inOtherHalf(term, clause, aligned)?.span ?? null;
}

const GENERIC = /^(?:환자|사람|대상자|의료기관|병원)$/;
const TOPIC = /(?:은|는)$/;

/** 데노수맙은 … 60 mg in the place of another topic of the passage. */
function swappedTopic(term: Term, { clause, ground }: Aligned, { whole }: Case): Span | null {
  if (!TOPIC.test(term.text) || clause.measures.length === 0) return null;
  if (coverage(term, whole) !== 'same' || coverage(term, ground.above) !== null) return null;
  const said = coverOf(clause.terms);
  const topic = ground.unit.terms.find(
    (source) => !source.isIgnored && TOPIC.test(source.text) && coverage(source, said) === null,
  );
  return topic === undefined ? null : ground.unit.span;
}

/** The ground has a name of its own that the statement leaves out. */
function missingName(clause: Clause, { ground }: Aligned): boolean {
  const said = coverOf(clause.terms);
  return ground.unit.terms.some(
    (source) => source.kind === 'latin' && coverage(source, said) === null,
  );
}

/** 8세 이상은 A, 7세 이하는 B: the half with the statement's number does not have the name, the other has. */
function inOtherHalf(term: Term, clause: Clause, { ground }: Aligned): Clause | null {
  for (const measure of clause.measures) {
    const halves = ground.unit.clauses.filter(({ measures }) =>
      measures.some((source) => source.unit === measure.unit),
    );
    if (halves.length < 2) continue;
    const own = halves.filter(({ measures }) => measures.some((source) => agrees(measure, source)));
    const others = halves.filter((half) => !own.includes(half));
    const saidHere = own.some(({ terms }) => coverage(term, coverOf(terms)) !== null);
    if (own.length === 0 || saidHere) continue;
    const there = others.find(({ terms, measures }) => {
      const isClaimed = measures.some((source) =>
        clause.measures.some((one) => agrees(one, source)),
      );
      return !isClaimed && coverage(term, coverOf(terms)) !== null;
    });
    if (there !== undefined && isOfHalf(term, there)) return own[0]!;
  }
  return null;
}

/** The topic of the first half may hold for all halves; what follows its number does not. */
function isOfHalf(term: Term, { terms, measures }: Clause): boolean {
  const cover = coverOf([term]);
  const at = terms.find((source) => coverage(source, cover) !== null)?.start ?? 0;
  return at > (measures[0]?.span.start ?? 0);
}
