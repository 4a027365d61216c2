import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  answerChat,
  answerEmbeddings,
  answerRerank,
  type ChatRequest,
  type Reply,
  type RerankShape,
  sendJson,
} from './openai-answers.ts';
import type { Behaviour } from './openai-behaviour.ts';

export interface RecordedRequest {
  readonly method: string;
  /** `/v1/chat/completions`, `/v1/embeddings`, `/v1/rerank`, … */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The parsed JSON body; undefined without one. */
  readonly body: unknown;
  /** Whether the client went away before the answer was complete. */
  readonly aborted: boolean;
}

export interface OpenAiServerOptions {
  /** What the model says; default: repeats the last message. */
  readonly reply?: Reply;
  /** Length of the vectors. Default 64. */
  readonly dimension?: number;
  /** Default `cohere`. */
  readonly rerank?: RerankShape;
  /** How the first requests are answered, in order; later ones properly. See `OpenAiServer.next`. */
  readonly script?: readonly Behaviour[];
  /** How every request beyond the script is answered. */
  readonly always?: Behaviour;
}

export interface OpenAiServer {
  /** Base address as in `LLM_BASE_URL`, `http://127.0.0.1:PORT/v1`. */
  readonly url: string;
  readonly requests: readonly RecordedRequest[];
  /** How the next requests are answered, in order, whichever path they ask for. */
  next(...behaviours: readonly Behaviour[]): void;
  /** The most requests that were open at one time. */
  mostOpen(): number;
  close(): Promise<void>;
}

/** A stub OpenAI-compatible server: real HTTP on loopback, deterministic answers, scripted failures. */
export async function startOpenAiServer(options: OpenAiServerOptions = {}): Promise<OpenAiServer> {
  const requests: RecordedRequest[] = [];
  const script = [...(options.script ?? [])];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    open += 1;
    most = Math.max(most, open);
    response.on('close', () => {
      open -= 1;
    });
    const behaviour = script.shift() ?? options.always ?? {};
    handle(request, response, { behaviour, options, requests }).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    next: (...behaviours) => script.push(...behaviours),
    mostOpen: () => most,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Context {
  readonly behaviour: Behaviour;
  readonly options: OpenAiServerOptions;
  readonly requests: RecordedRequest[];
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  { behaviour, options, requests }: Context,
): Promise<void> {
  request.setEncoding('utf8');
  const text = (await Array.fromAsync<string>(request)).join('');
  const { method = 'GET', url: path = '/', headers } = request;
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const record = { method, path, headers, body, aborted: false };
  requests.push(record);
  response.on('close', () => {
    record.aborted = !response.writableFinished;
  });
  if (behaviour.refuse === true) return void response.destroy();
  if (behaviour.silent === true) return;
  if (behaviour.delay !== undefined) await sleep(behaviour.delay);
  if (response.destroyed) return;
  if (behaviour.status !== undefined || behaviour.body !== undefined) {
    return scripted(response, behaviour);
  }
  await route(response, { path, body, behaviour, options });
}

function scripted(response: ServerResponse, { status = 200, headers, body }: Behaviour): void {
  const error = { error: { message: `stub says ${status}`, type: 'stub', code: null } };
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body ?? JSON.stringify(error));
}

async function route(
  response: ServerResponse,
  {
    path,
    body,
    behaviour,
    options,
  }: Omit<Context, 'requests'> & { readonly path: string; readonly body: unknown },
): Promise<void> {
  const { reply = repeat, dimension = 64, rerank = 'cohere' } = options;
  switch (path) {
    case '/v1/chat/completions':
      return answerChat(response, body as ChatRequest, reply, behaviour);
    case '/v1/embeddings':
      return answerEmbeddings(response, body as never, dimension, behaviour);
    case '/v1/rerank':
    case '/rerank':
      return answerRerank(response, body as never, rerank, behaviour);
    case '/v1/models':
      return sendJson(response, { object: 'list', data: [{ id: 'stub', object: 'model' }] });
    default:
      return sendJson(response, { error: { message: `no such path: ${path}` } }, 404);
  }
}

const repeat: Reply = (messages) => messages.at(-1)?.content ?? '';
