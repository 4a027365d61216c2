import { z } from 'zod';
import { type CheckedCitation, verdicts } from '../src/law/check-result.ts';
import { titleKey } from '../src/law/law-index.ts';
import { readJsonLines } from './json-lines.ts';

const goldCitationSchema = z.object({
  surface: z.string(),
  law: z.string(),
  article: z.string().nullable(),
  paragraph: z.string().nullable(),
  item: z.string().nullable(),
  subitem: z.string().nullable(),
  annex: z.string().optional(),
  addendum: z.string().optional(),
  verdict: z.enum(verdicts),
});
export type GoldCitation = z.infer<typeof goldCitationSchema>;

const citedTextSchema = z.object({
  id: z.string(),
  text: z.string(),
  citations: z.array(goldCitationSchema),
  tags: z.array(z.string()).default([]),
  /** Strings that only look like citations. */
  not_citations: z.array(z.string()).default([]),
});
export type CitedText = z.infer<typeof citedTextSchema>;

/** Reads texts with their citations (JSON Lines). @throws JichimError naming the line that is wrong */
export function readCitedTexts(path: string): Promise<readonly CitedText[]> {
  return readJsonLines(path, citedTextSchema);
}

export interface Pair {
  readonly gold: GoldCitation;
  readonly found: CheckedCitation;
}

export interface Matched {
  readonly id: string;
  readonly tags: readonly string[];
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldCitation[];
  readonly extra: readonly CheckedCitation[];
}

/**
 * Pairs what was found with the gold by (law, article, paragraph, item, subitem), annexes and addenda
 * apart from articles. A citation found without a law makes no claim and pairs with nothing.
 */
export function matchCitations(text: CitedText, found: readonly CheckedCitation[]): Matched {
  const open = found.filter(({ verdict }) => verdict !== 'unresolved');
  const pairs: Pair[] = [];
  const missed: GoldCitation[] = [];
  for (const gold of text.citations) {
    const at = open.findIndex((one) => placeKey(one) === placeKey(gold));
    if (at < 0) missed.push(gold);
    else pairs.push({ gold, found: open.splice(at, 1)[0]! });
  }
  return { id: text.id, tags: text.tags, pairs, missed, extra: open };
}

function placeKey(place: GoldCitation | CheckedCitation): string {
  const { law, article, paragraph, item, subitem, annex, addendum } = place;
  const beside = annex ? annex.replaceAll(' ', '') : addendum ? '부칙' : '';
  return [titleKey(law ?? ''), article, paragraph, item, subitem, beside].join('|');
}

export interface CitationScores {
  readonly extraction: {
    readonly precision: number;
    readonly recall: number;
    readonly f1: number;
  };
  readonly verdict: { readonly accuracy: number };
  readonly falseValid: number;
}

/**
 * Extraction over single citations; the verdict's accuracy over those that were found; `falseValid` is the
 * share of the wrong citations (gold verdict not valid) that were called valid, whether their gold
 * place was found or not.
 */
export function scoreCitations(all: readonly Matched[]): CitationScores {
  const pairs = all.flatMap((one) => one.pairs);
  const gold = pairs.length + sum(all, (one) => one.missed.length);
  const found = pairs.length + sum(all, (one) => one.extra.length);
  const precision = ratio(pairs.length, found, 1);
  const recall = ratio(pairs.length, gold, 1);
  const invalid = pairs.filter((pair) => pair.gold.verdict !== 'valid');
  const missedInvalid = sum(
    all,
    ({ missed }) => missed.filter(({ verdict }) => verdict !== 'valid').length,
  );
  const calledValid = invalid.filter((pair) => pair.found.verdict === 'valid').length;
  return {
    extraction: { precision, recall, f1: ratio(2 * precision * recall, precision + recall, 0) },
    verdict: {
      accuracy: ratio(
        pairs.filter((pair) => pair.found.verdict === pair.gold.verdict).length,
        pairs.length,
        1,
      ),
    },
    falseValid: ratio(calledValid, invalid.length + missedInvalid, 0),
  };
}

function ratio(part: number, whole: number, empty: number): number {
  return whole === 0 ? empty : part / whole;
}

function sum<T>(all: readonly T[], count: (one: T) => number): number {
  return all.reduce((total, one) => total + count(one), 0);
}
