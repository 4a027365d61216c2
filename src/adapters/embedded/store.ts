import { existsSync, rmSync } from 'node:fs';
import { ReleaseError } from '../../errors.ts';
import type { Release } from '../../model/release.ts';
import type { DraftOptions, OpenRelease, PassageStore, ReleaseDraft } from '../../ports.ts';
import { EmbeddedDraft } from './draft.ts';
import { writingRelease } from './failures.ts';
import type { SealedFile } from './kept.ts';
import {
  buildingPath,
  type Layout,
  layoutOf,
  makeDirectories,
  removeDeadDrafts,
  sealedNumbers,
  sealedPath,
} from './layout.ts';
import { takeWriterLock, withSwitchLock } from './lock.ts';
import { readPointer, readPointerLeniently, writePointer } from './pointer.ts';
import { type EmbeddedRelease, openRelease, readReleaseRecord } from './release.ts';
import { openSealedDatabase } from './schema.ts';

export interface EmbeddedStoreOptions {
  /** Folder of this store alone; the first draft makes it. */
  readonly dataDir: string;
  readonly clock?: () => Date;
}

/**
 * Opens the store of a data directory: one SQLite file a release, and a pointer to the published one.
 * Any number of processes may read while one writes.
 */
export function openEmbeddedStore({
  dataDir,
  clock = () => new Date(),
}: EmbeddedStoreOptions): PassageStore {
  return new EmbeddedStore(layoutOf(dataDir), clock);
}

class EmbeddedStore implements PassageStore {
  readonly #layout: Layout;
  readonly #clock: () => Date;
  #published: EmbeddedRelease | null = null;
  #draft: EmbeddedDraft | null = null;
  #closed = false;

  constructor(layout: Layout, clock: () => Date) {
    this.#layout = layout;
    this.#clock = clock;
  }

  async current(): Promise<OpenRelease | null> {
    if (this.#closed) throw new ReleaseError('색인 저장소가 이미 닫혔습니다.');
    const { release: number } = readPointer(this.#layout.pointer);
    if (number === null) return null;
    if (this.#published?.release.number !== number) {
      // The one before is not closed here: requests in flight may hold it.
      this.#published = openRelease(sealedPath(this.#layout, number), number);
    }
    return this.#published;
  }

  async begin(options: DraftOptions): Promise<ReleaseDraft> {
    const layout = this.#layout;
    writingRelease(layout.releases, () => makeDirectories(layout));
    const lock = takeWriterLock(layout.writerLock, this.#clock());
    try {
      removeDeadDrafts(layout);
      const pointer = readPointerLeniently(layout.pointer);
      const number = 1 + Math.max(pointer.last, pointer.release ?? 0, ...sealedNumbers(layout));
      const place = {
        number,
        building: buildingPath(layout, number),
        sealed: sealedPath(layout, number),
        published: pointer.release === null ? null : this.#fileOf(pointer.release),
        lock,
        clock: this.#clock,
      };
      this.#draft = new EmbeddedDraft(place, options);
      return this.#draft;
    } catch (error) {
      lock.release();
      throw error;
    }
  }

  async publish(number: number): Promise<void> {
    const path = sealedPath(this.#layout, number);
    if (!existsSync(path)) throw this.#unknown(number);
    // Opening it whole is the check that it can be served.
    const opened = openRelease(path, number);
    withSwitchLock(this.#layout.switchLock, () => {
      if (!existsSync(path)) throw this.#unknown(number);
      const { last } = readPointerLeniently(this.#layout.pointer);
      writePointer(this.#layout.pointer, { release: number, last: Math.max(last, number) });
    });
    this.#published = opened;
  }

  async list(): Promise<readonly { release: Release; published: boolean }[]> {
    const { release: published } = readPointerLeniently(this.#layout.pointer);
    return sealedNumbers(this.#layout)
      .toReversed()
      .flatMap((number) => {
        const release = recordOf(sealedPath(this.#layout, number));
        return release === null ? [] : [{ release, published: number === published }];
      });
  }

  async drop(number: number): Promise<void> {
    const path = sealedPath(this.#layout, number);
    if (!existsSync(path)) throw this.#unknown(number);
    withSwitchLock(this.#layout.switchLock, () => {
      const pointer = readPointer(this.#layout.pointer);
      if (pointer.release === number) {
        throw new ReleaseError(
          `색인 ${number}번은 지금 게시되어 있어 지울 수 없습니다. \`npm run index -- rollback 번호\`로 다른 색인을 게시한 뒤 지우십시오.`,
        );
      }
      writePointer(this.#layout.pointer, { ...pointer, last: Math.max(pointer.last, number) });
      removeFile(path, number);
    });
  }

  async close(): Promise<void> {
    await this.#draft?.discard();
    this.#published?.close();
    this.#published = null;
    this.#closed = true;
  }

  #fileOf(number: number): SealedFile {
    return { number, path: sealedPath(this.#layout, number) };
  }

  #unknown(number: number): ReleaseError {
    const numbers = sealedNumbers(this.#layout).join(', ') || '없음';
    return new ReleaseError(
      `색인 ${number}번이 없습니다(있는 번호: ${numbers}). \`npm run index -- releases\`로 확인하십시오.`,
    );
  }
}

/** A release that cannot be read is left out of the list; publishing it says what is wrong. */
function recordOf(path: string): Release | null {
  try {
    const database = openSealedDatabase(path);
    try {
      return readReleaseRecord(database);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function removeFile(path: string, number: number): void {
  try {
    rmSync(path);
  } catch (cause) {
    // Windows does not remove a file that is open.
    throw new ReleaseError(
      `색인 ${number}번 파일(${path})을 지울 수 없습니다. 실행 중인 서비스가 아직 쓰고 있다면 다시 시작한 뒤 지우십시오.`,
      { cause },
    );
  }
}
