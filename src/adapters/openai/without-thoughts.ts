const OPEN = /<(think|thinking|thought|reasoning)>/;
const CLOSE = /<\/(think|thinking|thought|reasoning)>/;
/** What may be the beginning of a tag is held back. */
const BEGINNING = /<\/?[a-z]{0,9}$/;

/**
 * Leaves out what a reasoning model thinks aloud in `<think>…</think>`. One object for one answer.
 * Some servers put the opening tag into the prompt, so that only the closing one is seen.
 */
export class WithoutThoughts {
  #held = '';
  #inside: boolean;
  #sawStrayClose = false;
  /** Blanks after thoughts belong to them. */
  #trims = false;
  readonly #unopened: boolean;

  /** @param unopened the answer begins with thoughts that no tag opens, as far as is known */
  constructor(unopened = false) {
    this.#inside = unopened;
    this.#unopened = unopened;
  }

  /** Whether a tag closed what none had opened: the text before it was thoughts. */
  get sawStrayClose(): boolean {
    return this.#sawStrayClose;
  }

  /** The next piece of the answer → what of it, and of what was held back, may be shown. */
  next(piece: string): string {
    this.#held += piece;
    let shown = '';
    for (let found = this.#tag(); found !== null; found = this.#tag()) {
      if (!this.#inside) shown += this.#held.slice(0, found.index);
      const closes = found[0].startsWith('</');
      if (closes && (!this.#inside || this.#unopened)) this.#sawStrayClose = true;
      this.#inside = !closes;
      this.#trims ||= closes;
      this.#held = this.#held.slice(found.index + found[0].length);
    }
    if (this.#inside) return shown;
    if (this.#trims) this.#held = this.#held.trimStart();
    if (this.#held !== '') this.#trims = false;
    const keep = BEGINNING.exec(this.#held)?.index ?? this.#held.length;
    shown += this.#held.slice(0, keep);
    this.#held = this.#held.slice(keep);
    return shown;
  }

  /** What is left to show when the answer ends. */
  end(): string {
    // Thoughts that were only expected never came: what was held back is the answer.
    const isAnswer = !this.#inside || (this.#unopened && !this.#sawStrayClose);
    const rest = isAnswer ? this.#held : '';
    this.#held = '';
    return rest;
  }

  #tag(): RegExpExecArray | null {
    const close = CLOSE.exec(this.#held);
    if (this.#inside) return close;
    const open = OPEN.exec(this.#held);
    if (open === null || close === null) return open ?? close;
    return open.index < close.index ? open : close;
  }
}
