import type { Aligned } from '../align.ts';
import type { Check } from '../check.ts';
import { coverage, coverOf } from '../cover.ts';
import { predicateOf } from '../predicate.ts';
import type { Clause } from '../reading.ts';
import type { Unit } from '../source.ts';
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
    const foreign = claimed.find(
      (actor) => coverage(actor, leans(ground.unit) ? ground.wide : ground.above) === null,
    );
    if (named.length === 0) continue;
    if (foreign !== undefined) return [foreign, named[0]!];
  }
  return null;
}

/** 치료보호기관의 장은: whose head acts. */
const HEAD = /^장(?:은|이|에게|에게는|으로부터)$/;

function actorsIn(clause: Clause, role: Role): readonly Term[] {
  const { terms } = clause;
  const heads = terms.filter(
    (term, at) =>
      /기관의$/.test(term.text) &&
      HEAD.test(terms[at + 1]?.text ?? '') &&
      ROLES[role].test(terms[at + 1]!.text),
  );
  return [...namedActors(clause, role), ...heads];
}

function namedActors({ terms, plain, span }: Clause, role: Role): readonly Term[] {
  return terms.filter(
    ({ isActor, text, start, end }) =>
      !/^\s(?:될|되|된|아니|아닌)/.test(plain.slice(end - span.start)) &&
      (isActor || isPerson(text)) &&
      ROLES[role].test(text) &&
      plain[start - span.start] !== ' ',
  );
}

const PERSON = /^(?:[가-힣]{2,}(?:사|자|관|장|인|주체)|유족|가족)(?:은|는|이|가|께서|에게\S*|께)$/;
/** 조사, 확인, 기관 … end like persons. */
const NO_PERSON =
  /(?:조사|검사|감사|수사|심사|행사|주사|확인|원인|승인|법인|노인|기관|보관|이관|소관|사장|현장|저장|포장|연장|투자|숫자|문자|전자|각자|사인|요인|유인|여자|남자|성인|타인|개인|본인)\S{1,3}$/;

function isPerson(text: string): boolean {
  return PERSON.test(text) && !NO_PERSON.test(text);
}

/** 다만 and 이 경우 go on speaking of whom the sentence before names. */
function leans({ isException, text }: Unit): boolean {
  return isException || /^\s*(?:이\s?(?:경우|때)|또한|그)/.test(text);
}
