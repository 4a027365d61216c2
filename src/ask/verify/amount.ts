import { type Measure, sameAmount } from '../../korean/measures.ts';

/** Whether a number of the statement is the number of the source, with a bound that says the same. */
export function agrees(claim: Measure, source: Measure): boolean {
  return (sameAmount(claim, source) || sameCount(claim, source)) && boundAgrees(claim, source);
}

/** 까지 and 이내 on one side may be left open on the other: 1회에 한하여, 15일 안에, 200명까지. */
export function boundAgrees(claim: Measure, source: Measure): boolean {
  if (claim.bound === source.bound) return true;
  if (claim.isSoft) return source.bound === '≤' || source.bound === null;
  if (source.isSoft) return claim.bound === '≤' || claim.bound === null;
  return false;
}

const COUNTERS: ReadonlySet<string> = new Set(['병상', '건', '대', '곳', '매', '종']);

/** 병상이 150개 is 150병상. */
function sameCount(claim: Measure, source: Measure): boolean {
  const [one, other] = [claim.unit, source.unit];
  const isCount =
    one === '개' ? COUNTERS.has(other ?? '') : other === '개' && COUNTERS.has(one ?? '');
  return isCount && claim.from === source.from && claim.to === source.to;
}

/** 7~15명 is 7명 이상 15명 이하. */
export function agreesAsPair(claim: Measure, all: readonly Measure[]): boolean {
  if (claim.from === claim.to) return false;
  const has = (value: number, bound: Measure['bound']) =>
    all.some(
      ({ from, unit, bound: other }) => from === value && unit === claim.unit && other === bound,
    );
  return has(claim.from, '≥') && has(claim.to, '≤');
}
