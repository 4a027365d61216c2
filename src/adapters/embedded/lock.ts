import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreBusyError } from '../../errors.ts';

const SQLITE_BUSY = 5;

/** How long a publish waits for another one, in milliseconds. */
const SWITCH_WAIT = 10_000;

/** A lock that is held until `release`, or until the process dies. */
export interface Lock {
  release(): void;
}

/**
 * Takes the right to build a release, for this process alone.
 *
 * It is SQLite's lock on an empty database, held by the operating system: it vanishes with a killed
 * process, and is right between containers, where neither a process id nor its start time can be compared.
 * @throws StoreBusyError when a draft is open, here or in another process
 */
export function takeWriterLock(path: string, now: Date): Lock {
  const holder = `${path}.json`;
  const lock = tryLock(path, 0);
  if (lock === null) throw new StoreBusyError(describeHolder(holder));
  writeFileSync(holder, JSON.stringify({ pid: process.pid, since: now.toISOString() }));
  return lock;
}

/** Runs a short step that changes which release is published, one at a time over all processes. */
export function withSwitchLock<T>(path: string, step: () => T): T {
  const lock = tryLock(path, SWITCH_WAIT);
  if (lock === null) throw new StoreBusyError('색인 게시');
  try {
    return step();
  } finally {
    lock.release();
  }
}

function tryLock(path: string, timeout: number): Lock | null {
  const database = new DatabaseSync(path, { timeout });
  try {
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
  return { release: () => database.close() };
}

function describeHolder(path: string): string {
  try {
    const { pid, since } = JSON.parse(readFileSync(path, 'utf8'));
    return `프로세스 ${pid}, ${since} 시작`;
  } catch {
    return '프로세스 번호는 알 수 없음';
  }
}
