import { PART } from './list.ts';

/** A citation by its number in order, with the place behind which its list may go on. */
export interface Tail {
  readonly index: number;
  readonly end: number;
}

const BETWEEN = new RegExp(`^\\s*(?:${PART})?\\s*$`);
const MOST_BETWEEN = 30;

/** The brackets that are open at one point of a text, and the citations they stand behind. */
export class Brackets {
  readonly #open: (Tail | null)[] = [];
  #tail: Tail | null = null;

  get depth(): number {
    return this.#open.length;
  }

  /** The last citation between these brackets. */
  get tail(): Tail | null {
    return this.#tail;
  }

  /** The citation right behind which the innermost bracket was opened. */
  get behind(): Tail | null {
    return this.#open.at(-1) ?? null;
  }

  cite(tail: Tail): void {
    this.#tail = tail;
  }

  enter(text: string, at: number): void {
    const end = this.#tail?.end ?? -1;
    const isBehind = end >= 0 && at - end <= MOST_BETWEEN && BETWEEN.test(text.slice(end, at));
    this.#open.push(isBehind ? this.#tail : null);
    this.#tail = null;
  }

  /** Steps out in front of `at`; the citation before the bracket may go on there. */
  leave(at: number): Tail | null {
    const behind = this.#open.pop() ?? null;
    this.#tail = behind === null ? null : { index: behind.index, end: at };
    return this.#tail;
  }
}
