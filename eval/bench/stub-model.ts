import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds to the first token and between tokens: those of a small model on one card. */
const FIRST_MS = 200;
const PACE_MS = 5;
const CHARACTERS_A_TOKEN = 2;

/** A stub model server that repeats a sentence of the first passage, and knows how long it took itself. */
export interface StubModel {
  /** As in LLM_BASE_URL. */
  readonly url: string;
  /** Milliseconds from the last request to the end of its first line; null when it was not asked. */
  took(): number | null;
  forget(): void;
  close(): Promise<void>;
}

export async function startStubModel(): Promise<StubModel> {
  let took: number | null = null;
  const server = createServer(async (request, response) => {
    const start = performance.now();
    const body = JSON.parse(await text(request)) as { messages: readonly { content: string }[] };
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    await wait(FIRST_MS);
    for (const token of tokensOf(`${firstSentence(body.messages[1]?.content ?? '')}\n`)) {
      say(response, token);
      await wait(PACE_MS);
    }
    took = performance.now() - start;
    say(response, '', 'stop');
    response.end('data: [DONE]\n\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    took: () => took,
    forget: () => {
      took = null;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The first whole sentence of a passage, with its key. */
function firstSentence(prompt: string): string {
  const block = prompt.split('\n\n').find((part) => part.startsWith('[p1]')) ?? '';
  const lines = block
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^\|\s*/, ''));
  const line = lines.find((one) => /[다]\.(?:\s|$)/.test(one)) ?? lines.at(-1) ?? '';
  const sentence = /^[^<]*?다\./.exec(line)?.[0] ?? line;
  return `${sentence.replace(/^[①-⑳]\s*/, '')} [p1]`;
}

function* tokensOf(line: string): Generator<string> {
  for (let at = 0; at < line.length; at += CHARACTERS_A_TOKEN) {
    yield line.slice(at, at + CHARACTERS_A_TOKEN);
  }
}

function say(response: ServerResponse, content: string, finish: string | null = null): void {
  const choices = [{ index: 0, delta: { content }, finish_reason: finish }];
  response.write(`data: ${JSON.stringify({ object: 'chat.completion.chunk', choices })}\n\n`);
}
