export interface UploaderLimits {
  /** Most items in one request. */
  readonly items: number;
  /** Bytes in one request, about. */
  readonly bytes: number;
  /** Requests under way at one time. */
  readonly parallel: number;
}

/** Well under the 32 MB that Qdrant takes (`service.max_request_size_mb`). */
export const uploadLimits: UploaderLimits = { items: 256, bytes: 4 * 2 ** 20, parallel: 4 };

/**
 * Sends items in batches of bounded size, a bounded number of them at one time. Whoever adds waits while
 * too many are under way, so memory stays bounded. After a failure nothing more is taken.
 */
export class Uploader<T> {
  readonly #send: (batch: readonly T[]) => Promise<void>;
  readonly #sizeOf: (item: T) => number;
  readonly #limits: UploaderLimits;
  readonly #underWay = new Set<Promise<void>>();
  #batch: T[] = [];
  #bytes = 0;
  #failure: { readonly error: unknown } | null = null;

  constructor(
    send: (batch: readonly T[]) => Promise<void>,
    sizeOf: (item: T) => number,
    limits: UploaderLimits = uploadLimits,
  ) {
    this.#send = send;
    this.#sizeOf = sizeOf;
    this.#limits = limits;
  }

  /** @throws whatever a batch before this one failed with */
  async add(item: T): Promise<void> {
    this.#assertSound();
    const size = this.#sizeOf(item);
    if (this.#bytes + size > this.#limits.bytes) await this.#start();
    this.#batch.push(item);
    this.#bytes += size;
    if (this.#batch.length >= this.#limits.items) await this.#start();
  }

  /** Sends what is left and waits for all. */
  async flush(): Promise<void> {
    await this.#start();
    while (this.#underWay.size > 0) await Promise.race(this.#underWay);
    this.#assertSound();
  }

  /** Takes nothing more and waits for what is under way, so that nothing is written afterwards. */
  async stop(): Promise<void> {
    this.#failure ??= { error: new Error('stopped') };
    this.#batch = [];
    while (this.#underWay.size > 0) await Promise.race(this.#underWay);
  }

  async #start(): Promise<void> {
    while (this.#underWay.size >= this.#limits.parallel) await Promise.race(this.#underWay);
    this.#assertSound();
    const batch = this.#batch;
    [this.#batch, this.#bytes] = [[], 0];
    if (batch.length === 0) return;
    const sending: Promise<void> = this.#send(batch)
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => this.#underWay.delete(sending));
    this.#underWay.add(sending);
  }

  #assertSound(): void {
    if (this.#failure !== null) throw this.#failure.error;
  }
}
