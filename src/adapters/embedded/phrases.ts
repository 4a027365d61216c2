import type { DatabaseSync } from 'node:sqlite';
import { idf } from '../../korean/sparse.ts';
import type { ScoredPhrase, SparseVector } from '../../ports.ts';
import { TopK } from './top-k.ts';
import { decodeSparse } from './vectors.ts';

/** Where the phrases that hold one term stand, and how much each holds of it. */
interface Postings {
  readonly positions: number[];
  readonly weights: number[];
}

interface Row {
  readonly target: string;
  readonly phrase: string;
  readonly vector: Uint8Array<ArrayBuffer>;
}

/** The phrases of a release in memory: some ten thousand short ones, so maps of arrays will do. */
export class PhraseSearch {
  readonly #phrases: { readonly target: string; readonly phrase: string }[] = [];
  /** Positions are in the order that settles ties. */
  readonly #order: Uint32Array;
  readonly #postings = new Map<number, Postings>();

  /** Reads all phrases, ordered by target and phrase: the order that settles ties. */
  constructor(database: DatabaseSync) {
    const rows = database
      .prepare('SELECT target, phrase, vector FROM phrases ORDER BY target, phrase')
      .iterate();
    for (const row of rows) {
      const { target, phrase, vector } = row as unknown as Row;
      const position = this.#phrases.push({ target, phrase }) - 1;
      this.#note(position, decodeSparse(vector));
    }
    this.#order = Uint32Array.from(this.#phrases.keys());
  }

  /** The best phrases by Σ query weight × IDF × stored weight, rounded to 32 bits as Qdrant's scores are. */
  search(query: SparseVector, limit: number): readonly ScoredPhrase[] {
    const scores = new Map<number, number>();
    query.indices.forEach((term, index) => {
      const postings = this.#postings.get(term);
      if (postings === undefined) return;
      const factor = query.values[index]! * idf(this.#phrases.length, postings.positions.length);
      postings.positions.forEach((position, at) => {
        scores.set(position, (scores.get(position) ?? 0) + factor * postings.weights[at]!);
      });
    });
    const top = new TopK(limit, this.#order);
    for (const [position, score] of scores) {
      if (score > 0) top.offer(position, Math.fround(score));
    }
    return top.ranking().map(({ position, score }) => ({ ...this.#phrases[position]!, score }));
  }

  #note(position: number, { indices, values }: SparseVector): void {
    indices.forEach((term, index) => {
      const postings = this.#postings.get(term) ?? { positions: [], weights: [] };
      if (postings.positions.length === 0) this.#postings.set(term, postings);
      postings.positions.push(position);
      postings.weights.push(values[index]!);
    });
  }
}
