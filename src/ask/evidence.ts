import { passageVector } from '../korean/sparse.ts';
import type { SparseVector } from '../ports.ts';

/**
 * How much each term of a question tells, from how rare it is among the candidates: the store's own
 * document frequencies are not part of the port. A term that no candidate holds tells most.
 */
export class Evidence {
  readonly #weights: ReadonlyMap<number, number>;
  readonly #total: number;

  constructor(question: SparseVector, candidates: readonly string[]) {
    const vectors = candidates.map((text) => new Set(passageVector(text).indices));
    const weights = new Map<number, number>();
    for (const [position, term] of question.indices.entries()) {
      const holders = vectors.filter((terms) => terms.has(term)).length;
      const rarity = Math.log(1 + (vectors.length + 1) / (holders + 0.5));
      weights.set(term, question.values[position]! * rarity);
    }
    this.#weights = weights;
    this.#total = sum(weights.values());
  }

  /** Share of the question's weight that the text holds, 0 to 1. */
  coverage(text: string): number {
    if (this.#total === 0) return 0;
    const held = passageVector(text).indices.values();
    return sum(held.map((term) => this.#weights.get(term) ?? 0)) / this.#total;
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
