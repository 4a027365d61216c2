import { idf } from '../../korean/sparse.ts';
import type { SparseVector } from '../../ports.ts';
import type { Admits } from './filter.ts';
import type { ReleaseIndex } from './release-index.ts';
import { type Ranked, TopK } from './top-k.ts';

/** Scores passages over the inverted index. Its buffers are reused: one search at a time. */
export class LexicalSearch {
  readonly #index: ReleaseIndex;
  readonly #scores: Float64Array;
  readonly #touched: Uint32Array;

  constructor(index: ReleaseIndex) {
    this.#index = index;
    this.#scores = new Float64Array(index.passages);
    this.#touched = new Uint32Array(index.passages);
  }

  /**
   * The best passages by Σ query weight × IDF × stored weight, rounded to 32 bits, the precision of
   * Qdrant's scores. Document frequencies are those of the whole release, whatever the filter.
   */
  search(query: SparseVector, admits: Admits, limit: number): readonly Ranked[] {
    const scores = this.#scores;
    const count = this.#accumulate(query);
    const top = new TopK(limit, this.#index.idRank);
    for (let index = 0; index < count; index++) {
      const position = this.#touched[index]!;
      const score = Math.fround(scores[position]!);
      scores[position] = 0;
      // The look at the floor comes first because it spares most passages the filter.
      if (score > 0 && score >= top.floor && admits(position)) top.offer(position, score);
    }
    return top.ranking();
  }

  /** Passages that hold each term. */
  frequencies(terms: Uint32Array): Uint32Array {
    const { offsets } = this.#index;
    return terms.map((term) => {
      const found = findTerm(this.#index.terms, term);
      return found < 0 ? 0 : offsets[found + 1]! - offsets[found]!;
    });
  }

  /** @returns how many entries of `#touched` are filled, each passage once */
  #accumulate({ indices, values }: SparseVector): number {
    const { offsets, postings, weights, passages } = this.#index;
    const [scores, touched] = [this.#scores, this.#touched];
    let count = 0;
    for (let query = 0; query < indices.length; query++) {
      const term = findTerm(this.#index.terms, indices[query]!);
      if (term < 0) continue;
      const [from, to] = [offsets[term]!, offsets[term + 1]!];
      const factor = values[query]! * idf(passages, to - from);
      // Stored weights are above zero, so a score of zero means that the passage was not met yet.
      if (!(factor > 0)) continue;
      for (let index = from; index < to; index++) {
        const position = postings[index]!;
        if (scores[position] === 0) touched[count++] = position;
        scores[position]! += factor * weights[index]!;
      }
    }
    return count;
  }
}

/** Index of the term in the ascending terms, or -1. */
function findTerm(terms: Uint32Array, term: number): number {
  let [low, high] = [0, terms.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = terms[middle]!;
    if (found === term) return middle;
    if (found < term) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
