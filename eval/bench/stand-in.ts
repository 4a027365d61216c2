import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const script = resolve(import.meta.dirname, '../../test/fakes/qdrant-process.ts');

/** The stand-in of the tests in a process of its own, so that its work is not counted as the adapter's. */
export async function startStandIn(): Promise<{ readonly url: string; readonly stop: () => void }> {
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), stop: () => void child.kill() };
}
