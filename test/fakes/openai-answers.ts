import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatMessage } from '../../src/ports.ts';
import type { Behaviour } from './openai-behaviour.ts';
import { bigramVector, similarity } from './openai-vectors.ts';

/** Messages → the model's whole text, or its tokens one by one. */
export type Reply = (messages: readonly ChatMessage[]) => string | AsyncIterable<string>;

export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  readonly stream?: boolean;
}

/** `/v1/chat/completions`, streamed or not. */
export async function answerChat(
  response: ServerResponse,
  request: ChatRequest,
  reply: Reply,
  behaviour: Behaviour,
): Promise<void> {
  const tokens = tokensOf(reply(request.messages));
  if (request.stream !== true) {
    const content = (await Array.fromAsync(tokens)).join('');
    const message = { role: 'assistant', content };
    const choice = { index: 0, message, finish_reason: behaviour.finish ?? 'stop' };
    sendJson(response, { id: 'stub', object: 'chat.completion', choices: [choice] });
    return;
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (delta: object, finish: string | null = null) => {
    const choices = [{ index: 0, delta, finish_reason: finish }];
    response.write(
      `data: ${JSON.stringify({ id: 'stub', object: 'chat.completion.chunk', choices })}\n\n`,
    );
  };
  send({ role: 'assistant', content: '' });
  for await (const token of tokensOf(behaviour.reasoning ?? '')) {
    send({ reasoning_content: token });
    await pause(behaviour);
  }
  let sent = 0;
  for await (const token of tokens) {
    if (response.destroyed) return;
    if (sent === behaviour.cutAfter) return cut(response, behaviour);
    send({ content: token });
    sent += 1;
    await pause(behaviour);
  }
  if (behaviour.cutAfter !== undefined) return cut(response, behaviour);
  if (behaviour.streamError !== undefined) {
    response.write(`data: ${JSON.stringify({ error: { message: behaviour.streamError } })}\n\n`);
  } else send({}, behaviour.finish ?? 'stop');
  response.end('data: [DONE]\n\n');
}

/** Some four characters a token, as models do. */
async function* tokensOf(text: string | AsyncIterable<string>): AsyncIterable<string> {
  if (typeof text !== 'string') return yield* text;
  const letters = [...text];
  for (let start = 0; start < letters.length; start += 4) {
    yield letters.slice(start, start + 4).join('');
  }
}

async function pause({ pace = 0 }: Behaviour): Promise<void> {
  if (pace > 0) await sleep(pace);
}

function cut(response: ServerResponse, { cut: how = 'broken' }: Behaviour): void {
  if (how === 'polite') response.end();
  // What was written goes out first.
  else setTimeout(() => response.destroy(), 5);
}

/** `/v1/embeddings` */
export function answerEmbeddings(
  response: ServerResponse,
  request: { readonly model: string; readonly input: string | readonly string[] },
  dimension: number,
  behaviour: Behaviour,
): void {
  const texts = typeof request.input === 'string' ? [request.input] : request.input;
  const vectors = counted(
    texts.map((text) => bigramVector(text, behaviour.dimension ?? dimension)),
    behaviour,
  );
  const data = vectors.map((vector, index) => ({
    object: 'embedding',
    index,
    embedding: behaviour.firstValue === undefined ? vector : vector.with(0, behaviour.firstValue!),
  }));
  // Some servers answer in the order of their workers: only `index` tells which is which.
  sendJson(response, { object: 'list', model: request.model, data: data.toReversed() });
}

export type RerankShape = 'cohere' | 'tei';

/** `/rerank`: Cohere and Jina wrap their results, TEI answers a bare array. Best first in both. */
export function answerRerank(
  response: ServerResponse,
  request: {
    readonly query: string;
    readonly documents?: readonly string[];
    readonly texts?: readonly string[];
  },
  shape: RerankShape,
  behaviour: Behaviour,
): void {
  const field = shape === 'tei' ? 'texts' : 'documents';
  const texts = request[field];
  if (texts === undefined) {
    return sendJson(response, { error: `missing field \`${field}\``, error_type: 'empty' }, 422);
  }
  const scores = texts.map((text) => behaviour.firstValue ?? similarity(request.query, text));
  const ranked = counted(scores, behaviour)
    .map((score, index) => ({ index, score }))
    .toSorted((left, right) => right.score - left.score);
  if (shape === 'tei') return sendJson(response, ranked);
  const results = ranked.map(({ index, score }) => ({ index, relevance_score: score }));
  sendJson(response, { id: 'stub', results });
}

function counted<T>(items: readonly T[], { surplus = 0 }: Behaviour): T[] {
  return surplus < 0 ? items.slice(0, surplus) : [...items, ...items.slice(0, surplus)];
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(value));
}
