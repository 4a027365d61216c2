import { rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { ReleaseError } from '../../errors.ts';
import type { Release } from '../../model/release.ts';
import type {
  DraftOptions,
  IndexedPassage,
  IndexedPhrase,
  ReleaseDraft,
  StoredDocument,
} from '../../ports.ts';
import { assertAddable, refusal } from './check.ts';
import { type Counts, DraftWriter } from './draft-writer.ts';
import { writingRelease } from './failures.ts';
import { renameDurably } from './files.ts';
import { attachKept, type KeptRelease, type SealedFile, withoutDerivedEnd } from './kept.ts';
import type { Lock } from './lock.ts';
import { createDraftDatabase, inTransaction } from './schema.ts';
import { sealDatabase } from './seal.ts';

export interface DraftPlace {
  readonly number: number;
  /** The file while it is built, and its final name. */
  readonly building: string;
  readonly sealed: string;
  /** The release that was published when the draft began. */
  readonly published: SealedFile | null;
  readonly lock: Lock;
  readonly clock: () => Date;
}

/** A release being built in a file of its own, under the writer lock. */
export class EmbeddedDraft implements ReleaseDraft {
  readonly number: number;
  readonly #place: DraftPlace;
  readonly #options: DraftOptions;
  readonly #database: DatabaseSync;
  readonly #writer: DraftWriter;
  readonly #ids = new Set<string>();
  #kept: KeptRelease | null = null;
  #counts: Counts = { documents: 0, passages: 0, postings: 0, phrases: 0 };
  #open = true;

  constructor(place: DraftPlace, options: DraftOptions) {
    this.number = place.number;
    this.#place = place;
    this.#options = options;
    this.#database = createDraftDatabase(place.building);
    this.#writer = new DraftWriter(this.#database);
  }

  async add(stored: StoredDocument, passages: readonly IndexedPassage[]): Promise<void> {
    this.#assertNew(stored);
    assertAddable(stored, passages, this.#options.embedder);
    const at = this.#counts;
    this.#write(() => {
      this.#writer.document(stored, at);
      passages.forEach((passage, ordinal) => {
        this.#writer.passage(passage, at.passages + ordinal, at.documents);
      });
    });
    const postings = passages.reduce((sum, { lexical }) => sum + lexical.indices.length, 0);
    this.#count(stored, postings);
  }

  async keep(stored: StoredDocument): Promise<void> {
    this.#assertNew(stored);
    this.#kept ??= this.#attachPublished(stored);
    const kept = this.#kept;
    const row = kept.find(stored);
    let postings = 0;
    this.#write(() => {
      const document = withoutDerivedEnd(stored.document, row);
      this.#writer.document({ ...stored, document }, this.#counts);
      postings = kept.copy(row, this.#counts);
    });
    this.#count(stored, postings);
  }

  async addPhrases(phrases: readonly IndexedPhrase[]): Promise<void> {
    this.#assertOpen();
    this.#write(() => {
      for (const phrase of phrases) this.#writer.phrase(phrase);
    });
    this.#counts = { ...this.#counts, phrases: this.#counts.phrases + phrases.length };
  }

  async seal(): Promise<Release> {
    this.#assertOpen();
    const { number, clock, building, sealed } = this.#place;
    const { recipe, embedder, practice: version = null } = this.#options;
    const { documents, passages, phrases } = this.#counts;
    const createdAt = clock().toISOString();
    const practice = version === null ? null : { version, phrases };
    const release = { number, createdAt, recipe, embedder, practice, documents, passages };
    writingRelease(building, () => {
      sealDatabase(this.#database, release, this.#counts);
      this.#database.close();
      renameDurably(building, sealed);
    });
    this.#end();
    return release;
  }

  async discard(): Promise<void> {
    if (!this.#open) return;
    if (this.#database.isOpen) this.#database.close();
    rmSync(this.#place.building, { force: true });
    this.#end();
  }

  #write(work: () => void): void {
    writingRelease(this.#place.building, () => inTransaction(this.#database, work));
  }

  #attachPublished(stored: StoredDocument): KeptRelease {
    const { published } = this.#place;
    if (published === null) throw refusal(stored, '게시된 색인이 없어 옮겨 올 수 없습니다');
    return attachKept(this.#database, published, this.#options.embedder);
  }

  #assertNew(stored: StoredDocument): void {
    this.#assertOpen();
    if (this.#ids.has(stored.document.id)) throw refusal(stored, '이미 넣은 문서입니다');
  }

  #assertOpen(): void {
    if (!this.#open) throw new ReleaseError(`색인 ${this.number}번은 이미 끝난 작업입니다.`);
  }

  #count({ document, passages }: StoredDocument, postings: number): void {
    this.#ids.add(document.id);
    this.#counts = {
      ...this.#counts,
      documents: this.#counts.documents + 1,
      passages: this.#counts.passages + passages,
      postings: this.#counts.postings + postings,
    };
  }

  #end(): void {
    this.#open = false;
    this.#place.lock.release();
  }
}
