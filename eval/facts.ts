/**
 * Whether a quote contains a fact as printed. Compared after NFKC without white space and case-sensitively,
 * with - – — ~ alike. A number does not match inside a longer one (`15` in `150`, `1.5` in `11.5`),
 * nor a word inside a longer one (`Class I` in `Class IIa`).
 */
export function containsFact(quote: string, fact: string): boolean {
  const text = foldText(quote);
  const wanted = foldText(fact).letters;
  if (wanted === '') return false;
  for (
    let at = text.letters.indexOf(wanted);
    at !== -1;
    at = text.letters.indexOf(wanted, at + 1)
  ) {
    if (isWhole(text, at, at + wanted.length)) return true;
  }
  return false;
}

interface FoldedText {
  readonly letters: string;
  /** Offsets in `letters` before which the text had white space: a word ends there. */
  readonly gaps: ReadonlySet<number>;
}

function foldText(text: string): FoldedText {
  const parts = text
    .normalize('NFKC')
    .replaceAll(/[-\u2010-\u2015\u2212~\u301c]/gu, '-')
    .split(/\s+/u);
  const gaps = new Set<number>();
  let letters = '';
  for (const part of parts) {
    gaps.add(letters.length);
    letters += part;
  }
  return { letters, gaps };
}

function isWhole(text: FoldedText, start: number, end: number): boolean {
  return !runsOn(text, start) && !runsOn(text, end);
}

/** Whether a number or a Latin word goes on across the cut before offset `at`. */
function runsOn({ letters, gaps }: FoldedText, at: number): boolean {
  if (gaps.has(at)) return false;
  const [before, after] = [letters.slice(0, at), letters.slice(at)];
  if (/[a-z]$/iu.test(before) && /^[a-z]/iu.test(after)) return true;
  if (/\d$/u.test(before) && /^\d/u.test(after)) return true;
  if (/\d$/u.test(before) && /^[.,]\d/u.test(after)) return !gaps.has(at + 1);
  return /\d[.,]$/u.test(before) && /^\d/u.test(after) && !gaps.has(at - 1);
}
