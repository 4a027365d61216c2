import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { JichimError } from '../../src/errors.ts';
import type { GoldQuestion } from '../questions.ts';
import type { Figure } from './figure.ts';
import { quantile } from './quantile.ts';

const WARM_ROUNDS = 2;
const ROUNDS = 10;
const START_LIMIT_MS = 30_000;
const root = resolve(import.meta.dirname, '../..');

/** `POST /v1/search` of a real service on loopback: one request after the other on a kept connection. */
export async function benchHttp(
  dataDir: string,
  questions: readonly GoldQuestion[],
): Promise<readonly Figure[]> {
  const port = await freePort();
  const service = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const start = await untilReady(service, port, agent);
    await searchRounds(port, agent, questions, WARM_ROUNDS);
    const times = await searchRounds(port, agent, questions, ROUNDS);
    return [
      { name: '서비스 시작 (첫 응답까지)', value: start, unit: 'ms' },
      { name: 'HTTP 검색 p50', value: quantile(times, 0.5), unit: 'ms', aim: 10 },
      { name: 'HTTP 검색 p95', value: quantile(times, 0.95), unit: 'ms' },
    ];
  } finally {
    agent.destroy();
    service.kill('SIGTERM');
    if (service.exitCode === null) await once(service, 'exit');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** @throws JichimError when the service ends or does not answer in time */
async function untilReady(service: ChildProcess, port: number, agent: Agent): Promise<number> {
  const start = performance.now();
  while (performance.now() - start < START_LIMIT_MS) {
    if (service.exitCode !== null) {
      throw new JichimError(`서비스가 시작하다가 끝났습니다(종료 코드 ${service.exitCode}).`);
    }
    const status = await search(port, agent, '의료법').catch(() => null);
    if (status === 200) return performance.now() - start;
    await wait(20);
  }
  throw new JichimError(`서비스가 ${START_LIMIT_MS / 1000}초 안에 응답하지 않았습니다.`);
}

async function searchRounds(
  port: number,
  agent: Agent,
  questions: readonly GoldQuestion[],
  rounds: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const { id, question } of questions) {
      const start = performance.now();
      const status = await search(port, agent, question);
      times.push(performance.now() - start);
      if (status !== 200) throw new JichimError(`문항 ${id}: 서비스가 ${status}로 답했습니다.`);
    }
  }
  return times;
}

/** Sends one search and reads the whole response. */
async function search(port: number, agent: Agent, query: string): Promise<number | undefined> {
  const body = JSON.stringify({ query });
  const outgoing = request({
    ...{ agent, port, host: '127.0.0.1', path: '/v1/search', method: 'POST' },
    headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
  });
  outgoing.end(body);
  const [response] = await once(outgoing, 'response');
  await text(response);
  return response.statusCode;
}
