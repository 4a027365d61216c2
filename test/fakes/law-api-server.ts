import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request; `cut` breaks the connection in the middle of the body, `silent` never answers. */
export type Reply =
  | string
  | Uint8Array
  | {
      readonly status: number;
      readonly body?: string | Uint8Array;
      readonly headers?: Record<string, string>;
    }
  | 'cut'
  | 'silent';

interface Rule {
  readonly matches: (url: URL) => boolean;
  readonly replies: Reply[];
}

/** A real HTTP server on loopback that stands for law.go.kr, GitHub's raw files and its API. */
export class LawApiServer {
  readonly #server: Server;
  readonly #rules: Rule[] = [];
  /** Every request in order, path and query. */
  readonly requests: URL[] = [];
  /** The most requests that were open at one time. */
  mostOpen = 0;
  #open = 0;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<LawApiServer> {
    const server = createServer();
    const fake = new LawApiServer(server);
    server.on('request', (request, response) => fake.#answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Replies in the order given; the last one again and again. Later rules go before earlier ones. */
  on(matches: (url: URL) => boolean, ...replies: Reply[]): void {
    this.#rules.unshift({ matches, replies });
  }

  /** lawSearch.do or lawService.do, with the parameters given. */
  onCall(call: 'lawSearch' | 'lawService', query: Record<string, string>, ...replies: Reply[]) {
    const asked = Object.entries(query);
    this.on(
      (url) =>
        url.pathname.endsWith(`/${call}.do`) &&
        asked.every(([name, value]) => url.searchParams.get(name) === value),
      ...replies,
    );
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.url);
    this.requests.push(url);
    this.#open += 1;
    this.mostOpen = Math.max(this.mostOpen, this.#open);
    response.on('close', () => {
      this.#open -= 1;
    });
    const replies = this.#rules.find(({ matches }) => matches(url))?.replies ?? [{ status: 404 }];
    send(response, replies.length > 1 ? replies.shift()! : replies[0]!);
  }
}

function send(response: ServerResponse, reply: Reply): void {
  if (reply === 'silent') return;
  if (reply === 'cut') {
    response.writeHead(200, { 'content-length': '1000' });
    response.write('<?xml version="1.0"?><법령>');
    setTimeout(() => response.destroy(), 5);
    return;
  }
  const isBody = typeof reply === 'string' || reply instanceof Uint8Array;
  const {
    status,
    body = '',
    headers = {},
  }: Exclude<Reply, string | Uint8Array> = isBody ? { status: 200, body: reply } : reply;
  // The real server says text/html of its error pages and text/xml of its XML; nobody may rely on it.
  response.writeHead(status, { 'content-type': 'text/xml;charset=UTF-8', ...headers });
  response.end(body);
}
