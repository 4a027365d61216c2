import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { JichimError } from '../../errors.ts';
import { type Receipt, type ReceiptStore, receiptSchema } from '../../model/receipt.ts';

export interface ReceiptSettings {
  readonly dataDir: string;
  /** Receipts older than this are forgotten, in days. */
  readonly days: number;
  /** All receipts together, in bytes of their JSON; the oldest make room. Default 200 MB. */
  readonly mostBytes?: number;
  /** Milliseconds since 1970; the clock unless given. */
  readonly now?: () => number;
}

const MOST_BYTES = 200_000_000;
const DAY_MS = 86_400_000;

/** Deleted receipts are overwritten: what was forgotten cannot be dug out of the file. */
const SETUP = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA busy_timeout = 2000;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS receipts (
    id TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    record TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS receipts_at ON receipts (at);
`;

/** The oldest receipts that are over the bound, counted from the newest. */
const FORGET_MOST = `
  DELETE FROM receipts WHERE id IN (
    SELECT id FROM (
      SELECT id, sum(bytes) OVER (ORDER BY at DESC, id) AS total FROM receipts
    ) WHERE total > ?
  )
`;

/**
 * Receipts in `receipts.sqlite` of the data folder, made with the first one.
 * @throws JichimError from its methods when the file cannot be used
 */
export function openReceiptStore(settings: ReceiptSettings): ReceiptStore {
  return new SqliteReceipts(settings);
}

class SqliteReceipts implements ReceiptStore {
  readonly #settings: ReceiptSettings;
  readonly #path: string;
  #database: DatabaseSync | null = null;

  constructor(settings: ReceiptSettings) {
    this.#settings = settings;
    this.#path = join(settings.dataDir, 'receipts.sqlite');
  }

  async keep(receipt: Receipt): Promise<void> {
    const record = JSON.stringify(receipt);
    this.#using((database) => {
      database.prepare('DELETE FROM receipts WHERE at < ?').run(this.#oldest());
      database
        .prepare('INSERT INTO receipts (id, at, bytes, record) VALUES (?, ?, ?, ?)')
        .run(receipt.id, Date.parse(receipt.at), Buffer.byteLength(record), record);
      database.prepare(FORGET_MOST).run(this.#settings.mostBytes ?? MOST_BYTES);
    });
  }

  async find(id: string): Promise<Receipt | null> {
    return this.#using((database) => {
      const row = database
        .prepare('SELECT record FROM receipts WHERE id = ? AND at >= ?')
        .get(id, this.#oldest());
      return row === undefined ? null : receiptSchema.parse(JSON.parse(String(row.record)));
    });
  }

  async close(): Promise<void> {
    this.#database?.close();
    this.#database = null;
  }

  #oldest(): number {
    const now = this.#settings.now?.() ?? Date.now();
    return now - this.#settings.days * DAY_MS;
  }

  #using<T>(work: (database: DatabaseSync) => T): T {
    try {
      this.#database ??= this.#open();
      return work(this.#database);
    } catch (cause) {
      throw new JichimError(
        `답의 영수증을 다루지 못했습니다(${this.#path}: ${(cause as Error).message}). 폴더의 쓰기 권한과 디스크를 확인하고, 파일이 손상되었으면 다른 곳으로 옮기십시오. 답변에는 지장이 없습니다.`,
        { cause },
      );
    }
  }

  #open(): DatabaseSync {
    mkdirSync(this.#settings.dataDir, { recursive: true });
    const database = new DatabaseSync(this.#path);
    try {
      database.exec(SETUP);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  }
}
