import type { LawCatalogue } from './catalogue.ts';
import { type Law, titleKey } from './law-index.ts';

/** Letters (ㄱ, ㅏ) that may differ in a name that is only misspelt. */
const MOST_WRONG = 2;
const SHORTEST = 2;

/** The law whose title differs from what was written by a letter or two: 의료볍 → 의료법. */
export function misspeltLaw(catalogue: LawCatalogue, written: string): Law | null {
  const letters = lettersOf(written);
  if (titleKey(written).length < SHORTEST) return null;
  const [closest] = catalogue
    .laws()
    .map((law) => ({ law, wrong: difference(lettersOf(law.title), letters) }))
    .filter(({ wrong }) => wrong <= MOST_WRONG)
    .toSorted((left, right) => left.wrong - right.wrong);
  return closest?.law ?? null;
}

function lettersOf(name: string): string {
  return titleKey(name).normalize('NFD');
}

/** Edit distance, row by row; more than `MOST_WRONG` where the lengths already say so. */
function difference(left: string, right: string): number {
  if (Math.abs(left.length - right.length) > MOST_WRONG) return MOST_WRONG + 1;
  let row = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...left].entries()) {
    const next = [at + 1];
    for (const [column, other] of [...right].entries()) {
      const changed = row[column]! + (letter === other ? 0 : 1);
      next.push(Math.min(changed, row[column + 1]! + 1, next[column]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
