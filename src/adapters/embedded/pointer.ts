import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ReleaseError } from '../../errors.ts';
import { writeDurably } from './files.ts';

const pointerSchema = z.object({
  /** The published release; null before the first one. */
  release: z.number().int().positive().nullable(),
  /** The highest number ever dropped or published: numbers are never used twice. */
  last: z.number().int().min(0).default(0),
});
export type Pointer = z.infer<typeof pointerSchema>;

const UNSET: Pointer = { release: null, last: 0 };

/**
 * Which release is published. Reads a file of some 30 bytes each time, about 10 µs, so a running
 * service follows a publish of another process at once.
 * @throws ReleaseError when the file is not readable as a pointer
 */
export function readPointer(path: string): Pointer {
  const text = readIfThere(path);
  if (text === null) return UNSET;
  try {
    return pointerSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new ReleaseError(
      `게시된 색인을 가리키는 파일(${path})이 손상되었습니다. \`npm run index -- rollback 번호\`로 쓸 색인을 다시 정하십시오. 번호는 \`npm run index -- releases\`가 보여 줍니다.`,
      { cause },
    );
  }
}

/** For the commands that repair: a damaged pointer counts as none. */
export function readPointerLeniently(path: string): Pointer {
  try {
    return readPointer(path);
  } catch (error) {
    if (error instanceof ReleaseError) return UNSET;
    throw error;
  }
}

export function writePointer(path: string, pointer: Pointer): void {
  writeDurably(path, `${JSON.stringify(pointer)}\n`);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new ReleaseError(
      `색인 폴더를 읽을 수 없습니다(${message}). DATA_DIR 설정과 폴더의 읽기 권한을 확인하십시오.`,
      { cause: error },
    );
  }
}
