import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Logger } from 'pino';
import type { AnswerEvent } from '../model/answer-event.ts';
import { type Problem, problemTypes } from './problem.ts';

/** Milliseconds after which a silent stream shows that it lives: proxies close what is silent for long. */
const SIGN_OF_LIFE_MS = 15_000;

/** True for a client that asks for server-sent events before JSON. */
export function wantsEvents(c: Context): boolean {
  const supports = ['application/json', 'text/event-stream'];
  return accepts(c, { header: 'Accept', supports, default: supports[0]! }) === supports[1];
}

interface Sending {
  /** Aborted when the client leaves. */
  readonly leaving: AbortController;
  readonly log: Logger;
}

/**
 * Sends events as they come, each as `event: <type>` with itself as data. What goes wrong before the first
 * one is thrown, so that it is answered with its own status; later it is an `error` event.
 */
export async function sendEvents(
  c: Context,
  events: AsyncGenerator<AnswerEvent>,
  { leaving, log }: Sending,
): Promise<Response> {
  const first = await events.next();
  const response = streamSSE(c, async (stream) => {
    stream.onAbort(() => leaving.abort());
    const alive = setInterval(() => stream.write(': \n\n'), SIGN_OF_LIFE_MS);
    try {
      if (first.done !== true) await send(stream, first.value);
      for await (const event of events) await send(stream, event);
    } catch (error) {
      if (leaving.signal.aborted || c.req.raw.signal.aborted) return;
      log.error({ requestId: c.get('requestId'), err: error }, 'unexpected error');
      await stream.writeSSE({ event: 'error', data: JSON.stringify(problemOf(c)) });
    } finally {
      clearInterval(alive);
    }
  });
  response.headers.set('cache-control', 'no-store');
  // Answers are read sentence by sentence: nginx would collect them.
  response.headers.set('x-accel-buffering', 'no');
  return response;
}

async function send(stream: SSEStreamingApi, event: AnswerEvent): Promise<void> {
  await stream.writeSSE({ event: event.type, data: JSON.stringify(event) });
}

function problemOf(c: Context): Problem {
  const { status, title } = problemTypes['internal-error'];
  const requestId: string = c.get('requestId');
  return {
    type: '/docs#problem-internal-error',
    title,
    status,
    detail: `답하는 중에 예상하지 못한 오류가 났습니다. 다시 해 보시고, 계속되면 관리자에게 요청 번호 ${requestId}를 알려 주십시오.`,
    instance: c.req.path,
    requestId,
  };
}
