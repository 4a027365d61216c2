import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { JichimError } from '../../src/errors.ts';

const START_LIMIT_MS = 30_000;
const root = resolve(import.meta.dirname, '../..');

/** A real service in a process of its own, on loopback. */
export interface RunningService {
  readonly port: number;
  /** One kept connection: requests go one after the other. */
  readonly agent: Agent;
  /** Milliseconds until it answered for the first time. */
  readonly started: number;
}

/** Runs the service over a data folder for `operation` and stops it again. `settings` are its environment. */
export async function withService<T>(
  dataDir: string,
  settings: Readonly<Record<string, string>>,
  operation: (service: RunningService) => Promise<T>,
): Promise<T> {
  const port = await freePort();
  const own = { HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'warn' };
  const service = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { ...process.env, ...own, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const started = await untilReady(service, port, agent);
    return await operation({ port, agent, started });
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
    const status = await search({ port, agent }, '의료법').catch(() => null);
    if (status === 200) return performance.now() - start;
    await wait(20);
  }
  throw new JichimError(`서비스가 ${START_LIMIT_MS / 1000}초 안에 응답하지 않았습니다.`);
}

/** Sends one search and reads the whole response. */
export async function search(
  { port, agent }: Pick<RunningService, 'port' | 'agent'>,
  query: string,
): Promise<number | undefined> {
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
