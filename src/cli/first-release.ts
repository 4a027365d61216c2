import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/**
 * Indexes the documents that come with the project, in a process of its own with its output passed on.
 * @returns false when that failed; the indexer has said why
 */
export async function buildFirstRelease(dataDir: string): Promise<boolean> {
  const command = ['indexer/main.ts', 'corpus', '--data-dir', resolve(dataDir)];
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  const [code] = await once(child, 'exit');
  process.off('SIGTERM', stop);
  return code === 0;
}
