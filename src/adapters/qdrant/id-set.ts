/**
 * Ids that were seen, by the first 64 bits of each UUID: 16 bytes or so an id, where a `Set` of strings
 * takes some hundred. Two ids may agree by chance (one in 30,000 sets of a hundred million), so what it
 * finds is a suspicion to look into.
 */
export class IdSet {
  #slots = new Uint32Array(1 << 13);
  #size = 0;

  /** @returns whether it was there before */
  add(uuid: string): boolean {
    const [high, low] = halves(uuid);
    const slot = this.#slotOf(high, low);
    if (this.#isFilled(slot)) return true;
    this.#slots[slot] = high;
    this.#slots[slot + 1] = low;
    this.#size += 1;
    if (4 * this.#size > this.#slots.length) this.#grow();
    return false;
  }

  #isFilled(slot: number): boolean {
    return this.#slots[slot] !== 0 || this.#slots[slot + 1] !== 0;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#slots.length - 2;
    let slot = (Math.imul(high ^ low, 0x9e3779b1) >>> 3) & mask;
    while (this.#isFilled(slot) && !(this.#slots[slot] === high && this.#slots[slot + 1] === low)) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Uint32Array(2 * old.length);
    for (let from = 0; from < old.length; from += 2) {
      const [high, low] = [old[from]!, old[from + 1]!];
      if (high !== 0 || low !== 0) this.#slots.set([high, low], this.#slotOf(high, low));
    }
  }
}

/** Never both zero, which would mark an empty slot. */
function halves(uuid: string): readonly [number, number] {
  const hex = uuid.replaceAll('-', '');
  const [high, low] = [Number.parseInt(hex.slice(0, 8), 16), Number.parseInt(hex.slice(8, 16), 16)];
  return high === 0 && low === 0 ? [0, 1] : [high, low];
}
