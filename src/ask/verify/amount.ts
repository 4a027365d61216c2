import { type Measure, sameAmount } from '../../korean/measures.ts';

/** Whether a number of the statement is the number of the source, with a bound that says the same. */
export function agrees(claim: Measure, source: Measure): boolean {
  return sameAmount(claim, source) && boundAgrees(claim, source);
}

/** 까지 and 이내 on one side may be left open on the other: 1회에 한하여, 15일 안에, 200명까지. */
export function boundAgrees(claim: Measure, source: Measure): boolean {
  if (claim.bound === source.bound) return true;
  if (claim.isSoft) return source.bound === '≤' || source.bound === null;
  if (source.isSoft) return claim.bound === '≤' || claim.bound === null;
  return false;
}
