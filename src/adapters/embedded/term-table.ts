/**
 * Counts terms. Open addressing over typed arrays: a `Map` of two million numbers takes some five times
 * the memory and the time, and a release has that many.
 */
export class TermTable {
  /** Two entries a slot, in one cache line: the term, and its number plus 1 (0: empty). */
  #slots = new Uint32Array(1 << 17);
  #counts = new Uint32Array(1 << 15);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Counts one more occurrence of the term. */
  add(term: number): void {
    const slot = this.#slotOf(term);
    const entry = this.#slots[slot + 1]!;
    if (entry > 0) this.#counts[entry - 1]!++;
    else this.#insert(slot, term);
  }

  /** Number of a counted term, from 0 in the order of first occurrence; -1 for others. */
  find(term: number): number {
    return this.#slots[this.#slotOf(term) + 1]! - 1;
  }

  /** How often the term of that number was added. */
  count(number: number): number {
    return this.#counts[number]!;
  }

  /** All terms, ascending. */
  sorted(): Uint32Array {
    const terms = new Uint32Array(this.#size);
    for (let slot = 0; slot < this.#slots.length; slot += 2) {
      const entry = this.#slots[slot + 1]!;
      if (entry > 0) terms[entry - 1] = this.#slots[slot]!;
    }
    return terms.sort();
  }

  #slotOf(term: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    // Spreads neighbouring numbers; hashes are spread already.
    let slot = (Math.imul(term, 0x9e3779b1) >>> 5) & mask;
    while (slots[slot + 1] !== 0 && slots[slot] !== term) slot = (slot + 2) & mask;
    return slot;
  }

  #insert(slot: number, term: number): void {
    this.#counts[this.#size] = 1;
    this.#slots[slot] = term;
    this.#slots[slot + 1] = ++this.#size;
    if (this.#size === this.#counts.length) this.#grow();
  }

  #grow(): void {
    const old = this.#slots;
    const counts = new Uint32Array(2 * this.#counts.length);
    counts.set(this.#counts);
    this.#counts = counts;
    this.#slots = new Uint32Array(2 * old.length);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      const slot = this.#slotOf(old[from]!);
      this.#slots.set(old.subarray(from, from + 2), slot);
    }
  }
}
