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
import { type WrittenPhrases, writtenTarget } from './written-phrases.ts';

/** The practice index that the project ships. */
export const SHIPPED_PRACTICE = resolve(import.meta.dirname, '../corpus/practice');

export interface PracticeIndex {
  /** Phrases that a model wrote where the project ships none. */
  readonly written?: WrittenPhrases['records'];
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

/** The practice index together with what a model wrote for texts that it does not have. */
export function withWritten(practice: PracticeIndex, written: WrittenPhrases): PracticeIndex {
  if (written.records.length === 0 && written.problems.length === 0) return practice;
  const content = written.records.map((record) => [writtenTarget(record), record.phrases]);
  return {
    ...practice,
    written: written.records,
    problems: [...practice.problems, ...written.problems],
    version: sha256(JSON.stringify([practice.version, content])).slice(0, 12),
  };
}

/** Phrases of a model: of one target those written last; none where the project ships some. */
function writtenPhrases(
  { records, written = [] }: Pick<PracticeIndex, 'records' | 'written'>,
  { laws, documents }: Pick<Indexed, 'laws' | 'documents'>,
): readonly IndexedPhrase[] {
  const shipped = new Set(records.map(targetOf));
  const byTarget = new Map<string, readonly string[]>();
  for (const record of written) {
    const isHere = 'passage' in record ? documents.has(record.document) : laws.has(record.law);
    const target = writtenTarget(record);
    if (isHere && !shipped.has(target)) byTarget.set(target, record.phrases);
  }
  return [...byTarget].flatMap(([target, phrases]) => phrasesOf(target, phrases));
}

/** What the release holds. */
export interface Indexed {
  readonly laws: ReadonlySet<string>;
  /** Ids. */
  readonly documents: ReadonlySet<string>;
}

/** The phrases of the laws at hand, each alone and all of an article together, with their index terms. */
export function indexedPhrases(
  practice: Pick<PracticeIndex, 'records' | 'written'>,
  laws: ReadonlySet<string>,
  documents: ReadonlySet<string> = new Set(),
): readonly IndexedPhrase[] {
  const shipped = practice.records
    .filter(({ law }) => laws.has(law))
    .flatMap((record) => phrasesOf(targetOf(record), record.phrases));
  return [...shipped, ...writtenPhrases(practice, { laws, documents })];
}

function targetOf({ law, article }: Pick<PracticeRecord, 'law' | 'article'>): string {
  return practiceTarget({ kind: 'article', law, article: article.slice(1).replace('조', '') });
}

function phrasesOf(target: string, phrases: readonly string[]): readonly IndexedPhrase[] {
  const unique = [...new Set(phrases)];
  if (unique.length === 0) return [];
  return [
    { target, phrase: ALL_PHRASES, lexical: recordVector(unique) },
    ...unique.map((phrase) => ({ target, phrase, lexical: phraseVector(phrase) })),
  ];
}
