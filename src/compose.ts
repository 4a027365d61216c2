import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { openEmbeddedStore } from './adapters/embedded/store.ts';
import type { Config } from './config.ts';
import { JichimError } from './errors.ts';
import type { ServiceMode } from './http/mode.ts';
import type { PassageStore } from './ports.ts';

export interface Services {
  readonly store: PassageStore;
  readonly mode: ServiceMode;
  close(): Promise<void>;
}

/**
 * The store alone, for commands that only index or search. Whoever opens it closes it.
 * @throws JichimError when the folder cannot be made or written
 */
export async function openStore({ dataDir }: Pick<Config, 'dataDir'>): Promise<PassageStore> {
  try {
    const store = openEmbeddedStore({ dataDir });
    accessSync(dataDir, constants.W_OK);
    return store;
  } catch (error) {
    throw isFileError(error) ? unusableFolder(dataDir, error) : error;
  }
}

/** Builds what the settings ask for; the only place where adapters are made. */
export async function compose(config: Pick<Config, 'dataDir'>): Promise<Services> {
  const store = await openStore(config);
  return {
    store,
    mode: { store: 'embedded', search: 'lexical', answer: 'extractive' },
    close: () => store.close(),
  };
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: '쓸 권한이 없습니다',
  EPERM: '쓸 권한이 없습니다',
  EROFS: '읽기 전용 디스크입니다',
  ENOTDIR: '폴더가 아닙니다',
  EEXIST: '같은 이름의 파일이 있습니다',
  ENOSPC: '디스크가 가득 찼습니다',
};

function isFileError(error: unknown): error is NodeJS.ErrnoException & { code: string } {
  return error instanceof Error && 'code' in error && String(error.code) in reasons;
}

function unusableFolder(dataDir: string, error: Error & { code: string }): JichimError {
  return new JichimError(
    `색인을 두는 폴더를 쓸 수 없습니다: ${resolve(dataDir)} (${reasons[error.code]}). ` +
      '권한을 고치거나, DATA_DIR 또는 --data-dir로 다른 폴더를 정해 주십시오.',
    { cause: error },
  );
}
