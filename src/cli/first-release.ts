import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { makeWritableFolder } from './data-folder.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Indexes the documents that come with the project, in a process of its own with its output passed on.
 * That it failed is no reason to stop: the indexer has said why, and the service says that it is not ready.
 * @param embeddings whether passages get vectors; false also where a server is set that does not answer
 * @throws JichimError when the folder cannot be written
 */
export async function buildFirstRelease(dataDir: string, embeddings: boolean): Promise<void> {
  makeWritableFolder(resolve(dataDir));
  const command = [
    ...['indexer/main.ts', 'corpus', '--data-dir', resolve(dataDir)],
    ...(embeddings ? [] : ['--without-embeddings']),
  ];
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  await once(child, 'exit');
  process.off('SIGTERM', stop);
}
