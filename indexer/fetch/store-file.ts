import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { JichimError } from '../../src/errors.ts';

/** Where a fetched file belongs. */
export interface FilePlace {
  readonly folder: string;
  readonly path: readonly string[];
}

/** The path of a file that an earlier run has fetched whole; null when it is to be fetched. */
export async function hasFile(
  place: FilePlace,
  check: (content: string) => void,
): Promise<string | null> {
  const path = join(place.folder, ...place.path);
  try {
    check(await readFile(path, 'utf8'));
    return path;
  } catch {
    return null;
  }
}

/**
 * Writes a file in one step: a run that is stopped leaves no half of it.
 * @throws JichimError when the folder cannot be written
 */
export async function writeWhole(place: FilePlace, content: string): Promise<string> {
  const path = join(place.folder, ...place.path);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, content);
    await rename(`${path}.part`, path);
    return path;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new JichimError(`받은 법령을 저장하지 못했습니다: ${path} (${code})`, { cause });
  }
}
