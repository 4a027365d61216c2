import type { Span } from '../../../model/passage.ts';
import type { Aligned } from '../align.ts';
import type { Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import type { Unit } from '../source.ts';

const CONTRAINDICATED = /금기(?:이다|이며|이고|입니다|로|에\s?해당|된다|사항)?[\s.,]*$/;
const AGAINST = /금기|금지|않|아니|못|피하|말아|제외/;
const FOR: ReadonlySet<string> = new Set(['permission', 'recommendation', 'consideration', 'duty']);

/** What is contraindicated (금기) is neither allowed nor advised, in whatever words it is named. */
export const checkContraindication: Check = ({ aligned, sentences, units, quote }) => {
  const said = sentences.map(({ text }) => text).join(' ');
  if (AGAINST.test(said)) return null;
  for (const one of aligned) {
    if (!FOR.has(one.clause.force)) continue;
    const span = units.map((unit) => against(one, unit)).find((found) => found !== null);
    if (span === undefined) continue;
    return {
      check: 'force',
      reason: `근거는 금기라고 합니다: ‘${quote.source(span)}’.`,
      claimSpan: one.clause.span,
      sourceSpan: span,
    };
  }
  return null;
};

/** Where a unit calls what the clause speaks of contraindicated: it is the clause's own, or alone names a thing of it. */
function against({ clause, ground }: Aligned, unit: Unit): Span | null {
  const source = unit.clauses.find(({ plain }) => CONTRAINDICATED.test(plain));
  if (source === undefined || unit.clauses.some(({ force }) => FOR.has(force))) return null;
  const own = coverOf(unit.terms);
  const isMeant =
    unit === ground.unit ||
    clause.terms.some(
      (term) =>
        !term.isIgnored &&
        term.stem.length >= 3 &&
        coverage(term, own) === 'same' &&
        coverage(term, ground.wide) === null,
    );
  return isMeant ? source.span : null;
}
