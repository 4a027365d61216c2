import type { SparseVector } from '../ports.ts';
import { conceptTerms } from './concepts.ts';
import { termHash } from './hash.ts';
import { queryTerms } from './question.ts';
import { sparseVector } from './sparse.ts';

/** Changes whenever the same phrase would yield other terms. */
export const PRACTICE_TERMS_VERSION = 'practice-3';

/** BM25, as for passages. */
const K1 = 1.2;
const B = 0.75;
/** Summed weights of the terms of an average phrase, and of all phrases of one article. */
const AVERAGE_PHRASE = 25;
const AVERAGE_RECORD = 300;

/** What two words have in common counts less than the word itself. */
const CONCEPT_WEIGHT = 0.8;

/**
 * Terms of everyday speech: the words with their aliases, and the concepts they stand for. The same for a
 * phrase and for a question, so that both meet however either is worded.
 */
function practiceTerms(text: string): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const { term, weight } of queryTerms(text)) weights.set(termHash(term), weight);
  for (const term of conceptTerms(text)) weights.set(termHash(term), CONCEPT_WEIGHT);
  return weights;
}

/** What a phrase of the practice index is found by. */
export function phraseVector(phrase: string): SparseVector {
  return saturated(practiceTerms(phrase), AVERAGE_PHRASE);
}

/** What an article is found by, over all its phrases: a question may take its words from several. */
export function recordVector(phrases: readonly string[]): SparseVector {
  const weights = new Map<number, number>();
  for (const phrase of phrases) {
    for (const [hash, weight] of practiceTerms(phrase)) {
      weights.set(hash, (weights.get(hash) ?? 0) + weight);
    }
  }
  return saturated(weights, AVERAGE_RECORD);
}

/** A question as the phrases are searched by. */
export function practiceQuery(question: string): SparseVector {
  return sparseVector(practiceTerms(question));
}

function saturated(weights: ReadonlyMap<number, number>, average: number): SparseVector {
  let length = 0;
  for (const weight of weights.values()) length += weight;
  const norm = K1 * (1 - B + (B * length) / average);
  const saturate = (weight: number) => (weight * (K1 + 1)) / (weight + norm);
  return sparseVector(new Map(weights.entries().map(([hash, weight]) => [hash, saturate(weight)])));
}
