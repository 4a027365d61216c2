import type { DatabaseSync } from 'node:sqlite';
import { type Document, documentSchema } from '../../model/document.ts';
import type { Release } from '../../model/release.ts';
import { readArray } from './arrays.ts';

/** What a search needs in memory: no passage is parsed for it. */
export interface ReleaseIndex {
  readonly passages: number;
  /** By document position, with their windows among the other editions. */
  readonly documents: readonly Document[];
  /** Position of the first passage of each document; one more entry closes the last. */
  readonly firsts: Uint32Array;
  /** By passage position. */
  readonly documentOf: Uint32Array;
  /** By passage position: first day it may answer, yyyymmdd. */
  readonly startsOn: Uint32Array;
  /** By passage position: first day it does not answer any more, yyyymmdd. */
  readonly endsOn: Uint32Array;
  /** By passage position: its own day of commencement, yyyymmdd; 0 where it is its document's. */
  readonly ownDates: Uint32Array;
  /** By passage position: rank of its id, for ties. */
  readonly idRank: Uint32Array;
  /** Position and grade of every graded recommendation, side by side: one entry for each grade it has. */
  readonly gradePositions: Uint32Array;
  /** Hashes of `gradeKeys`. */
  readonly gradeKeys: Uint32Array;
  /** Term hashes, ascending. */
  readonly terms: Uint32Array;
  /** By term: where its postings start; one more entry closes the last. */
  readonly offsets: Uint32Array;
  readonly postings: Uint32Array;
  readonly weights: Float32Array;
  /** Unit vectors, one row a passage; null without an embedder. */
  readonly dense: Float32Array | null;
}

/** @throws Error when the arrays do not fit the release's own counts */
export function readReleaseIndex(database: DatabaseSync, release: Release): ReleaseIndex {
  const integers = (name: string) => new Uint32Array(readArray(database, name));
  const documents = readDocuments(database);
  const index = {
    ...documents,
    passages: release.passages,
    documentOf: integers('documentOf'),
    startsOn: integers('startsOn'),
    endsOn: integers('endsOn'),
    ownDates: integers('ownDates'),
    idRank: integers('idRank'),
    gradePositions: integers('gradePositions'),
    gradeKeys: integers('gradeKeys'),
    terms: integers('terms'),
    offsets: integers('offsets'),
    postings: integers('postings'),
    weights: new Float32Array(readArray(database, 'weights')),
    dense: release.embedder === null ? null : readDense(database, release),
  };
  assertFits(index, release);
  return index;
}

function readDocuments(database: DatabaseSync): Pick<ReleaseIndex, 'documents' | 'firsts'> {
  const rows = database
    .prepare('SELECT served, first, passages FROM documents ORDER BY position')
    .all() as { served: string; first: number; passages: number }[];
  const ends = rows.map(({ first, passages }) => first + passages);
  return {
    documents: rows.map(({ served }) => documentSchema.parse(JSON.parse(served))),
    firsts: Uint32Array.of(0, ...ends),
  };
}

function readDense(database: DatabaseSync, { passages, embedder }: Release): Float32Array {
  const { dimension } = embedder!;
  const matrix = new Float32Array(passages * dimension);
  for (const row of database.prepare('SELECT position, vector FROM dense').iterate()) {
    const { position, vector } = row as { position: number; vector: Uint8Array<ArrayBuffer> };
    matrix.set(new Float32Array(vector.buffer, vector.byteOffset, dimension), position * dimension);
  }
  return matrix;
}

function assertFits(index: ReleaseIndex, { documents, passages }: Release): void {
  const perPassage = [index.documentOf, index.startsOn, index.endsOn, index.ownDates, index.idRank];
  const fits =
    index.documents.length === documents &&
    index.firsts[documents] === passages &&
    perPassage.every((array) => array.length === passages) &&
    index.gradeKeys.length === index.gradePositions.length &&
    index.offsets.length === index.terms.length + 1 &&
    index.offsets[index.terms.length] === index.postings.length &&
    index.weights.length === index.postings.length;
  if (!fits) throw new Error('Array lengths disagree with the counts of the release');
}
