import { z } from 'zod';

/** A calendar date as `YYYY-MM-DD`, Korean civil date (no time zone); impossible dates are refused. */
export const isoDateSchema = z.iso.date({
  error: '날짜는 YYYY-MM-DD 형식의 실제 날짜여야 합니다.',
});

export type IsoDate = z.infer<typeof isoDateSchema>;

/** Today in Korea, where every law and guideline date is meant. */
export function todayInKorea(now: Date = new Date()): IsoDate {
  return new Date(now.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}

/** `2026-04-07` → 20260407, the integer that stores filter by. */
export function dateNumber(date: IsoDate): number {
  return Number(date.replaceAll('-', ''));
}
