import type { DatabaseSync } from 'node:sqlite';
import { ReleaseError } from '../../errors.ts';
import type { Document } from '../../model/document.ts';
import { editionWindows } from '../../model/editions.ts';
import type { Passage } from '../../model/passage.ts';
import { type PassageWindow, passageWindows } from '../../model/passage-windows.ts';
import type { Release } from '../../model/release.ts';
import { writeArray } from './arrays.ts';
import type { Counts } from './draft-writer.ts';
import { writeGrades } from './grades.ts';
import { writeInvertedIndex } from './inverted.ts';
import { inTransaction } from './schema.ts';
import { endOf, ownDateOf, startOf } from './windows.ts';

/**
 * Makes a filled draft a release: works out what a search reads and checks the whole.
 * @throws ReleaseError when anything disagrees; the file is of no use then
 */
export function sealDatabase(database: DatabaseSync, release: Release, expected: Counts): void {
  if (expected.passages === 0) {
    throw refused(release, '단락이 하나도 없습니다. 색인할 파일이 있는지 확인하십시오');
  }
  assertCounts(database, release, expected);
  inTransaction(database, () => {
    database.exec('CREATE INDEX passages_id ON passages (id)');
    assertUniqueIds(database, release);
    writePassageArrays(database, windowsOf(database, serveDocuments(database)));
    writeGrades(database);
    const postings = writeInvertedIndex(database);
    assertEqual(release, '색인어', postings, expected.postings);
    database.prepare('INSERT INTO meta VALUES (?, ?)').run('release', JSON.stringify(release));
  });
  assertSound(database, release);
}

function assertCounts(database: DatabaseSync, release: Release, expected: Counts): void {
  const count = (sql: string) => (database.prepare(sql).get() as { n: number }).n;
  const rows = (table: string) => count(`SELECT count(*) AS n FROM ${table}`);
  assertEqual(release, '문서', rows('documents'), expected.documents);
  assertEqual(release, '단락', rows('passages'), expected.passages);
  assertEqual(release, '색인어 벡터', rows('lexical'), expected.passages);
  assertEqual(release, '실무 색인 구절', rows('phrases'), expected.phrases);
  const embedded = release.embedder === null ? 0 : expected.passages;
  assertEqual(release, '임베딩 벡터', rows('dense'), embedded);
  const inOrder = count(
    `SELECT count(*) AS n FROM passages JOIN documents ON documents.position = passages.document
     WHERE json_extract(record, '$.ordinal') = passages.position - documents.first
       AND passages.position < documents.first + documents.passages`,
  );
  assertEqual(release, '순서가 맞는 단락', inOrder, expected.passages);
}

function assertUniqueIds(database: DatabaseSync, release: Release): void {
  const twice = database
    .prepare('SELECT id FROM passages GROUP BY id HAVING count(*) > 1 LIMIT 1')
    .get() as { id: string } | undefined;
  if (twice === undefined) return;
  const labels = database
    .prepare('SELECT record FROM passages WHERE id = ? ORDER BY position LIMIT 2')
    .all(twice.id)
    .map((row) => `「${(JSON.parse(row.record as string) as Passage).label}」`);
  throw refused(release, `단락 ${labels.join(', ')}의 id가 같습니다(${twice.id})`);
}

/** Writes each document's record with its window among the editions at hand. @returns the records as given */
function serveDocuments(database: DatabaseSync): readonly Document[] {
  const given = database
    .prepare('SELECT given FROM documents ORDER BY position')
    .all()
    .map((row) => JSON.parse(row.given as string) as Document);
  const update = database.prepare('UPDATE documents SET served = ? WHERE position = ?');
  editionWindows(given).forEach(({ document }, position) => {
    update.run(JSON.stringify(document), position);
  });
  return given;
}

/** By passage position. */
function windowsOf(
  database: DatabaseSync,
  documents: readonly Document[],
): readonly PassageWindow[] {
  const ranges = database
    .prepare('SELECT first, first + passages AS end FROM documents ORDER BY position')
    .all() as { first: number; end: number }[];
  const column = (name: string) => {
    const rows = database.prepare(
      `SELECT ${name} AS value FROM passages WHERE position >= ? AND position < ? ORDER BY position`,
    );
    return (position: number) => {
      const { first, end } = ranges[position]!;
      return rows.all(first, end).map(({ value }) => value as string | null);
    };
  };
  const records = column('record');
  return passageWindows(documents, {
    ownDates: column('effective_from'),
    passages: (position) => records(position).map((value) => JSON.parse(value!) as Passage),
  }).flat();
}

function writePassageArrays(database: DatabaseSync, windows: readonly PassageWindow[]): void {
  const rows = database.prepare('SELECT document FROM passages ORDER BY position').all() as {
    document: number;
  }[];
  const idRank = new Uint32Array(rows.length);
  const byId = database.prepare('SELECT position FROM passages ORDER BY id').iterate();
  let rank = 0;
  for (const row of byId) idRank[row.position as number] = rank++;
  writeArray(
    database,
    'documentOf',
    Uint32Array.from(rows, ({ document }) => document),
  );
  writeArray(database, 'startsOn', Uint32Array.from(windows, startOf));
  writeArray(database, 'endsOn', Uint32Array.from(windows, endOf));
  writeArray(database, 'ownDates', Uint32Array.from(windows, ownDateOf));
  writeArray(database, 'idRank', idRank);
}

function assertSound(database: DatabaseSync, release: Release): void {
  const row = database.prepare('PRAGMA main.quick_check').get() as { quick_check: string };
  if (row.quick_check !== 'ok') {
    throw refused(
      release,
      `파일 검사에서 문제가 나왔습니다(${row.quick_check}). 디스크를 확인하십시오`,
    );
  }
}

function assertEqual(release: Release, what: string, found: number, expected: number): void {
  if (found === expected) return;
  throw refused(release, `${what} 수가 맞지 않습니다(${expected}이어야 하나 ${found})`);
}

function refused({ number }: Release, problem: string): ReleaseError {
  return new ReleaseError(`색인 ${number}번을 완성할 수 없습니다. ${problem}.`);
}
