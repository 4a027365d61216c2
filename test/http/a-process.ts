import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(command: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, command, { cwd: root, env: { ...process.env, ...env } });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return { child, output };
}

/** Runs a command to its end. */
export async function runToEnd(
  command: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const { child, output } = start(command, env);
  const [code] = await once(child, 'close');
  return { code, ...output };
}

/** Starts the service on a free port and waits until it says where it listens. */
export async function startService(env: Readonly<Record<string, string>>) {
  const { child, output } = start(['src/main.ts'], { PORT: '0', HOST: '127.0.0.1', ...env });
  const ended = once(child, 'close');
  const url = await Promise.race([
    urlFrom(child, output),
    ended.then(() => Promise.reject(new Error(output.stderr))),
  ]);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> => {
    child.kill(signal);
    const [code] = await ended;
    return { code, ...output };
  };
  return { url, output, stop };
}

async function urlFrom(child: ChildProcess, output: { stdout: string }): Promise<string> {
  for (;;) {
    const url = /시작했습니다: (\S+)[\s\S]*Ctrl\+C/.exec(output.stdout)?.[1];
    if (url !== undefined) return url;
    await once(child.stdout!, 'data');
  }
}
