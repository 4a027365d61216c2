import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { openChatModel } from '../../../../src/adapters/openai/chat-model.ts';
import type { ModelFailure } from '../../../../src/errors.ts';
import type { ChatMessage, ChatModel } from '../../../../src/ports.ts';
import type { Behaviour } from '../../../fakes/openai-behaviour.ts';
import { aServer, chatSettings, failure, KEY, nowhere } from './a-server.ts';

const question: readonly ChatMessage[] = [
  { role: 'system', content: '지침만 인용한다.' },
  { role: 'user', content: '진료기록부는 몇 년 보존하나요?' },
];
const answer = '진료기록부는 10년 보존한다. [p1]';

async function textOf(model: ChatModel, signal?: AbortSignal): Promise<string> {
  return (await Array.fromAsync(model.stream(question, signal))).join('');
}

describe('an answer', () => {
  test('comes in pieces, without what the protocol adds', async () => {
    const server = await aServer({ reply: () => answer });
    const pieces = await Array.fromAsync(openChatModel(chatSettings(server)).stream(question));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.join('')).toBe(answer);
  });

  test('is asked for with the messages, the model and its limits', async () => {
    const server = await aServer();
    await textOf(openChatModel(chatSettings(server, { model: 'm', answerTokens: 99 })));
    expect(server.requests).toMatchObject([
      {
        path: '/v1/chat/completions',
        body: { model: 'm', messages: question, stream: true, max_tokens: 99, temperature: 0 },
        aborted: false,
      },
    ]);
  });

  test('is read whole from a server that does not stream', async () => {
    const message = { role: 'assistant', content: answer };
    const body = JSON.stringify({ choices: [{ message, finish_reason: 'stop' }] });
    const server = await aServer({ script: [{ body }] });
    expect(await textOf(openChatModel(chatSettings(server)))).toBe(answer);
  });

  test('of a reasoning model is without its thoughts', async () => {
    const server = await aServer({
      reply: () => `<think>10년인가? [p9]</think>\n\n${answer}`,
      always: { reasoning: '생각해 보면 [p8]' },
    });
    expect(await textOf(openChatModel(chatSettings(server)))).toBe(answer);
  });

  test('of a model whose thoughts no tag opens is without them from the second one on', async () => {
    const server = await aServer({ reply: () => `10년인가?</think>\n${answer}` });
    const model = openChatModel(chatSettings(server));
    await textOf(model);
    expect(await textOf(model)).toBe(answer);
  });
});

describe('parameters that a server does not know', () => {
  test.each([
    ['max_tokens', 'max_completion_tokens'],
    ['temperature', undefined],
  ])('%s is left out from then on', async (refused, instead) => {
    const message = `Unsupported parameter: '${refused}' is not supported with this model.`;
    const body = JSON.stringify({ error: { message, param: refused, code: 'unsupported' } });
    const server = await aServer({ reply: () => answer, script: [{ status: 400, body }] });
    const model = openChatModel(chatSettings(server));
    expect(await textOf(model)).toBe(answer);
    await textOf(model);
    expect(server.requests).toHaveLength(3);
    for (const { body } of server.requests.slice(1)) {
      expect(body).not.toHaveProperty(refused);
      if (instead !== undefined) expect(body).toHaveProperty(instead, 512);
    }
  });
});

describe('the key', () => {
  test('goes to the server as a bearer token', async () => {
    const server = await aServer();
    await textOf(openChatModel(chatSettings(server, { apiKey: KEY })));
    expect(server.requests[0]!.headers.authorization).toBe(`Bearer ${KEY}`);
  });

  test('of another service in the environment is never sent', async () => {
    vi.stubEnv('OPENAI_API_KEY', KEY);
    vi.stubEnv('OPENAI_ADMIN_KEY', KEY);
    vi.stubEnv('OPENAI_ORG_ID', 'org-of-this-test');
    vi.stubEnv('OPENAI_PROJECT_ID', 'project-of-this-test');
    const server = await aServer();
    await textOf(openChatModel(chatSettings(server)));
    vi.unstubAllEnvs();
    expect(server.requests[0]!.headers.authorization).toBeUndefined();
    expect(JSON.stringify(server.requests)).not.toMatch(/of-this-test/);
  });

  test('stands in no message, even when the server repeats it', async () => {
    const body = JSON.stringify({ error: { message: `bad request with ${KEY}` } });
    const server = await aServer({ always: { status: 400, body } });
    const error = await failure(textOf(openChatModel(chatSettings(server, { apiKey: KEY }))));
    expect(error.message).toContain('bad request with ***');
    expect(`${error.stack} ${JSON.stringify(error)} ${error.cause}`).not.toContain(KEY);
  });
});

const unknownModel = JSON.stringify({ error: { message: 'no', code: 'model_not_found' } });
const events = 'text/event-stream';
const html = '<!doctype html><title>Login</title>';

