/**
 * Counts terms. Open addressing over typed arrays: a `Map` of two million numbers takes some five times
 * the memory and the time, and a release has that many.
 */
export class TermTable {
  #slots = new Uint32Array(1 << 16);
  #terms = new Uint32Array(1 << 15);
  #counts = new Uint32Array(1 << 15);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Counts one more occurrence of the term. */
  add(term: number): void {
    const slot = this.#slotOf(term);
    const entry = this.#slots[slot]!;
    if (entry > 0) this.#counts[entry - 1]!++;
    else this.#insert(slot, term);
  }

  /** Number of a counted term, from 0 in the order of first occurrence; -1 for others. */
  find(term: number): number {
    return this.#slots[this.#slotOf(term)]! - 1;
  }

  /** How often the term of that number was added. */
  count(number: number): number {
    return this.#counts[number]!;
  }

  /** All terms, ascending. */
  sorted(): Uint32Array {
    return this.#terms.slice(0, this.#size).sort();
  }

  #slotOf(term: number): number {
    const mask = this.#slots.length - 1;
    // Spreads neighbouring numbers; hashes are spread already.
    let slot = (Math.imul(term, 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const entry = this.#slots[slot]!;
      if (entry === 0 || this.#terms[entry - 1] === term) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #insert(slot: number, term: number): void {
    this.#terms[this.#size] = term;
    this.#counts[this.#size] = 1;
    this.#slots[slot] = ++this.#size;
    if (this.#size === this.#terms.length) this.#grow();
  }

  #grow(): void {
    this.#terms = enlarged(this.#terms);
    this.#counts = enlarged(this.#counts);
    this.#slots = new Uint32Array(2 * this.#slots.length);
    for (let number = 0; number < this.#size; number++) {
      this.#slots[this.#slotOf(this.#terms[number]!)] = number + 1;
    }
  }
}

function enlarged(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
