import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/**
 * One SQLite file a release. Positions count from 0 in the order of adding; the passages of a document
 * stand together, in order. Vectors have their own tables, so that fetching a passage reads few pages.
 * `documents.given` is the record as added, `served` the one with its window among the other editions.
 */
const TABLES = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE documents (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    first INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    given TEXT NOT NULL,
    served TEXT,
    source TEXT NOT NULL
  ) STRICT;
  CREATE TABLE passages (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    document INTEGER NOT NULL,
    effective_from TEXT,
    record TEXT NOT NULL
  ) STRICT;
  CREATE TABLE lexical (position INTEGER PRIMARY KEY, vector BLOB NOT NULL) STRICT;
  CREATE TABLE dense (position INTEGER PRIMARY KEY, vector BLOB NOT NULL) STRICT;
  CREATE TABLE phrases (
    target TEXT NOT NULL,
    phrase TEXT NOT NULL,
    vector BLOB NOT NULL,
    PRIMARY KEY (target, phrase)
  ) STRICT;
  CREATE TABLE arrays (
    name TEXT NOT NULL,
    part INTEGER NOT NULL,
    crc INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (name, part)
  ) STRICT;
`;

/** Creates the file of a draft. Nothing waits for the disk: a draft that dies is thrown away. */
export function createDraftDatabase(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA page_size = 8192;
    PRAGMA journal_mode = MEMORY;
    PRAGMA synchronous = OFF;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA cache_size = -32000;
  `);
  database.exec(TABLES);
  return database;
}

/** Opens a sealed file, which never changes any more: no lock, no journal, no write. */
export function openSealedDatabase(path: string): DatabaseSync {
  return new DatabaseSync(sealedUri(path), { readOnly: true });
}

/** URI of a sealed file for `ATTACH` and for opening. */
export function sealedUri(path: string): URL {
  const uri = pathToFileURL(path);
  uri.searchParams.set('mode', 'ro');
  uri.searchParams.set('immutable', '1');
  return uri;
}

/** All or nothing. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}
