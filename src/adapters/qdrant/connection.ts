import { setTimeout as sleep } from 'node:timers/promises';
import { QdrantClient } from '@qdrant/js-client-rest';
import type { StoreFailure, StoreServerError } from '../../errors.ts';
import { type Failure, failureOf, storeError } from './failures.ts';
import { type Patience, patient, type QdrantSettings, type Tries } from './settings.ts';

const DEFAULT_PORT = 6333;

/** What may be over at the next try. A read that timed out is not made again: a person waits. */
const PASSING: Readonly<Record<'reads' | 'writes', readonly StoreFailure[]>> = {
  reads: ['unreachable', 'busy'],
  writes: ['unreachable', 'busy', 'timeout', 'failing', 'garbage'],
};

/** Requests to one Qdrant, with their time-outs and tries. Every write of this adapter may be repeated. */
export class QdrantConnection {
  readonly settings: QdrantSettings;
  readonly patience: Patience;
  readonly #reader: QdrantClient;
  readonly #writer: QdrantClient;
  #away: { readonly until: number; readonly error: StoreServerError } | null = null;

  constructor(settings: QdrantSettings) {
    this.settings = settings;
    this.patience = settings.patience ?? patient;
    this.#reader = openClient(settings, settings.timeout);
    this.#writer = openClient(settings, settings.writeTimeout);
  }

  /**
   * A request that a reader waits for.
   * @param step what is being done, in Korean, for the message: `색인을 찾지`
   * @throws StoreServerError
   */
  async read<T>(step: string, work: (client: QdrantClient) => Promise<T>): Promise<T> {
    // While the server is away nobody waits for it again and again.
    if (this.#away !== null && performance.now() < this.#away.until) throw this.#away.error;
    try {
      const answer = await this.#tried('reads', step, () => work(this.#reader));
      this.#away = null;
      return answer;
    } catch (error) {
      this.#noteAway(error);
      throw error;
    }
  }

  /**
   * A request of a run that should survive a restart of the server. It must do no harm when made twice.
   * @throws StoreServerError
   */
  async write<T>(step: string, work: (client: QdrantClient) => Promise<T>): Promise<T> {
    return this.#tried('writes', step, () => work(this.#writer));
  }

  async #tried<T>(kind: 'reads' | 'writes', step: string, work: () => Promise<T>): Promise<T> {
    const tries = this.patience[kind];
    for (let attempt = 1; ; attempt++) {
      try {
        return await work();
      } catch (error) {
        const failure = failureOf(error);
        const isLast = attempt >= tries.attempts || !PASSING[kind].includes(failure.kind);
        if (isLast) throw storeError(failure, step, this.settings, error);
        await sleep(waitBefore(attempt, failure, tries));
      }
    }
  }

  #noteAway(error: unknown): void {
    const { kind } = error as Partial<StoreServerError>;
    if (kind !== 'unreachable') return;
    const until = performance.now() + this.patience.coolDown;
    this.#away = { until, error: error as StoreServerError };
  }
}

/** Milliseconds; jitter, so that those that failed together do not come back together. */
function waitBefore(attempt: number, { retryAfter }: Failure, tries: Tries): number {
  const wait = tries.firstWait * 2 ** (attempt - 1) * (0.5 + Math.random());
  return Math.min(Math.max(wait, retryAfter ?? 0), tries.longestWait);
}

function openClient({ url, apiKey }: QdrantSettings, timeout: number): QdrantClient {
  const { protocol, hostname, port, pathname } = new URL(url);
  const explicit = /:(\d+)(?:\/|$)/.exec(url.replace(/^https?:\/\//, ''))?.[1];
  return new QdrantClient({
    url: `${protocol}//${hostname}`,
    port: Number(port || explicit || DEFAULT_PORT),
    // The client takes a path only by this name, and drops the one of the address.
    ...(pathname !== '/' && { prefix: pathname }),
    timeout: 1000 * timeout,
    // As a header and not by its own option: that would warn of http on the console, inside a hospital too.
    ...(apiKey !== null && { headers: { 'api-key': apiKey } }),
    checkCompatibility: false,
  });
}
