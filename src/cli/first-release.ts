import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { JichimError } from '../errors.ts';

const root = resolve(import.meta.dirname, '../..');

/**
 * Indexes the documents that come with the project, in a process of its own with its output passed on.
 * That it failed is no reason to stop: the indexer has said why, and the service says that it is not ready.
 * @throws JichimError when the folder cannot be written
 */
export async function buildFirstRelease(dataDir: string): Promise<void> {
  makeWritable(resolve(dataDir));
  const command = ['indexer/main.ts', 'corpus', '--data-dir', resolve(dataDir)];
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const stop = () => child.kill('SIGTERM');
  process.once('SIGTERM', stop);
  await once(child, 'exit');
  process.off('SIGTERM', stop);
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const reason = reasons[(cause as NodeJS.ErrnoException).code ?? ''] ?? '까닭을 알 수 없음';
    throw new JichimError(
      `색인을 두는 폴더를 쓸 수 없습니다: ${folder} (${reason}). 권한을 고치거나, DATA_DIR로 다른 폴더를 정해 주십시오.`,
      { cause },
    );
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: '쓸 권한이 없음',
  EPERM: '쓸 권한이 없음',
  EROFS: '읽기 전용 디스크',
  ENOTDIR: '폴더가 아님',
  EEXIST: '같은 이름의 파일이 있음',
  ENOSPC: '디스크가 가득 참',
};
