import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { SourceFile } from '../model/document.ts';
import { HttpProblem } from './problem.ts';

/** A file whose content is the indexed one. Whoever takes it closes it. */
export interface OpenedSource {
  readonly handle: FileHandle;
  /** Bytes. */
  readonly size: number;
}

/** Files found to be the indexed ones, by path: size, time and inode at that time, and the hash. */
const confirmed = new Map<string, string>();
const MOST_CONFIRMED = 1000;

/**
 * Opens the file that a document was read from, and nothing but it: the path is the one in the record, and
 * what stands there must have the hash of the record. A file that has not changed since is not hashed again.
 * @throws HttpProblem not-found or source-changed
 */
export async function openSourceFile({ path, sha256 }: SourceFile): Promise<OpenedSource> {
  // A pipe or a device in its place would be waited for without end.
  if (!(await isFile(path))) throw missing();
  const handle = await open(path, 'r').catch(() => {
    throw missing();
  });
  try {
    const before = await identity(handle);
    if (confirmed.get(path) !== `${before} ${sha256}`) {
      const hash = await hashOf(handle);
      if (hash !== sha256 || (await identity(handle)) !== before) throw changed();
      remember(path, `${before} ${sha256}`);
    }
    return { handle, size: (await handle.stat()).size };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function identity(handle: FileHandle): Promise<string> {
  const { size, mtimeNs, ctimeNs, ino } = await handle.stat({ bigint: true });
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const stream = handle.createReadStream({ start: 0, autoClose: false, highWaterMark: 1 << 20 });
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
}

function remember(path: string, value: string): void {
  if (confirmed.size >= MOST_CONFIRMED) confirmed.clear();
  confirmed.set(path, value);
}

function missing(): HttpProblem {
  return new HttpProblem(
    'not-found',
    '원본 파일이 색인할 때 있던 곳에 없습니다. 옮겨졌거나 지워졌을 수 있습니다. 색인된 글은 그대로 볼 수 있습니다.',
  );
}

function changed(): HttpProblem {
  return new HttpProblem(
    'source-changed',
    '원본 파일이 색인한 뒤에 바뀌어, 인용한 곳과 다를 수 있으므로 보여 드리지 않습니다. 관리자가 다시 색인하면(npm run index -- reindex) 볼 수 있습니다.',
  );
}
