import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { practiceTarget } from '../src/model/practice.ts';
import { type WrittenRecord, writtenRecordSchema } from '../src/model/written-phrases.ts';

export interface WrittenPhrases {
  /** In the order of the files' names and lines. */
  readonly records: readonly WrittenRecord[];
  /** Lines that are no records, the last one of a run that was killed among them. */
  readonly problems: readonly string[];
}

/** Where the phrases that a model wrote are kept, for a person to edit. */
export function writtenFolder(dataDir: string): string {
  return join(dataDir, 'practice');
}

/** Reads the phrases of a folder of JSON Lines files; a folder that is not there holds none. */
export async function readWritten(folder: string): Promise<WrittenPhrases> {
  const names = await readdir(folder).catch(() => []);
  const records: WrittenRecord[] = [];
  const problems: string[] = [];
  for (const file of names.filter((name) => name.endsWith('.jsonl')).toSorted()) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const record = readRecord(line);
      if (record === null) {
        problems.push(`${join(folder, file)}:${index + 1}: 실무 색인의 기록으로 읽을 수 없습니다.`);
      } else records.push(record);
    }
  }
  return { records, problems };
}

function readRecord(line: string): WrittenRecord | null {
  try {
    return writtenRecordSchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

/** Adds one record behind the others of its law or document; nothing that stands there is touched. */
export async function appendWritten(folder: string, record: WrittenRecord): Promise<void> {
  await mkdir(folder, { recursive: true });
  const about = 'passage' in record ? record.document : record.law;
  const file = join(folder, `${about.replaceAll(/[^\p{L}\p{N}._-]/gu, '_').slice(0, 80)}.jsonl`);
  const former = await readFile(file, 'utf8').catch(() => '');
  // A run that was killed may have left half a line.
  const gap = former === '' || former.endsWith('\n') ? '' : '\n';
  await appendFile(file, `${gap}${JSON.stringify(record)}\n`);
}

/** What the phrases of a record mean, as the stores keep it. */
export function writtenTarget(record: WrittenRecord): string {
  if ('passage' in record) return practiceTarget({ kind: 'passage', id: record.passage });
  const article = record.article.slice(1).replace('조', '');
  return practiceTarget({ kind: 'article', law: record.law, article });
}
