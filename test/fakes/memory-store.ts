import { ReleaseError, StoreBusyError } from '../../src/errors.ts';
import type { Release } from '../../src/model/release.ts';
import type {
  DraftOptions,
  IndexedPassage,
  IndexedPhrase,
  OpenRelease,
  PassageStore,
  ReleaseDraft,
  StoredDocument,
} from '../../src/ports.ts';
import { type MemoryDocument, MemoryRelease } from './memory-release.ts';

/** A whole store in memory, for tests: the plainest code that keeps the contract. */
export class MemoryStore implements PassageStore {
  readonly #sealed = new Map<number, MemoryRelease>();
  readonly #clock: () => Date;
  #published: number | null = null;
  #last = 0;
  #writing = false;

  constructor(clock: () => Date = () => new Date()) {
    this.#clock = clock;
  }

  async current(): Promise<OpenRelease | null> {
    return this.#published === null ? null : this.#sealed.get(this.#published)!;
  }

  async begin(options: DraftOptions): Promise<ReleaseDraft> {
    if (this.#writing) throw new StoreBusyError('이 프로세스');
    this.#writing = true;
    const published = this.#published === null ? null : this.#sealed.get(this.#published)!;
    return new MemoryDraft(this.#last + 1, published, {
      ...options,
      clock: this.#clock,
      end: (sealed) => this.#end(sealed),
    });
  }

  async publish(number: number): Promise<void> {
    if (!this.#sealed.has(number)) throw new ReleaseError(`색인 ${number}번이 없습니다.`);
    this.#published = number;
  }

  async list(): Promise<readonly { release: Release; published: boolean }[]> {
    return [...this.#sealed.values()]
      .toReversed()
      .map(({ release }) => ({ release, published: release.number === this.#published }));
  }

  async drop(number: number): Promise<void> {
    if (number === this.#published) throw new ReleaseError('게시된 색인은 지울 수 없습니다.');
    if (!this.#sealed.delete(number)) throw new ReleaseError(`색인 ${number}번이 없습니다.`);
  }

  async close(): Promise<void> {}

  #end(sealed: MemoryRelease | null): void {
    this.#writing = false;
    if (sealed === null) return;
    this.#last = sealed.release.number;
    this.#sealed.set(this.#last, sealed);
  }
}

interface MemoryDraftOptions extends DraftOptions {
  readonly clock: () => Date;
  readonly end: (sealed: MemoryRelease | null) => void;
}

class MemoryDraft implements ReleaseDraft {
  readonly number: number;
  readonly #published: MemoryRelease | null;
  readonly #options: MemoryDraftOptions;
  readonly #documents: MemoryDocument[] = [];
  readonly #phrases: IndexedPhrase[] = [];
  #open = true;

  constructor(number: number, published: MemoryRelease | null, options: MemoryDraftOptions) {
    this.number = number;
    this.#published = published;
    this.#options = options;
  }

  async add(stored: StoredDocument, passages: readonly IndexedPassage[]): Promise<void> {
    this.#assertOpen();
    const { document } = stored;
    if (this.#documents.some((known) => known.stored.document.id === document.id)) {
      throw new ReleaseError(`이미 넣은 문서입니다: ${document.id}`);
    }
    const fits = passages.every(
      ({ passage, dense }, ordinal) =>
        passage.ordinal === ordinal &&
        passage.documentId === document.id &&
        dense?.length === this.#options.embedder?.dimension,
    );
    if (!fits || passages.length !== stored.passages) {
      throw new ReleaseError(`문서와 단락이 맞지 않습니다: ${document.id}`);
    }
    this.#documents.push({ stored, passages });
  }

  async keep(stored: StoredDocument): Promise<void> {
    const known = this.#published?.find(stored.document.id);
    if (known === undefined) {
      throw new ReleaseError(`게시된 색인에 없는 문서입니다: ${stored.document.id}`);
    }
    const { effectiveTo } = stored.document;
    const isDerived = effectiveTo === this.#published!.served(stored.document.id).effectiveTo;
    const document = isDerived
      ? { ...stored.document, effectiveTo: known.stored.document.effectiveTo }
      : stored.document;
    await this.add({ ...stored, document }, known.passages);
  }

  async addPhrases(phrases: readonly IndexedPhrase[]): Promise<void> {
    this.#assertOpen();
    for (const given of phrases) {
      const isKnown = this.#phrases.some(
        ({ target, phrase }) => target === given.target && phrase === given.phrase,
      );
      if (isKnown) throw new ReleaseError(`이미 넣은 구절입니다: ${given.phrase}`);
      this.#phrases.push(given);
    }
  }

  async seal(): Promise<Release> {
    this.#assertOpen();
    const passages = this.#documents.flatMap((document) => document.passages);
    if (passages.length === 0) throw new ReleaseError('단락이 하나도 없습니다.');
    assertUnique(passages);
    const { recipe, embedder, practice = null, clock, end } = this.#options;
    const release: Release = {
      number: this.number,
      createdAt: clock().toISOString(),
      recipe,
      embedder,
      practice: practice === null ? null : { version: practice, phrases: this.#phrases.length },
      documents: this.#documents.length,
      passages: passages.length,
    };
    this.#open = false;
    end(new MemoryRelease(release, this.#documents, this.#phrases));
    return release;
  }

  async discard(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    this.#options.end(null);
  }

  #assertOpen(): void {
    if (!this.#open) throw new ReleaseError('이미 끝난 작업입니다.');
  }
}

function assertUnique(passages: readonly IndexedPassage[]): void {
  const labels = new Map<string, string>();
  for (const { passage } of passages) {
    const other = labels.get(passage.id);
    if (other !== undefined) {
      throw new ReleaseError(`단락 「${other}」, 「${passage.label}」의 id가 같습니다.`);
    }
    labels.set(passage.id, passage.label);
  }
}
