import { describe, expect, test, vi } from 'vitest';
import { openChatModel } from '../../../../src/adapters/openai/chat-model.ts';
import { openEmbedder } from '../../../../src/adapters/openai/embedder.ts';
import type { Behaviour } from '../../../fakes/openai-behaviour.ts';
import { aServer, chatSettings, embedderSettings, failure, nowhere, quick } from './a-server.ts';

const retryAfter = (value: string) => ({ status: 429, headers: { 'retry-after': value } });

describe('another try', () => {
  const passing: readonly [string, Behaviour][] = [
    ['429', { status: 429 }],
    ['429 with a time to wait', retryAfter('0.1')],
    ['429 with a date that has passed', retryAfter('Wed, 21 Oct 2015 07:28:00 GMT')],
    ['503', { status: 503 }],
    ['a connection that was refused', { refuse: true }],
  ];
  test.each(passing)('follows %s', async (_, behaviour) => {
    const server = await aServer({ script: [behaviour, behaviour] });
    const [vector] = await openEmbedder(embedderSettings(server)).embed(['글'], 'query');
    expect(vector).toHaveLength(64);
    expect(server.requests).toHaveLength(3);
  });

  const lasting: readonly [string, Behaviour][] = [
    ['a refused key', { status: 401 }],
    ['a wrong request', { status: 400 }],
    ['garbage', { body: '<html>' }],
    ['a server that wants to be left alone for longer', retryAfter('3600')],
  ];
  test.each(lasting)('does not follow %s', async (_, always) => {
    const server = await aServer({ always });
    await failure(openEmbedder(embedderSettings(server)).embed(['글'], 'query'));
    expect(server.requests).toHaveLength(1);
  });

  test('ends when the caller leaves in between', async () => {
    const server = await aServer({ always: retryAfter('1') });
    const leaving = new AbortController();
    const call = openEmbedder(embedderSettings(server)).embed(['글'], 'query', leaving.signal);
    await vi.waitFor(() => expect(server.requests).toHaveLength(1));
    leaving.abort(new Error('left'));
    await expect(call).rejects.toThrow('left');
    expect(server.requests).toHaveLength(1);
  });

  test('follows a time-out only where nobody waits for it', async () => {
    const server = await aServer({ script: [{ silent: true }] });
    const patience = { ...quick, afterTimeout: true };
    const embedder = openEmbedder(embedderSettings(server, { timeout: 0.1, patience }));
    expect(await embedder.embed(['글'], 'passage')).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });
});

describe('a server that is away', () => {
  test('is not tried by every question, and is again after a while', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const away = await nowhere();
    const patience = { ...quick, attempts: 1, coolDown: 10 };
    const embedder = openEmbedder(embedderSettings(away, { patience }));
    const first = await failure(embedder.embed(['글'], 'query'));
    expect(await failure(embedder.embed(['글'], 'query'))).toBe(first);
    vi.advanceTimersByTime(11_000);
    expect(await failure(embedder.embed(['글'], 'query'))).not.toBe(first);
    vi.useRealTimers();
  });
});

describe('turns', () => {
  test('so many requests at one time, the others in their order', async () => {
    const server = await aServer({ always: { delay: 20 } });
    const embedder = openEmbedder(embedderSettings(server, { concurrency: 2 }));
    const texts = ['가', '나', '다', '라', '마', '바'];
    await Promise.all(texts.map((text) => embedder.embed([text], 'query')));
    expect(server.mostOpen()).toBe(2);
    const asked = server.requests.map(({ body }) => (body as { input: string[] }).input[0]);
    expect(asked.toSorted()).toEqual(texts);
    expect(asked.slice(4).toSorted()).toEqual(['마', '바']);
  });

  test('one more than the queue holds is refused at once', async () => {
    const server = await aServer({ always: { silent: true } });
    const model = openChatModel(chatSettings(server, { concurrency: 1, queue: 1, timeout: 0.5 }));
    const ask = () => failure(Array.fromAsync(model.stream([{ role: 'user', content: '?' }])));
    const [first, second, third] = await Promise.all([ask(), ask(), ask()]);
    expect([first.kind, third.kind]).toEqual(['timeout', 'busy']);
    expect(['busy', 'timeout']).toContain(second.kind);
    expect(third.message).toContain('밀려 있습니다');
  });

  test('one who leaves the queue gives up no turn of others', async () => {
    const server = await aServer({ always: { delay: 50 } });
    const embedder = openEmbedder(embedderSettings(server, { concurrency: 1 }));
    const leaving = new AbortController();
    const first = embedder.embed(['가'], 'query');
    const second = embedder.embed(['나'], 'query', leaving.signal);
    const third = embedder.embed(['다'], 'query');
    leaving.abort(new Error('left'));
    await expect(second).rejects.toThrow('left');
    expect(await Promise.all([first, third])).toHaveLength(2);
    expect(server.requests).toHaveLength(2);
    expect(await embedder.embed(['라'], 'query')).toHaveLength(1);
  });
});
