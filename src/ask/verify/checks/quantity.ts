import { type Measure, sameAmount } from '../../../korean/measures.ts';
import { agrees, agreesAsPair } from '../amount.ts';
import type { Check } from '../check.ts';
import type { Clause } from '../reading.ts';

/** Every number of the statement stands in the passage with its unit and its bound (이상, 미만, 이내). */
export const checkQuantity: Check = ({ aligned, units, quote }) => {
  const said = units.map(({ text }) => text).join(' ');
  const all = units.flatMap((unit) => unit.measures);
  for (const { clause } of aligned) {
    for (const claim of clause.measures) {
      if (
        all.some((source) => agrees(claim, source)) ||
        agreesAsPair(claim, all) ||
        isImplied(claim, { clause, source: all, said })
      )
        continue;
      const near =
        all.find((source) => sameAmount(claim, source)) ??
        all.find(({ unit }) => unit === claim.unit);
      const says =
        near === undefined
          ? '인용한 근거에 없습니다'
          : `근거의 ‘${quote.source(near.span)}’과(와) 다릅니다`;
      return {
        check: 'quantity',
        reason: `문장의 ‘${quote.claim(claim.span)}’이(가) ${says}.`,
        claimSpan: claim.span,
        sourceSpan: near?.span ?? null,
      };
    }
  }
  return null;
};

/** 일주일에 한 번 is 주 1회 and 매주. */
const EVERY: Readonly<Record<string, RegExp>> = {
  일: /매일|(?:^|\s)일\s?\d+회/,
  주: /매주|(?:^|\s)주\s?\d+회/,
  개월: /매월|(?:^|\s)월\s?\d+회/,
  년: /매년|연간|(?:^|\s)연\s?\d+회/,
};

const PER_DAY = /하루|1일|일일|매일/;

/** 다음 각 호의 기간 내에 … 1. 제1차 통보: 20일 is within 20 days. */
const WITHIN = /기간\s?(?:내|이내|안)|기간(?:이란|을\s?말한다|은)/;

/** 하루 두 번 where the dose is per day; 6개월에 한 번 where it is 6개월마다. */
function isImplied(
  claim: Measure,
  { clause, source, said }: { clause: Clause; source: readonly Measure[]; said: string },
): boolean {
  const after = clause.plain.slice(claim.span.end - clause.span.start);
  const daily = { ...claim, unit: `${claim.unit}/일` };
  if (PER_DAY.test(clause.plain) && source.some((one) => agrees(daily, one))) return true;
  if (
    claim.bound === '≤' &&
    WITHIN.test(said) &&
    source.some((one) => one.bound === null && sameAmount(claim, one))
  )
    return true;
  if (claim.from !== 1 || claim.to !== 1) return false;
  if (claim.unit === '년' && /^\s?내내/.test(after)) return true;
  if (
    claim.unit === '회' &&
    /^에/.test(clause.plain.slice(claim.span.end - clause.span.start)) &&
    /매회|1회/.test(said)
  )
    return true;
  const every = EVERY[claim.unit ?? ''];
  if (every?.test(said)) return true;
  if (claim.unit === '일' && source.some(({ unit }) => unit?.endsWith('/일'))) return true;
  const before = clause.plain.slice(0, claim.span.start - clause.span.start);
  return claim.unit === '회' && /(?:개월|년|주|일|시간|달|해)(?:에|마다)\s?$/.test(before);
}
