interface Waiting {
  readonly start: () => void;
}

/** Why a turn was not given. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn';
  /** Requests that were waiting. */
  readonly waiting: number;
  constructor(waiting: number) {
    super('No turn');
    this.waiting = waiting;
  }
}

export interface LimiterOptions {
  readonly concurrency: number;
  readonly queue: number;
  /** Milliseconds that a request waits at most. */
  readonly longestWait: number;
}

/** Lets so many run at one time; the others wait in the order of their coming. */
export class Limiter {
  readonly #options: LimiterOptions;
  readonly #waiting: Waiting[] = [];
  #running = 0;

  constructor(options: LimiterOptions) {
    this.#options = options;
  }

  /**
   * Waits for a turn. Whoever got one ends it by calling what is returned.
   * @throws NoTurn when too many wait already, or the wait was too long
   * @throws the signal's reason when it is aborted while waiting
   */
  async turn(signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    if (this.#running < this.#options.concurrency) this.#running += 1;
    else await this.#wait(signal);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#next();
    };
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    if (this.#waiting.length >= this.#options.queue) throw new NoTurn(this.#waiting.length);
    return new Promise((resolve, reject) => {
      const leave = (reason: unknown) => {
        settle();
        this.#waiting.splice(this.#waiting.indexOf(entry), 1);
        reject(reason);
      };
      const onAbort = () => leave(signal?.reason);
      const timer = setTimeout(
        () => leave(new NoTurn(this.#waiting.length)),
        this.#options.longestWait,
      );
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
      };
      const entry: Waiting = {
        start: () => {
          settle();
          resolve();
        },
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#waiting.push(entry);
    });
  }

  /** The turn goes on to who waits longest, without a gap that a newcomer could take. */
  #next(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next.start();
  }
}
