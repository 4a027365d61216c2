import type { Check } from '../check.ts';
import type { Term } from '../term.ts';

const BEFORE = /^\s?(?:하기|되기|기)?\s?(?:전|이전)(?:에|까지|부터|의|인|이|\s|,)/;
const AFTER = /^\s?(?:하고|되고)?\s?(?:후|뒤|이후|다음)(?:에|부터|의|이|\s|,)/;

type Order = 'before' | 'after';
const names: Readonly<Record<Order, string>> = { before: '전', after: '후' };

/** 안치하기 전에 is not 안치한 후에. */
export const checkOrder: Check = ({ aligned, statement, passage, quote }) => {
  for (const { clause, ground } of aligned) {
    for (const term of clause.terms) {
      const order = orderAt(statement, term);
      if (order === null) continue;
      const same = ground.wide.terms.filter((source) => source.root === term.root);
      const orders = same.map((source) => orderAt(passage, source));
      const at = orders.findIndex((other) => other !== null && other !== order);
      if (at < 0 || orders.includes(order)) continue;
      return {
        check: 'antonym',
        reason: `‘${quote.claim(term)}’의 ${names[order]}이라고 하지만 근거는 그 ${names[orders[at]!]}라고 합니다.`,
        claimSpan: { start: term.start, end: term.end },
        sourceSpan: { start: same[at]!.start, end: same[at]!.end },
      };
    }
  }
  return null;
};

function orderAt(text: string, { end, isIgnored }: Term): Order | null {
  if (isIgnored) return null;
  const after = text.slice(end, end + 8);
  if (BEFORE.test(after)) return 'before';
  return AFTER.test(after) ? 'after' : null;
}
