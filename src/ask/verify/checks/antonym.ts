import type { Check } from '../check.ts';
import { coverage } from '../cover.ts';
import { oppositesOf, polesOf } from '../lexicon.ts';
import type { Term } from '../term.ts';

/** 같은 법, 같은 조 points back and compares nothing. */
const POINTS_BACK = /^\s?(?:법|조|항|호|목|영|규칙|날|기간)/;

/** No word of the statement stands where the source has its opposite: 같은 for 서로 다른, 구두 for 서면. */
export const checkAntonym: Check = ({ aligned, statement, passage, quote }) => {
  for (const { clause, ground, second } of aligned) {
    for (const term of clause.terms) {
      const poles = polesOf(term.text, term.stem);
      if (poles.length === 0 || POINTS_BACK.test(statement.slice(term.end))) continue;
      if (
        isSaid(term, poles, ground.wide.terms) ||
        (second && isSaid(term, poles, second.own.terms))
      )
        continue;
      if (!term.isIgnored && coverage(term, ground.wide) === 'same') continue;
      const near = [...ground.wide.terms, ...(second?.own.terms ?? [])];
      const opposite = near.find((source) => isOpposite(term, { poles, source, passage }));
      if (opposite === undefined) continue;
      return {
        check: 'antonym',
        reason: `문장의 ‘${quote.claim(term)}’이(가) 근거의 ‘${quote.source(opposite)}’과(와) 반대됩니다.`,
        claimSpan: { start: term.start, end: term.end },
        sourceSpan: { start: opposite.start, end: opposite.end },
      };
    }
  }
  return null;
};

function isSaid({ stem }: Term, poles: readonly string[], source: readonly Term[]): boolean {
  return source.some(
    (one) => one.stem === stem || polesIn(one).some((pole) => poles.includes(pole)),
  );
}

/** 급여 대상에서 제외되는 is 비급여. */
const EXCLUDED = /^.{0,10}(?:제외|아닌|않|아니|없)/;

function isOpposite(
  claim: Term,
  { poles, source, passage }: { poles: readonly string[]; source: Term; passage: string },
): boolean {
  if (claim.isNegated !== source.isNegated || EXCLUDED.test(passage.slice(source.end)))
    return false;
  const other = polesIn(source);
  return poles.some((pole) => other.some((one) => oppositesOf(pole).has(one)));
}

/** Entries that a word is, or that a compound begins with: 서면동의. */
function polesIn({ text, stem }: Term): readonly string[] {
  const own = polesOf(text, stem);
  if (own.length > 0 || stem.length < 4) return own;
  return polesOf(stem.slice(0, 2), stem.slice(0, 2));
}
