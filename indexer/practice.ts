import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ANALYSER_VERSION } from '../src/korean/analyse.ts';
import {
  PRACTICE_TERMS_VERSION,
  phraseVector,
  recordVector,
} from '../src/korean/practice-terms.ts';
import {
  ALL_PHRASES,
  type PlacedRecord,
  type PracticeRecord,
  practiceRecordSchema,
  practiceTarget,
} from '../src/model/practice.ts';
import type { IndexedPhrase } from '../src/ports.ts';
import { sha256 } from './recipe.ts';

/** The practice index that the project ships. */
export const SHIPPED_PRACTICE = resolve(import.meta.dirname, '../corpus/practice');

export interface PracticeIndex {
  readonly records: readonly PlacedRecord[];
  /** Lines that are no records: what and where. They are left out, the others count. */
  readonly problems: readonly string[];
  /** Changes whenever a phrase or the way phrases are analysed changes. */
  readonly version: string;
}

/** Reads the records of a folder of JSON Lines files; a folder that is not there holds none. */
export async function readPractice(folder: string): Promise<PracticeIndex> {
  const names = await readdir(folder).catch(() => []);
  const records: PlacedRecord[] = [];
  const problems: string[] = [];
  for (const file of names.filter((name) => name.endsWith('.jsonl')).toSorted()) {
    const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const read = readRecord(line);
      if (typeof read === 'string') problems.push(`${file}:${index + 1}: ${read}`);
      else records.push({ ...read, file, line: index + 1 });
    }
  }
  const content = records.map(({ law, article, phrases }) => [law, article, phrases]);
  const version = sha256(JSON.stringify([ANALYSER_VERSION, PRACTICE_TERMS_VERSION, content])).slice(
    0,
    12,
  );
  return { records, problems, version };
}

function readRecord(line: string): PracticeRecord | string {
  try {
    const parsed = practiceRecordSchema.safeParse(JSON.parse(line));
    if (parsed.success) return parsed.data;
    return parsed.error.issues
      .map(({ path, message }) => `${path.join('.')}: ${message}`)
      .join(', ');
  } catch {
    return 'JSON으로 읽을 수 없습니다.';
  }
}

/** The phrases of the laws at hand, each alone and all of an article together, with their index terms. */
export function indexedPhrases(
  { records }: Pick<PracticeIndex, 'records'>,
  laws: ReadonlySet<string>,
): readonly IndexedPhrase[] {
  return records
    .filter(({ law }) => laws.has(law))
    .flatMap(({ law, article, phrases }) => {
      const number = article.slice(1).replace('조', '');
      const target = practiceTarget({ kind: 'article', law, article: number });
      const unique = [...new Set(phrases)];
      return [
        { target, phrase: ALL_PHRASES, lexical: recordVector(unique) },
        ...unique.map((phrase) => ({ target, phrase, lexical: phraseVector(phrase) })),
      ];
    });
}
