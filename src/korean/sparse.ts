import type { SparseVector } from '../ports.ts';
import { analyse } from './analyse.ts';
import { termHash } from './hash.ts';
import { type QueryOptions, queryTerms } from './question.ts';

export { termHash } from './hash.ts';

/** BM25 saturation and length normalisation, the usual values. */
const K1 = 1.2;
const B = 0.75;

/**
 * Terms in an average passage. A constant, so that a passage's vector does not depend on the rest of
 * the corpus; at or above the true mean, so that only long passages pay. Measured: 164 terms (275
 * characters) over 20,184 passages of 201 statutes, 127 over 1,060 of guideline PDFs; from 180 to 400
 * the ranking hardly changes.
 */
export const AVERAGE_LENGTH = 240;

/**
 * The term-frequency part of BM25, tf·(k1+1)/(tf+k1·(1−b+b·length/average)), for every term of a
 * passage. The store multiplies by IDF at query time.
 */
export function passageVector(text: string): SparseVector {
  const terms = analyse(text);
  const counts = new Map<number, number>();
  for (const term of terms) {
    const hash = termHash(term);
    counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const norm = K1 * (1 - B + (B * terms.length) / AVERAGE_LENGTH);
  for (const [hash, frequency] of counts) {
    counts.set(hash, (frequency * (K1 + 1)) / (frequency + norm));
  }
  return sparseVector(counts);
}

/** Weights of the question's terms; a colliding pair of terms adds up. */
export function queryVector(question: string, options: QueryOptions = {}): SparseVector {
  const weights = new Map<number, number>();
  for (const { term, weight } of queryTerms(question, options)) {
    const hash = termHash(term);
    weights.set(hash, (weights.get(hash) ?? 0) + weight);
  }
  return sparseVector(weights);
}

/**
 * ln(1 + (N − n + 0.5)/(n + 0.5)): the formula of Qdrant's `modifier: idf`
 * (https://qdrant.tech/documentation/concepts/indexing/#idf-modifier), so that both stores rank alike.
 */
export function idf(total: number, documentFrequency: number): number {
  return Math.log(1 + (total - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** Weights by term hash as a vector. */
export function sparseVector(weights: ReadonlyMap<number, number>): SparseVector {
  const indices = Uint32Array.from(weights.keys()).sort();
  const values = Float32Array.from(indices, (index) => weights.get(index)!);
  return { indices, values };
}
