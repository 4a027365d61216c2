import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Config } from '../config.ts';
import { JichimError } from '../errors.ts';

/** How long a running request may take to finish once the service is told to stop. */
const GRACE_MS = 5_000;

export interface Listening {
  /** With the real port, also when port 0 was asked for. */
  readonly url: string;
  /** Takes no new requests, lets running ones finish. */
  close(): Promise<void>;
}

interface App {
  fetch(request: Request): Response | Promise<Response>;
}

/**
 * Serves an app on a port.
 * @throws JichimError when the address cannot be used
 */
export async function listen(
  app: App,
  { host, port }: Pick<Config, 'host' | 'port'>,
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) }) as Server;
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw new JichimError(reason(error, host, port), { cause: error });
  });
  const address = server.address() as AddressInfo;
  const name = isIPv6(host) ? `[${host}]` : host;
  return { url: `http://${name}:${address.port}`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(force);
}

function reason({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `${port}번 포트를 이미 다른 프로그램이 쓰고 있습니다. 그 프로그램을 끝내거나, PORT로 다른 번호를 정해 주십시오(예: PORT=3001 npm start).`;
    case 'EACCES':
      return `${port}번 포트를 열 권한이 없습니다. PORT를 1024 이상으로 정해 주십시오.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `이 컴퓨터에 없는 주소입니다: ${host}. HOST를 확인해 주십시오(이 컴퓨터에서만 쓰려면 127.0.0.1).`;
    default:
      return `${host}의 ${port}번 포트를 열지 못했습니다(${code ?? '까닭을 알 수 없음'}). HOST와 PORT를 확인해 주십시오.`;
  }
}
