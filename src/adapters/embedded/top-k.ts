export interface Ranked {
  /** Passage by its position in the release. */
  readonly position: number;
  readonly score: number;
}

/** Keeps the best `limit` of what it is offered: higher score first, equal scores by `tieOrder`. */
export class TopK {
  readonly #limit: number;
  readonly #tieOrder: Uint32Array;
  /** A heap with the worst kept entry at the root. */
  readonly #positions: Uint32Array;
  readonly #scores: Float64Array;
  #size = 0;

  /** @param tieOrder rank of each position's passage id */
  constructor(limit: number, tieOrder: Uint32Array) {
    this.#limit = limit;
    this.#tieOrder = tieOrder;
    this.#positions = new Uint32Array(limit);
    this.#scores = new Float64Array(limit);
  }

  /** A lower score than this is not kept. */
  get floor(): number {
    return this.#size < this.#limit ? -Infinity : this.#scores[0]!;
  }

  offer(position: number, score: number): void {
    if (this.#size < this.#limit) {
      this.#put(this.#size, position, score);
      this.#rise(this.#size++);
    } else if (this.#limit > 0 && this.#beatsRoot(position, score)) {
      this.#put(0, position, score);
      this.#sink();
    }
  }

  /** Best first. */
  ranking(): readonly Ranked[] {
    const kept = Array.from({ length: this.#size }, (_, slot) => ({
      position: this.#positions[slot]!,
      score: this.#scores[slot]!,
    }));
    const order = this.#tieOrder;
    return kept.sort(
      (left, right) => right.score - left.score || order[left.position]! - order[right.position]!,
    );
  }

  #beatsRoot(position: number, score: number): boolean {
    const worst = this.#scores[0]!;
    if (score !== worst) return score > worst;
    return this.#tieOrder[position]! < this.#tieOrder[this.#positions[0]!]!;
  }

  #isWorse(slot: number, other: number): boolean {
    const difference = this.#scores[slot]! - this.#scores[other]!;
    if (difference !== 0) return difference < 0;
    return this.#tieOrder[this.#positions[slot]!]! > this.#tieOrder[this.#positions[other]!]!;
  }

  #rise(from: number): void {
    let slot = from;
    while (slot > 0) {
      const parent = (slot - 1) >> 1;
      if (!this.#isWorse(slot, parent)) return;
      this.#swap(slot, parent);
      slot = parent;
    }
  }

  #sink(): void {
    let slot = 0;
    for (;;) {
      let child = 2 * slot + 1;
      if (child >= this.#size) return;
      if (child + 1 < this.#size && this.#isWorse(child + 1, child)) child++;
      if (!this.#isWorse(child, slot)) return;
      this.#swap(slot, child);
      slot = child;
    }
  }

  #put(slot: number, position: number, score: number): void {
    this.#positions[slot] = position;
    this.#scores[slot] = score;
  }

  #swap(left: number, right: number): void {
    const [position, score] = [this.#positions[left]!, this.#scores[left]!];
    this.#put(left, this.#positions[right]!, this.#scores[right]!);
    this.#put(right, position, score);
  }
}
