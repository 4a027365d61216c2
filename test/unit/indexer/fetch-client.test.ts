import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FetchError } from '../../../indexer/fetch/errors.ts';
import { type ClientOptions, PoliteClient } from '../../../indexer/fetch/polite-client.ts';
import { LawApiServer } from '../../fakes/law-api-server.ts';

let server: LawApiServer;
beforeEach(async () => {
  server = await LawApiServer.start();
});
afterEach(() => server.close());

const always = () => true;

function client(options: ClientOptions = {}): PoliteClient {
  return new PoliteClient({ pause: 0, backOff: 1, timeout: 2000, ...options });
}

async function faultOf(work: Promise<unknown>): Promise<FetchError> {
  const error = await work.catch((thrown: unknown) => thrown);
  if (!(error instanceof FetchError)) throw new Error('no fetch error');
  return error;
}

describe('failures that may pass', () => {
  test('500 and then a good answer', async () => {
    server.on(always, { status: 500 }, { status: 503 }, 'good');
    expect(await client().text(new URL(server.url))).toBe('good');
    expect(server.requests).toHaveLength(3);
  });

  test('too many requests: the wait asked for is kept', async () => {
    server.on(always, { status: 429, headers: { 'retry-after': '0.2' } }, 'good');
    const started = performance.now();
    expect(await client().text(new URL(server.url))).toBe('good');
    expect(performance.now() - started).toBeGreaterThan(150);
  });

  test('a connection that is cut', async () => {
    server.on(always, 'cut', 'good');
    expect(await client().text(new URL(server.url))).toBe('good');
  });

  test('a body that the caller does not take', async () => {
    server.on(always, 'busy', 'good');
    const body = await client().text(new URL(server.url), (text) => {
      if (text === 'busy') throw new FetchError('anti-bot', 'busy', { retryable: true });
    });
    expect(body).toBe('good');
  });
});

describe('failures that last', () => {
  test('a server that never answers is given up in time', async () => {
    server.on(always, 'silent');
    const error = await faultOf(client({ timeout: 100, tries: 2 }).text(new URL(server.url)));
    expect(error).toMatchObject({ fault: 'timeout' });
    expect(error.message).toContain('0.1초 안에 답하지 않았습니다');
    expect(server.requests).toHaveLength(2);
  });

  test('nobody listens', async () => {
    const gone = new URL(server.url);
    await server.close();
    const error = await faultOf(client({ tries: 2 }).text(gone));
    expect(error).toMatchObject({ fault: 'network' });
    expect(error.message).toContain('ECONNREFUSED');
    server = await LawApiServer.start();
  });

  test('errors of the caller are not sent again', async () => {
    server.on(always, { status: 403 });
    expect(await faultOf(client().text(new URL(server.url)))).toMatchObject({
      fault: 'http',
      status: 403,
    });
    expect(server.requests).toHaveLength(1);
  });

  test('an answer in another encoding is not guessed at', async () => {
    server.on(always, new Uint8Array([0xc0, 0xc7, 0xb7, 0xe1]));
    expect(await faultOf(client({ tries: 1 }).text(new URL(server.url)))).toMatchObject({
      fault: 'malformed',
    });
  });

  test('the query, where the key stands, is in no message', async () => {
    server.on(always, { status: 500 });
    const url = new URL(`${server.url}/?OC=secret`);
    expect((await faultOf(client({ tries: 1 }).text(url))).message).not.toContain('secret');
  });
});

test('one request at a time, with a pause between them', async () => {
  server.on(always, 'good');
  const polite = client({ pause: 60 });
  const started = performance.now();
  await Promise.all([1, 2, 3].map((number) => polite.text(new URL(`${server.url}/${number}`))));
  expect(server.mostOpen).toBe(1);
  expect(server.requests.map(({ pathname }) => pathname)).toEqual(['/1', '/2', '/3']);
  expect(performance.now() - started).toBeGreaterThan(100);
});

test('a stop ends the waiting', async () => {
  server.on(always, 'silent');
  const stop = new AbortController();
  const work = client({ timeout: 60_000, signal: stop.signal }).text(new URL(server.url));
  setTimeout(() => stop.abort(), 50);
  expect((await faultOf(work)).message).toBe('받기를 중단했습니다.');
});
