import type { Aligned } from '../align.ts';
import type { Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import { predicateOf } from '../predicate.ts';
import type { Clause } from '../reading.ts';
import type { Term } from '../term.ts';

/** Who acts, and to whom, by the particle. */
const ROLES = {
  subject: /(?:이|가|은|는|께서)$/,
  recipient: /(?:에게|에게서|께|한테|으로부터|로부터)(?:는|도)?$/,
} as const;
type Role = keyof typeof ROLES;

/** Who must act and who is acted on are those of the source: the doctor decides, not the patient. */
export const checkActor: Check = ({ aligned, quote }) => {
  for (const one of aligned) {
    for (const role of ['subject', 'recipient'] as const) {
      const swap = swapped(one, role);
      if (swap === null) continue;
      const [claim, source] = swap;
      return {
        check: 'actor',
        reason: `문장의 ‘${quote.claim(claim)}’ 자리에 근거는 ‘${quote.source(source)}’을(를) 둡니다.`,
        claimSpan: { start: claim.start, end: claim.end },
        sourceSpan: { start: source.start, end: source.end },
      };
    }
  }
  return null;
};

function swapped({ clause, ground }: Aligned, role: Role): readonly [Term, Term] | null {
  const claimed = actorsIn(clause, role);
  const predicate = predicateOf(clause);
  if (claimed.length === 0 || predicate === null) return null;
  for (const source of ground.unit.clauses) {
    if (coverage(predicate, coverOf(source.terms)) === null) continue;
    const named = actorsIn(source, role);
    const foreign = claimed.find((actor) => coverage(actor, ground.above) === null);
    if (named.length > 0 && foreign !== undefined) return [foreign, named[0]!];
  }
  return null;
}

function actorsIn({ terms, plain, span }: Clause, role: Role): readonly Term[] {
  return terms.filter(
    ({ isActor, text, start }) =>
      isActor && ROLES[role].test(text) && plain[start - span.start] !== ' ',
  );
}
