import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StrictMode } from './qdrant-collection.ts';
import { QdrantRefusal } from './qdrant-errors.ts';
import { answer } from './qdrant-routes.ts';
import { QdrantState } from './qdrant-state.ts';

/** What is done with one request instead of answering it properly. */
export interface QdrantFault {
  /** Which requests; default: all. */
  readonly when?: (request: SeenRequest) => boolean;
  /** How many of them; default: 1. */
  readonly times?: number;
  /** Milliseconds before the answer. */
  readonly delay?: number;
  /** Answers with this status and message instead. */
  readonly status?: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The whole body as it is, of a proxy for example. */
  readonly body?: string;
  /** Breaks the connection: before anything is done, or after it was done, which the client cannot tell. */
  readonly drop?: 'before' | 'after';
}

export interface SeenRequest {
  readonly method: string;
  /** `/collections/x/points`, without its query string. */
  readonly path: string;
  readonly body: unknown;
  readonly apiKey: string | undefined;
}

export interface QdrantServerOptions {
  readonly apiKey?: string;
  /** Default: 1.18.0. */
  readonly version?: string;
  /** Strict mode of every collection. Default: on, nothing unindexed may be filtered by. */
  readonly strict?: StrictMode;
  /** Whether requests are remembered. Default: yes. */
  readonly keepRequests?: boolean;
}

const STRICT: StrictMode = { enabled: true, max_query_limit: 10_000, upsert_max_batchsize: 1000 };

/**
 * Stands for a Qdrant server over real HTTP on loopback: the endpoints that the adapter uses, in memory, with
 * real scoring. What it refuses, and how, is taken from Qdrant's sources; each rule names its own.
 */
export class QdrantServer {
  readonly state: QdrantState;
  readonly requests: SeenRequest[] = [];
  readonly #options: QdrantServerOptions;
  readonly #faults: { readonly fault: QdrantFault; left: number }[] = [];
  #server: Server | null = null;
  #port = 0;

  private constructor(options: QdrantServerOptions) {
    this.#options = options;
    this.state = new QdrantState(options.strict ?? STRICT);
  }

  static async start(options: QdrantServerOptions = {}): Promise<QdrantServer> {
    const server = new QdrantServer(options);
    await server.listen();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Treats the next fitting requests so. */
  fault(fault: QdrantFault): void {
    this.#faults.push({ fault, left: fault.times ?? 1 });
  }

  /** Faults that were not met yet are forgotten. */
  mend(): void {
    this.#faults.length = 0;
  }

  /** On the same port as before. */
  async listen(): Promise<void> {
    const server = createServer((request, response) => {
      this.#handle(request, response).catch(() => response.destroy());
    });
    server.listen(this.#port, '127.0.0.1');
    await once(server, 'listening');
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Like a killed process: open connections break. What was acknowledged is kept. */
  async stop(): Promise<void> {
    const server = this.#server;
    if (server === null) return;
    this.#server = null;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  }

  async restart(pause: number): Promise<void> {
    await this.stop();
    await sleep(pause);
    await this.listen();
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.setEncoding('utf8');
    const text = (await Array.fromAsync<string>(request)).join('');
    const { method = 'GET', url = '/', headers } = request;
    const seen: SeenRequest = {
      method,
      path: url.split('?')[0]!,
      body: text === '' ? undefined : JSON.parse(text),
      apiKey: headers['api-key'] as string | undefined,
    };
    if (this.#options.keepRequests !== false) this.requests.push(seen);
    const fault = this.#faultFor(seen);
    if (fault?.drop === 'before') return void response.destroy();
    if (fault?.delay !== undefined) await sleep(fault.delay);
    if (response.destroyed) return;
    if (fault?.status !== undefined || fault?.body !== undefined) {
      return send(
        response,
        fault.status ?? 200,
        fault.body ?? error(fault.message ?? ''),
        fault.headers,
      );
    }
    const [status, body] = this.#answer(seen);
    if (fault?.drop === 'after') return void response.destroy();
    send(response, status, body);
  }

  #faultFor(seen: SeenRequest): QdrantFault | null {
    const entry = this.#faults.find(({ fault, left }) => left > 0 && (fault.when?.(seen) ?? true));
    if (entry === undefined) return null;
    entry.left -= 1;
    return entry.fault;
  }

  #answer({ method, path, body, apiKey }: SeenRequest): readonly [number, unknown] {
    // `AuthMiddleware` of src/actix/auth.rs.
    const wanted = this.#options.apiKey;
    if (wanted !== undefined && apiKey !== wanted) {
      return [
        401,
        apiKey === undefined
          ? 'Must provide an API key or an Authorization bearer token'
          : 'Invalid API key or JWT',
      ];
    }
    if (method === 'GET' && path === '/') {
      return [200, { title: 'qdrant', version: this.#options.version ?? '1.18.0' }];
    }
    try {
      return [200, { result: answer(this.state, method, path, body), status: 'ok', time: 0.001 }];
    } catch (thrown) {
      if (!(thrown instanceof QdrantRefusal)) throw thrown;
      return [thrown.status, error(thrown.message)];
    }
  }
}

function error(message: string) {
  return { status: { error: message }, time: 0.001 };
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const isText = typeof body === 'string';
  response.writeHead(status, {
    'content-type': isText ? 'text/plain' : 'application/json',
    ...headers,
  });
  response.end(isText ? body : JSON.stringify(body));
}
