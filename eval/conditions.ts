import { z } from 'zod';

export const conditionSchema = z.strictObject({
  name: z.string(),
  /** Why the condition is kept. */
  about: z.string(),
  /** Arguments of `npm run eval --`; a leading `$DATA` stands for the data root. */
  command: z.array(z.string()).min(1),
  expected: z.record(z.string(), z.number()),
});
export type Condition = z.infer<typeof conditionSchema>;

export type Verdict = 'OK' | 'OKish' | 'FAIL';

/** Differences up to here are rounding. */
export const EXACT = 0.0005;
/** Differences up to here are worth a look, no alarm: about two questions of a hundred. */
export const CLOSE = 0.02;

/**
 * OK: as expected. OKish: close. FAIL: farther away, in either direction, or not reported at all:
 * a better score than the one on record has to be put on record.
 */
export function compareScore(expected: number, actual: number | undefined): Verdict {
  if (actual === undefined) return 'FAIL';
  const difference = Math.abs(actual - expected);
  if (difference <= EXACT) return 'OK';
  return difference <= CLOSE ? 'OKish' : 'FAIL';
}

/** The verdict of a condition is its worst one. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('FAIL')) return 'FAIL';
  return verdicts.includes('OKish') ? 'OKish' : 'OK';
}

/** Puts the measured scores on record, to four digits; one that was not measured keeps its old value. */
export function withExpected(
  condition: Condition,
  scores: Readonly<Record<string, number>>,
): Condition {
  const expected = Object.entries(condition.expected).map(([name, old]) => {
    const score = scores[name];
    return [name, score === undefined ? old : Math.round(score * 10_000) / 10_000];
  });
  return { ...condition, expected: Object.fromEntries(expected) };
}

/** Puts the data root in; what comes back as `paths` has to exist for the condition to run. */
export function resolveCommand(
  command: readonly string[],
  dataRoot: string,
): { readonly args: readonly string[]; readonly paths: readonly string[] } {
  const mark = '$DATA/';
  const args = command.map((arg) =>
    arg.startsWith(mark) ? `${dataRoot}/${arg.slice(mark.length)}` : arg,
  );
  return { args, paths: args.filter((_, index) => command[index]!.startsWith(mark)) };
}
