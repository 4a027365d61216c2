import type { DatabaseSync } from 'node:sqlite';
import type { Passage } from '../../model/passage.ts';
import type { GivenDocument, IndexedPassage, IndexedPhrase } from '../../ports.ts';
import { decodeSparse } from './vectors.ts';

/** Phrases handed on together. */
const PHRASES_A_TIME = 1000;

type Bytes = Uint8Array<ArrayBuffer>;

/** Documents as they were added, one after the other; holds the passages of one at a time. */
export function* readContents(database: DatabaseSync): Generator<GivenDocument> {
  const documents = database
    .prepare('SELECT given, source, first, passages FROM documents ORDER BY position')
    .all() as { given: string; source: string; first: number; passages: number }[];
  const rows = database.prepare(
    `SELECT record, lexical.vector AS lexical, dense.vector AS dense
     FROM passages JOIN lexical USING (position) LEFT JOIN dense USING (position)
     WHERE position >= ? AND position < ? ORDER BY position`,
  );
  for (const { given, source, first, passages } of documents) {
    yield {
      stored: { document: JSON.parse(given), source: JSON.parse(source), passages },
      passages: rows.all(first, first + passages).map(toPassage),
    };
  }
}

export function* readPhrases(database: DatabaseSync): Generator<readonly IndexedPhrase[]> {
  let some: IndexedPhrase[] = [];
  for (const row of database.prepare('SELECT target, phrase, vector FROM phrases').iterate()) {
    const { target, phrase, vector } = row as { target: string; phrase: string; vector: Bytes };
    some.push({ target, phrase, lexical: decodeSparse(vector) });
    if (some.length < PHRASES_A_TIME) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

function toPassage(row: Record<string, unknown>): IndexedPassage {
  const { record, lexical, dense } = row as { record: string; lexical: Bytes; dense: Bytes | null };
  return {
    passage: JSON.parse(record) as Passage,
    lexical: decodeSparse(lexical),
    dense:
      dense === null ? null : new Float32Array(dense.buffer, dense.byteOffset, dense.length / 4),
  };
}
