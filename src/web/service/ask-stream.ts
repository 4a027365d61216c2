import { post, send } from './call.ts';
import { isAbort, noConnection, problemOf, ServiceFailure } from './failure.ts';
import type { AnswerEvent, AskRequest } from './types.ts';

/**
 * Asks, and gives what happens on the way to the answer as it happens; `done` comes last.
 * @throws ServiceFailure
 */
export async function* askStream(
  request: AskRequest,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const headers = { accept: 'text/event-stream' };
  const response = await send('/v1/ask', post(request, { headers, signal }));
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null));
  let last: AnswerEvent['type'] | null = null;
  for await (const { event, data } of serverEvents(response.body!)) {
    if (event === 'error') throw problemOf(500, JSON.parse(data));
    const read: AnswerEvent = JSON.parse(data);
    last = read.type;
    yield read;
  }
  if (last !== 'done') {
    throw new ServiceFailure('unreachable', '답이 오는 도중에 서버와 연결이 끊겼습니다.');
  }
}

/** One event a block: `event:` and `data:` lines, then an empty line. Comments show that it lives. */
async function* serverEvents(body: ReadableStream<Uint8Array>) {
  let rest = '';
  for await (const text of textOf(body)) {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n');
      const field = (name: string) =>
        lines
          .filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).trimStart())
          .join('\n');
      if (field('data') !== '') yield { event: field('event'), data: field('data') };
    }
  }
}

async function* textOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as never).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value as unknown as string;
    }
  } catch (error) {
    if (isAbort(error)) throw error;
    throw noConnection();
  } finally {
    reader.releaseLock();
  }
}
