import type { SparseVector } from '../../ports.ts';
import { TermTable } from '../embedded/term-table.ts';

/** Terms in one stored part: 350 kB as a JSON string. */
const TERMS_A_PART = 32 * 1024;

/** Terms with the number of vectors that hold each, as a point keeps them: 32-bit integers in base64. */
export interface FrequencyPart {
  readonly terms: string;
  readonly counts: string;
}

/** Counts the terms of a draft. */
export class TermCounter {
  readonly #table = new TermTable();

  /** At least one, so that none missing means that there were no terms. */
  get partCount(): number {
    return Math.max(1, Math.ceil(this.#table.size / TERMS_A_PART));
  }

  add({ indices }: SparseVector): void {
    for (const term of indices) this.#table.add(term);
  }

  /** By ascending terms; exact, with the rarest term too. */
  *parts(): Generator<FrequencyPart> {
    const terms = this.#table.sorted();
    for (let part = 0; part < this.partCount; part++) {
      const own = terms.slice(part * TERMS_A_PART, (part + 1) * TERMS_A_PART);
      const counts = own.map((term) => this.#table.count(this.#table.find(term)));
      yield { terms: encode(own), counts: encode(counts) };
    }
  }
}

/** How many vectors of a release hold each term: 8 bytes a term. */
export class TermFrequencies {
  readonly #terms: Uint32Array;
  readonly #counts: Uint32Array;

  /** @param parts in the order in which they were counted */
  constructor(parts: readonly FrequencyPart[]) {
    this.#terms = joined(parts.map(({ terms }) => decode(terms)));
    this.#counts = joined(parts.map(({ counts }) => decode(counts)));
  }

  /** In the order of the terms; 0 for an unknown one. */
  of(terms: Uint32Array): Uint32Array {
    return terms.map((term) => this.#countOf(term));
  }

  #countOf(term: number): number {
    let [low, high] = [0, this.#terms.length - 1];
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#terms[middle]!;
      if (found === term) return this.#counts[middle]!;
      if (found < term) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}

function encode(numbers: Uint32Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
}

function decode(text: string): Uint32Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Uint32Array(bytes.buffer);
}

function joined(arrays: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}
