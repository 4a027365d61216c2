import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlacedRecord } from '../src/model/practice.ts';

/** A record with the hash of its article as it stands now; null: there is no such article. */
export interface StampedRecord {
  readonly record: PlacedRecord;
  readonly hash: string | null;
}

/** Writes the articles' hashes into the records of a folder: the phrases were read against these texts. */
export async function stampPractice(
  folder: string,
  reviewed: readonly StampedRecord[],
): Promise<number> {
  let stamped = 0;
  for (const [file, own] of Map.groupBy(reviewed, ({ record }) => record.file)) {
    const path = join(folder, file);
    const lines = (await readFile(path, 'utf8')).split('\n');
    for (const { record, hash } of own) {
      if (hash === null || hash === record.hash) continue;
      lines[record.line - 1] = withHash(lines[record.line - 1]!, hash);
      stamped++;
    }
    await writeFile(path, lines.join('\n'));
  }
  return stamped;
}

function withHash(line: string, hash: string): string {
  return JSON.stringify({ ...JSON.parse(line), hash });
}
