import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI, { APIError } from 'openai';
import type { ModelError, ModelRole } from '../../errors.ts';
import type { LastCall } from '../../ports.ts';
import { toModelError } from './failures.ts';
import { Limiter } from './limiter.ts';
import { atOnce, type Patience, type ServerSettings } from './settings.ts';
import { Watch } from './watch.ts';

/** Milliseconds before the second try; doubles with every further one. */
const FIRST_WAIT = 300;

/** One model server: its turns, time-outs, tries and what became of the last call. */
export class ModelServer {
  readonly client: OpenAI;
  readonly #role: ModelRole;
  readonly #settings: ServerSettings;
  readonly #patience: Patience;
  readonly #limiter: Limiter;
  #lastCall: LastCall | null = null;
  #closedUntil = 0;
  #reason: ModelError | null = null;

  constructor(role: ModelRole, settings: ServerSettings) {
    const { concurrency, queue, timeout } = settings;
    this.#role = role;
    this.#settings = settings;
    this.#patience = settings.patience ?? atOnce;
    this.#limiter = new Limiter({ concurrency, queue, longestWait: 1000 * timeout });
    this.client = openClient(settings);
  }

  get lastCall(): LastCall | null {
    return this.#lastCall;
  }

  /** One request with one answer. @throws ModelError */
  async call<T>(work: (watch: Watch) => Promise<T>, signal?: AbortSignal): Promise<T> {
    async function* once(watch: Watch): AsyncGenerator<T> {
      yield await work(watch);
    }
    // To its end: only then it counts as answered.
    const [answer] = await Array.fromAsync(this.stream(once, signal));
    return answer!;
  }

  /**
   * One request with an answer in pieces. It is tried again only as long as no piece has come.
   * @throws ModelError, and the signal's reason when the caller leaves
   */
  async *stream<T>(
    work: (watch: Watch) => AsyncIterable<T>,
    signal?: AbortSignal,
  ): AsyncGenerator<T> {
    signal?.throwIfAborted();
    this.#assertOpen();
    const end = await this.#turn(signal);
    try {
      for (let attempt = 1; ; attempt++) {
        const watch = new Watch(this.#settings.timeout, signal);
        let began = false;
        try {
          watch.listen();
          for await (const piece of work(watch)) {
            began = true;
            watch.pause();
            yield piece;
            watch.listen();
          }
          this.#answered();
          return;
        } catch (error) {
          signal?.throwIfAborted();
          const failure = this.#failure(error, watch.expired);
          const wait = began ? null : this.#waitBefore(attempt + 1, failure, error);
          if (wait === null) throw this.#failed(failure);
          watch.abort();
          await sleep(wait, undefined, signal && { signal }).catch(() => signal?.throwIfAborted());
        } finally {
          watch.abort();
        }
      }
    } finally {
      end();
    }
  }

  async #turn(signal: AbortSignal | undefined): Promise<() => void> {
    try {
      return await this.#limiter.turn(signal);
    } catch (error) {
      signal?.throwIfAborted();
      throw this.#failure(error, false);
    }
  }

  /** Milliseconds to wait before another try; null where there should be none. */
  #waitBefore(attempt: number, { kind }: ModelError, error: unknown): number | null {
    const { attempts, longestWait, afterTimeout } = this.#patience;
    const passing = kind === 'unreachable' || kind === 'rate-limited' || kind === 'failing';
    if (attempt > attempts || !(passing || (kind === 'timeout' && afterTimeout))) return null;
    const asked = retryAfter(error);
    if (asked !== null) return asked > 1000 * longestWait ? null : asked;
    // Jitter: those that failed together do not come back together.
    const wait = FIRST_WAIT * 2 ** (attempt - 2) * (0.5 + Math.random());
    return Math.min(wait, 1000 * longestWait);
  }

  #failure(error: unknown, expired: boolean): ModelError {
    return toModelError(error, this.#role, this.#settings, expired);
  }

  #answered(): void {
    this.#lastCall = { at: new Date().toISOString(), problem: null };
    this.#closedUntil = 0;
  }

  #failed(failure: ModelError): ModelError {
    this.#lastCall = { at: new Date().toISOString(), problem: failure.kind };
    // A language model that thought too long about one question may answer the next one.
    const gone =
      failure.kind === 'unreachable' || (failure.kind === 'timeout' && this.#role !== 'llm');
    if (gone) {
      this.#closedUntil = performance.now() + 1000 * this.#patience.coolDown;
      this.#reason = failure;
    }
    return failure;
  }

  /** While a server is away nobody waits for it again and again. */
  #assertOpen(): void {
    if (this.#reason !== null && performance.now() < this.#closedUntil) throw this.#reason;
  }
}

/** Nothing of it comes from the environment: an OPENAI_API_KEY must not go to another server. */
function openClient({ baseUrl, apiKey, timeout }: ServerSettings): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey ?? 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    maxRetries: 0,
    // The watch is the one that ends a request; this is only longer than it.
    timeout: 1000 * (timeout + 5),
    logLevel: 'off',
    ...(apiKey === null && { defaultHeaders: { authorization: null } }),
  });
}

/** Milliseconds that the server asks to wait, of seconds or a date. */
function retryAfter(error: unknown): number | null {
  const asked = error instanceof APIError ? error.headers?.get('retry-after') : null;
  if (asked == null) return null;
  const seconds = Number(asked);
  const wait = Number.isNaN(seconds) ? Date.parse(asked) - Date.now() : 1000 * seconds;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
