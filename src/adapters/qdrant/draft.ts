import { ReleaseError } from '../../errors.ts';
import type { Release } from '../../model/release.ts';
import type {
  DraftOptions,
  IndexedPassage,
  IndexedPhrase,
  ReleaseDraft,
  StoredDocument,
} from '../../ports.ts';
import { assertAddable, refusal } from '../embedded/check.ts';
import { copyKept } from './copy-kept.ts';
import { DraftPassages } from './draft-passages.ts';
import { DraftPhrases } from './draft-phrases.ts';
import type { DraftPlace } from './draft-place.ts';
import { aloneWindows, type DraftDocument } from './draft-windows.ts';
import { KeptRelease, withoutDerivedEnd } from './kept.ts';
import { passagePoint } from './points.ts';
import { sealDraft } from './seal.ts';

/** Documents, and passages, that are copied from the published release together. */
const KEPT_DOCUMENTS = 64;
const KEPT_PASSAGES = 4096;

/** A release being built in collections of its own, under the writer's lease. */
export class QdrantDraft implements ReleaseDraft {
  readonly number: number;
  readonly #place: DraftPlace;
  readonly #options: DraftOptions;
  readonly #passages: DraftPassages;
  readonly #phrases: DraftPhrases;
  readonly #documents = new Map<string, DraftDocument>();
  #kept: KeptRelease | null = null;
  #toCopy: DraftDocument[] = [];
  #isOpen = true;
  /** What went wrong when something was half written; nothing can come of the draft any more. */
  #broken: { readonly error: unknown } | null = null;

  constructor(place: DraftPlace, options: DraftOptions) {
    const { number, connection, names } = place;
    this.number = number;
    this.#place = place;
    this.#options = options;
    this.#passages = new DraftPassages(connection, names.passages(number));
    this.#phrases = new DraftPhrases(connection, names.phrases(number));
  }

  async add(stored: StoredDocument, passages: readonly IndexedPassage[]): Promise<void> {
    this.#assertNew(stored);
    assertAddable(stored, passages, this.#options.embedder);
    const ownDates = passages.map(({ passage }) => passage.effectiveFrom);
    this.#note(stored, ownDates);
    const windows = aloneWindows(stored.document, ownDates);
    await this.#writing(async () => {
      for (const [at, passage] of passages.entries()) {
        await this.#passages.add(passagePoint(passage, stored.document, windows[at]!));
      }
    });
  }

  async keep(stored: StoredDocument): Promise<void> {
    this.#assertNew(stored);
    const { published } = this.#place;
    if (published === null) throw refusal(stored, '게시된 색인이 없어 옮겨 올 수 없습니다');
    this.#kept ??= await KeptRelease.open(this.#place, published, this.#options.embedder);
    const record = this.#kept.find(stored);
    const document = withoutDerivedEnd(stored.document, record);
    this.#toCopy.push(this.#note({ ...stored, document }, []));
    const passages = this.#toCopy.reduce((sum, own) => sum + own.passages, 0);
    if (this.#toCopy.length >= KEPT_DOCUMENTS || passages >= KEPT_PASSAGES) await this.#copy();
  }

  async addPhrases(phrases: readonly IndexedPhrase[]): Promise<void> {
    this.#assertOpen();
    await this.#writing(() => this.#phrases.add(phrases));
  }

  async seal(): Promise<Release> {
    this.#assertOpen();
    await this.#copy();
    const release = await this.#writing(() =>
      sealDraft(this.#place, {
        options: this.#options,
        documents: [...this.#documents.values()],
        passages: this.#passages,
        phrases: this.#phrases,
      }),
    );
    this.#isOpen = false;
    // What is sealed stays sealed: a lease that cannot be given back expires.
    await this.#place.lease.release().catch(() => {});
    return release;
  }

  async discard(): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await Promise.all([this.#passages.stop(), this.#phrases.stop()]);
    await this.#place.remove();
  }

  async #copy(): Promise<void> {
    const documents = this.#toCopy;
    this.#toCopy = [];
    if (documents.length === 0) return;
    await this.#writing(() => copyKept(this.#kept!, documents, this.#passages));
  }

  #note({ document, source, passages }: StoredDocument, ownDates: DraftDocument['ownDates']) {
    const noted = { given: document, source, passages, ownDates };
    this.#documents.set(document.id, noted);
    return noted;
  }

  async #writing<T>(work: () => Promise<T>): Promise<T> {
    try {
      await this.#place.lease.assertHeld();
      return await work();
    } catch (error) {
      this.#broken ??= { error };
      throw error;
    }
  }

  #assertNew(stored: StoredDocument): void {
    this.#assertOpen();
    if (this.#documents.has(stored.document.id)) throw refusal(stored, '이미 넣은 문서입니다');
  }

  #assertOpen(): void {
    if (!this.#isOpen) {
      throw new ReleaseError(`색인 ${this.number}번은 이미 끝난 작업입니다.`);
    }
    if (this.#broken !== null) throw this.#broken.error;
  }
}
