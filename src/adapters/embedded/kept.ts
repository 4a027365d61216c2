import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { ReleaseError } from '../../errors.ts';
import type { Document } from '../../model/document.ts';
import { type EmbedderInfo, releaseSchema, STORE_FORMAT } from '../../model/release.ts';
import type { StoredDocument } from '../../ports.ts';
import { refusal } from './check.ts';
import type { Counts } from './draft-writer.ts';
import { foreignFormat, missingRelease, readingRelease } from './failures.ts';
import { sealedUri } from './schema.ts';

interface KeptRow {
  readonly first: number;
  readonly passages: number;
  readonly given: string;
  readonly served: string;
}

export interface SealedFile {
  readonly number: number;
  readonly path: string;
}

/**
 * Attaches the published release to the database of a draft.
 * @throws ReleaseError when it is missing or damaged, or its rows do not fit the draft
 */
export function attachKept(
  database: DatabaseSync,
  { number, path }: SealedFile,
  embedder: EmbedderInfo | null,
): KeptRelease {
  if (!existsSync(path)) throw missingRelease(number, path);
  return readingRelease(number, path, () => {
    database.prepare('ATTACH ? AS kept').run(sealedUri(path).href);
    try {
      assertFits(database, embedder);
    } catch (error) {
      database.exec('DETACH kept');
      throw error;
    }
    return new KeptRelease(database);
  });
}

/** The published release, attached to a draft's database as `kept`, to copy rows from. */
export class KeptRelease {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** @throws ReleaseError when the published release does not have the document */
  find(stored: StoredDocument): KeptRow {
    const row = this.#database
      .prepare('SELECT first, passages, given, served FROM kept.documents WHERE id = ?')
      .get(stored.document.id) as KeptRow | undefined;
    if (row === undefined) throw refusal(stored, '게시된 색인에 없는 문서라서 옮겨 올 수 없습니다');
    if (row.passages !== stored.passages) {
      throw refusal(
        stored,
        `단락 수가 ${stored.passages}개라고 하지만 게시된 색인에는 ${row.passages}개입니다`,
      );
    }
    if (JSON.parse(row.given).kind !== stored.document.kind) {
      throw refusal(stored, '게시된 색인의 문서와 종류가 다릅니다. 파일을 다시 읽어야 합니다');
    }
    return row;
  }

  /** Copies a document's passages and vectors. @returns how many postings they have */
  copy({ first, passages }: KeptRow, at: Counts): number {
    const range = [first, first + passages] as const;
    const shift = at.passages - first;
    const run = (sql: string, ...values: readonly number[]) =>
      this.#database.prepare(sql).run(...values);
    run(
      `INSERT INTO passages SELECT position + ?, id, ?, effective_from, record
       FROM kept.passages WHERE position >= ? AND position < ?`,
      shift,
      at.documents,
      ...range,
    );
    for (const table of ['lexical', 'dense']) {
      run(
        `INSERT INTO ${table} SELECT position + ?, vector
         FROM kept.${table} WHERE position >= ? AND position < ?`,
        shift,
        ...range,
      );
    }
    const { bytes } = this.#database
      .prepare(
        `SELECT coalesce(sum(length(vector)), 0) AS bytes
         FROM kept.lexical WHERE position >= ? AND position < ?`,
      )
      .get(...range) as { bytes: number };
    return bytes / 8;
  }
}

function assertFits(database: DatabaseSync, embedder: EmbedderInfo | null): void {
  const row = database.prepare(`SELECT value FROM kept.meta WHERE key = 'release'`).get();
  const release = releaseSchema.parse(JSON.parse((row as { value: string }).value));
  const { format } = release.recipe;
  if (format !== STORE_FORMAT) throw foreignFormat(release.number, format, STORE_FORMAT);
  const sameEmbedder =
    release.embedder?.model === embedder?.model &&
    release.embedder?.dimension === embedder?.dimension;
  if (sameEmbedder) return;
  throw new ReleaseError(
    `게시된 색인(${release.number}번)은 다른 임베딩 설정으로 만들어져 문서를 옮겨 올 수 없습니다. \`npm run index -- reindex\`로 모든 파일을 다시 색인하십시오.`,
  );
}

/**
 * The record to keep: as given, save for an end date that the release itself had worked out from a
 * newer edition. That edition may be gone in the next release, so the date is worked out anew.
 */
export function withoutDerivedEnd(document: Document, { given, served }: KeptRow): Document {
  const derived = (JSON.parse(served) as Document).effectiveTo;
  if (document.effectiveTo !== derived) return document;
  return { ...document, effectiveTo: (JSON.parse(given) as Document).effectiveTo };
}
