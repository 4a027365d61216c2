import { canonicalUnit } from './units.ts';

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
};

const PUNCTUATION = /[-./+_&']/;
const MEASURE = /^(\d+(?:\.\d+)?)([a-zμ°]+2?)$/;
const NAME_AND_NUMBER = /^([a-z]{2,})\d+$/;

/**
 * Terms of a run of Latin letters, digits and inner punctuation, in normalised spelling: the run,
 * the run without punctuation (SGLT-2 = SGLT2), its parts, and numbers apart from their units.
 */
export function latinTerms(run: string): readonly string[] {
  const whole = run.replaceAll(',', '');
  const terms = [whole];
  const lettered = /[a-zα-ω]/.test(whole);
  const parts = whole.split(PUNCTUATION);
  const dotted = /^[\d.]+$/.test(whole);
  if (parts.length > 1 && lettered) terms.push(whole.replace(/[-./+_&']/g, ''));
  if (/^\d+(?:\.\d+)?%$/.test(whole)) terms.push(whole.slice(0, -1));
  const slashed = whole.match(/^(\d+(?:\.\d+)?\/\d+(?:\.\d+)?)[a-z]+/);
  if (slashed) terms.push(slashed[1]!);
  const pieces = /\d\.\d/.test(whole) ? whole.split(/[-/+_&']/) : parts;
  if (!dotted) for (const piece of pieces) addPiece(piece, pieces.length > 1, terms);
  return terms;
}

function addPiece(piece: string, isPart: boolean, terms: string[]): void {
  const measure = piece.match(MEASURE);
  const name = piece.match(NAME_AND_NUMBER);
  if (isPart && piece.length > 1) terms.push(piece);
  if (measure) {
    const unit = canonicalUnit(measure[2]!) ?? measure[2]!;
    if (unit !== measure[2]) terms.push(measure[1]! + unit);
    terms.push(measure[1]!);
    if (unit.length > 1) terms.push(unit);
  } else if (name) {
    terms.push(name[1]!);
  }
  const spelled = greek[piece];
  if (spelled !== undefined) terms.push(spelled);
}
