/** Ends a request that is silent for too long, or whose caller has left. */
export class Watch {
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  #timer: NodeJS.Timeout | undefined;
  #expired = false;
  /** Aborted by silence, by the caller, or by `abort`. */
  readonly signal: AbortSignal;

  /** @param seconds silence that is allowed; counted from the first `listen` */
  constructor(seconds: number, caller: AbortSignal | undefined) {
    this.#milliseconds = 1000 * seconds;
    const own = this.#controller.signal;
    this.signal = caller === undefined ? own : AbortSignal.any([own, caller]);
  }

  /** Whether silence was what ended it. */
  get expired(): boolean {
    return this.#expired;
  }

  /** Waits for the server from now on; a sign of life counts as a new beginning. */
  listen(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#expired = true;
      this.#controller.abort();
    }, this.#milliseconds);
  }

  /** Not the server's turn: its reader is at work. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  /** Ends the request, if it still runs. */
  abort(): void {
    clearTimeout(this.#timer);
    this.#controller.abort();
  }
}
