import type { Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import { predicateOf } from '../predicate.ts';
import type { Term } from '../term.ts';

/** What is done to those of one paragraph is not what is done to those of another: 유예 for 면제. */
export const checkDeed: Check = ({ aligned, whole, quote }) => {
  for (const { clause, ground } of aligned) {
    const predicate = predicateOf(clause);
    if (predicate === null || !isDeed(predicate)) continue;
    if (coverage(predicate, whole) !== 'same' || coverage(predicate, ground.wide) !== null)
      continue;
    const said = coverOf(clause.terms);
    const own = [ground.unit, ...ground.unit.parents]
      .flatMap(({ clauses }) => clauses.map(predicateOf))
      .find((source) => source !== null && isDeed(source) && coverage(source, said) === null);
    if (own === undefined || own === null) continue;
    return {
      check: 'force',
      reason: `문장은 ‘${quote.claim(predicate)}’라고 하지만 근거는 ‘${quote.source(own)}’라고 합니다.`,
      claimSpan: { start: predicate.start, end: predicate.end },
      sourceSpan: { start: own.start, end: own.end },
    };
  }
  return null;
};

/** A verb made of a noun: 면제하여야, 유예할. */
function isDeed({ text, root }: Term): boolean {
  return text.startsWith(root) && /^(?:하|할|한|합|해|되|될|된|됩)/.test(text.slice(root.length));
}
