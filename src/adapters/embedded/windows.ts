import { dateNumber, type IsoDate } from '../../model/date.ts';
import type { PassageWindow } from '../../model/passage-windows.ts';

/** Before every date: the text has been there from the beginning. */
const ALWAYS = 0;
/** After every date: nothing replaces the text. */
const NEVER = 99_999_999;

/** First day a passage may answer, as yyyymmdd. */
export function startOf({ from }: PassageWindow): number {
  return from === null ? ALWAYS : dateNumber(from);
}

/** First day a passage does not answer any more, as yyyymmdd. */
export function endOf({ to }: PassageWindow): number {
  return to === null ? NEVER : dateNumber(to);
}

/** A passage's own day of commencement, as yyyymmdd; 0 where it is its document's. */
export function ownDateOf({ effectiveFrom }: PassageWindow): number {
  return effectiveFrom === null ? 0 : dateNumber(effectiveFrom);
}

/** 20260407 → `2026-04-07`; null for no date. */
export function dateOf(number: number): IsoDate | null {
  if (number === ALWAYS || number === NEVER) return null;
  const digits = String(number).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
