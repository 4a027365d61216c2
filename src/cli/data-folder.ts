import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { JichimError } from '../errors.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: '권한이 없음',
  EPERM: '권한이 없음',
  EROFS: '읽기 전용 디스크',
  ENOTDIR: '폴더가 아님',
  EEXIST: '같은 이름의 파일이 있음',
  ENOSPC: '디스크가 가득 참',
};

/**
 * Checks that an index can lie in a folder, whether it is made already or not.
 * @throws JichimError naming the folder and what to change
 */
export function assertReadableFolder(dataDir: string): void {
  attempt(dataDir, () => openFolder(nearestExisting(resolve(dataDir))));
}

/**
 * Makes a folder for an index.
 * @throws JichimError when it cannot be made or written
 */
export function makeWritableFolder(dataDir: string): void {
  attempt(dataDir, () => {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK);
  });
}

/** A trailing slash makes the system refuse what is no folder. */
function openFolder(path: string): void {
  accessSync(`${path}/`, constants.R_OK | constants.X_OK);
}

function nearestExisting(path: string): string {
  try {
    statSync(path);
    return path;
  } catch {
    return nearestExisting(dirname(path));
  }
}

function attempt(dataDir: string, step: () => void): void {
  try {
    step();
  } catch (cause) {
    const reason = reasons[(cause as NodeJS.ErrnoException).code ?? ''] ?? '까닭을 알 수 없음';
    throw new JichimError(
      `색인을 두는 폴더를 쓸 수 없습니다: ${resolve(dataDir)} (${reason}). 권한을 고치거나, DATA_DIR로 다른 폴더를 정해 주십시오.`,
      { cause },
    );
  }
}