const failures: readonly [string, Behaviour, ModelFailure, RegExp][] = [
  ['401', { status: 401 }, 'refused-key', /LLM_API_KEY/],
  ['403', { status: 403 }, 'refused-key', /LLM_API_KEY/],
  ['404', { status: 404 }, 'not-found-model', /모델 stub/],
  ['an unknown model', { status: 400, body: unknownModel }, 'not-found-model', /LLM_MODEL/],
  ['429', { status: 429 }, 'rate-limited', /LLM_CONCURRENCY/],
  ['500', { status: 500 }, 'failing', /stub says 500/],
  ['a request that is too long', { status: 413 }, 'rejected', /stub says 413/],
  ['HTML', { body: html, headers: { 'content-type': 'text/html' } }, 'garbage', /LLM_BASE_URL/],
  ['HTML that says it is JSON', { body: html }, 'garbage', /LLM_BASE_URL/],
  ['broken JSON', { body: '{"choices": [' }, 'garbage', /이해할 수 없습니다/],
  ['JSON of another shape', { body: '{"ok": true}' }, 'garbage', /이해할 수 없습니다/],
  [
    'malformed events',
    { body: 'data: {"choices": [{"del\n\n', headers: { 'content-type': events } },
    'garbage',
    /이해할 수 없습니다/,
  ],
  ['no event at all', { body: '', headers: { 'content-type': events } }, 'garbage', /LLM_BASE_URL/],
  ['an answer over its limit', { finish: 'length' }, 'cut', /LLM_MAX_TOKENS/],
  ['an error in the stream', { streamError: 'out of memory' }, 'failing', /out of memory/],
  ['a connection that breaks', { cutAfter: 2 }, 'cut', /끊겼습니다/],
  ['a stream without an end', { cutAfter: 2, cut: 'polite' }, 'cut', /끊겼습니다/],
  ['a connection that is refused', { refuse: true }, 'unreachable', /연결하지 못했습니다/],
];

describe('failures', () => {
  test.each(failures)('%s', async (_, always, kind, message) => {
    const server = await aServer({ reply: () => answer, always });
    const model = openChatModel(chatSettings(server));
    const error = await failure(textOf(model));
    expect(error).toMatchObject({ role: 'llm', kind });
    expect(error.message).toMatch(message);
    expect(error.message).toContain(server.url);
    expect(model.lastCall).toMatchObject({ problem: kind });
  });

  test('a server that is not there', async () => {
    const error = await failure(textOf(openChatModel(chatSettings(await nowhere()))));
    expect(error.kind).toBe('unreachable');
  });

  test('what came before a cut has been passed on', async () => {
    const server = await aServer({ reply: () => answer, always: { cutAfter: 2 } });
    const pieces: string[] = [];
    const reading = async () => {
      for await (const piece of openChatModel(chatSettings(server)).stream(question)) {
        pieces.push(piece);
      }
    };
    await failure(reading());
    expect(pieces.join('')).toBe('진료기록부는 1');
    expect(server.requests).toHaveLength(1);
  });

  test('an answer of thoughts alone is none', async () => {
    const server = await aServer({ reply: () => '<think>끝없는 생각' });
    expect(await failure(textOf(openChatModel(chatSettings(server))))).toMatchObject({
      kind: 'garbage',
    });
  });
});

describe('time', () => {
  test('no first token in time', async () => {
    const server = await aServer({ always: { silent: true } });
    const error = await failure(textOf(openChatModel(chatSettings(server, { timeout: 0.1 }))));
    expect(error.kind).toBe('timeout');
    expect(error.message).toContain('LLM_TIMEOUT');
    expect(server.requests).toHaveLength(1);
  });

  test('no next token in time; the request is aborted', async () => {
    const server = await aServer({ reply: stalling });
    const error = await failure(textOf(openChatModel(chatSettings(server, { timeout: 0.1 }))));
    expect(error.kind).toBe('timeout');
    await vi.waitFor(() => expect(server.requests[0]!.aborted).toBe(true));
  });

  test('a slow answer that goes on is no silence, nor is a slow reader', async () => {
    const server = await aServer({ reply: () => answer, always: { pace: 60 } });
    const pieces: string[] = [];
    const model = openChatModel(chatSettings(server, { timeout: 0.3 }));
    for await (const piece of model.stream(question)) {
      if (pieces.length === 0) await sleep(400);
      pieces.push(piece);
    }
    expect(pieces.join('')).toBe(answer);
  });
});

describe('cancelling', () => {
  test('aborts the request and ends with the reason given', async () => {
    const server = await aServer({ reply: stalling });
    const leaving = new AbortController();
    const reason = new Error('the reader has left');
    const reading = (async () => {
      for await (const _ of openChatModel(chatSettings(server)).stream(question, leaving.signal)) {
        leaving.abort(reason);
      }
    })();
    await expect(reading).rejects.toBe(reason);
    await vi.waitFor(() => expect(server.requests[0]!.aborted).toBe(true));
  });

  test('happens by leaving the loop, too', async () => {
    const server = await aServer({ reply: stalling });
    for await (const _ of openChatModel(chatSettings(server)).stream(question)) break;
    await vi.waitFor(() => expect(server.requests[0]!.aborted).toBe(true));
  });

  test('before anything was asked asks nothing', async () => {
    const server = await aServer();
    await expect(
      textOf(openChatModel(chatSettings(server)), AbortSignal.abort()),
    ).rejects.toThrow();
    expect(server.requests).toEqual([]);
  });
});

async function* stalling(): AsyncIterable<string> {
  yield '진료기록부는';
  await new Promise(() => {});
}
