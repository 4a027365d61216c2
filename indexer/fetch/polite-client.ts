import { setTimeout as sleep } from 'node:timers/promises';
import { FetchError } from './errors.ts';

export interface ClientOptions {
  /** Milliseconds between two requests. */
  readonly pause?: number;
  /** Milliseconds a request may take, its body included. */
  readonly timeout?: number;
  /** How often a request is sent at most. */
  readonly tries?: number;
  /** Milliseconds before the second try; doubled for each one after it. */
  readonly backOff?: number;
  readonly signal?: AbortSignal;
}

const MAX_BYTES = 60 * 1024 * 1024;
const LONGEST_WAIT = 60_000;
const HEADERS = { 'user-agent': 'jichim (statutes for a local index)' };

/** Sends one request at a time with a pause between them, and again after failures that may pass. */
export class PoliteClient {
  readonly #options: Required<Omit<ClientOptions, 'signal'>> & Pick<ClientOptions, 'signal'>;
  #last: Promise<unknown> = Promise.resolve();
  #readyAt = 0;

  constructor(options: ClientOptions = {}) {
    this.#options = { pause: 500, timeout: 30_000, tries: 4, backOff: 1000, ...options };
  }

  /**
   * The body as text. `check` may throw a retryable FetchError for a body that stands for a failure.
   * @throws FetchError after the last try
   */
  async text(url: URL, check: (body: string) => void = () => undefined): Promise<string> {
    const turn = this.#last.then(() => this.#tryAgain(url, check));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #tryAgain(url: URL, check: (body: string) => void): Promise<string> {
    const { tries } = this.#options;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const body = await this.#once(url);
        check(body);
        return body;
      } catch (error) {
        const mayPass = error instanceof FetchError && error.retryable && attempt < tries;
        if (!mayPass) throw error;
        await this.#wait(this.#delay(attempt, error));
      }
    }
  }

  async #once(url: URL): Promise<string> {
    await this.#wait(this.#readyAt - Date.now());
    const { timeout, signal } = this.#options;
    const limit = AbortSignal.timeout(timeout);
    try {
      const response = await fetch(url, {
        headers: HEADERS,
        signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw statusError(url, response);
      }
      return await readBody(url, response);
    } catch (cause) {
      if (cause instanceof FetchError) throw cause;
      if (signal?.aborted) throw new FetchError('network', '받기를 중단했습니다.', { cause });
      throw limit.aborted ? timeoutError(url, timeout, cause) : networkError(url, cause);
    } finally {
      this.#readyAt = Date.now() + this.#options.pause;
    }
  }

  /** Full jitter on the upper half, so that many clients do not come back together. */
  #delay(attempt: number, { retryAfter }: FetchError): number {
    const backOff = this.#options.backOff * 2 ** (attempt - 1);
    const jittered = backOff / 2 + (Math.random() * backOff) / 2;
    return Math.min(Math.max(jittered, retryAfter ?? 0), LONGEST_WAIT);
  }

  async #wait(milliseconds: number): Promise<void> {
    if (milliseconds <= 0) return;
    const { signal } = this.#options;
    try {
      await sleep(milliseconds, undefined, signal === undefined ? {} : { signal });
    } catch (cause) {
      throw new FetchError('network', '받기를 중단했습니다.', { cause });
    }
  }
}

async function readBody(url: URL, response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_BYTES)
      throw new FetchError(
        'too-large',
        `${url.host}의 응답이 너무 큽니다(최대 ${MAX_BYTES}바이트).`,
      );
    chunks.push(chunk);
  }
  return decode(url, Buffer.concat(chunks));
}

/** A wrong guess at the encoding would change words unseen; of a web page only its kind matters. */
function decode(url: URL, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    const text = new TextDecoder().decode(bytes);
    if (/<html|<!doctype html/i.test(text.slice(0, 2000))) return text;
    const message = `${url.host}이(가) UTF-8이 아닌 응답을 보냈습니다. 받은 것을 버렸습니다.`;
    throw new FetchError('malformed', message, { cause, retryable: true });
  }
}

function statusError(url: URL, { status, headers }: Response): FetchError {
  const retryable = status >= 500 || status === 429;
  const what =
    status === 429
      ? '요청이 너무 많다고 합니다'
      : status >= 500
        ? '서버가 오류를 냈습니다'
        : '요청을 거절했습니다';
  return new FetchError(
    status === 404 ? 'not-found' : 'http',
    `${url.host}: ${what}(HTTP ${status}).${retryable ? ' 잠시 뒤에 다시 실행하십시오.' : ''}`,
    { retryable, status, retryAfter: retryAfter(headers.get('retry-after')) },
  );
}

function retryAfter(value: string | null): number | null {
  if (value === null) return null;
  const seconds = Number(value);
  const wait = Number.isNaN(seconds) ? Date.parse(value) - Date.now() : seconds * 1000;
  return Number.isNaN(wait) ? null : wait;
}

function timeoutError(url: URL, timeout: number, cause: unknown): FetchError {
  return new FetchError(
    'timeout',
    `${url.host}이(가) ${timeout / 1000}초 안에 답하지 않았습니다. 네트워크와 방화벽을 확인하고 다시 실행하십시오.`,
    { cause, retryable: true },
  );
}

function networkError(url: URL, cause: unknown): FetchError {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  const code = inner instanceof Error && 'code' in inner ? ` (${String(inner.code)})` : '';
  return new FetchError(
    'network',
    `${url.host}에 연결하지 못했거나 연결이 끊어졌습니다${code}. 네트워크와 방화벽을 확인하고 다시 실행하십시오.`,
    { cause, retryable: true },
  );
}
