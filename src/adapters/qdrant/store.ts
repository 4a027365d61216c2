import { ReleaseError } from '../../errors.ts';
import type { Release } from '../../model/release.ts';
import type { DraftOptions, OpenRelease, PassageStore, ReleaseDraft } from '../../ports.ts';
import { beginDraft } from './begin.ts';
import { QdrantConnection } from './connection.ts';
import { Current } from './current.ts';
import type { QdrantDraft } from './draft.ts';
import { Metadata } from './metadata.ts';
import { Names } from './names.ts';
import { removeRelease, withSwitchLease } from './remove.ts';
import type { QdrantSettings } from './settings.ts';

export interface QdrantStoreOptions extends QdrantSettings {
  readonly clock?: () => Date;
}

/**
 * The store of a Qdrant server or cluster. It asks for nothing before it is used, so a service starts
 * without the server and finds it when it comes. Any number of processes may read while one writes.
 */
export function openQdrantStore(options: QdrantStoreOptions): PassageStore {
  return new QdrantStore(options);
}

class QdrantStore implements PassageStore {
  readonly #connection: QdrantConnection;
  readonly #names: Names;
  readonly #current: Current;
  /** As patient as a person, and as an indexing run. */
  readonly #metadata: { readonly read: Metadata; readonly write: Metadata };
  readonly #clock: () => Date;
  #draft: QdrantDraft | null = null;
  #closed = false;

  constructor({ clock = () => new Date(), ...settings }: QdrantStoreOptions) {
    this.#connection = new QdrantConnection(settings);
    this.#names = new Names(settings.prefix);
    this.#metadata = {
      read: new Metadata(this.#connection, this.#names, 'read'),
      write: new Metadata(this.#connection, this.#names, 'write'),
    };
    this.#current = new Current({
      connection: this.#connection,
      names: this.#names,
      metadata: this.#metadata.read,
    });
    this.#clock = clock;
  }

  async current(): Promise<OpenRelease | null> {
    if (this.#closed) throw new ReleaseError('색인 저장소가 이미 닫혔습니다.');
    return this.#current.get();
  }

  async begin(options: DraftOptions): Promise<ReleaseDraft> {
    this.#draft = await beginDraft(this.#writing(), options, () => this.#current.published());
    return this.#draft;
  }

  async publish(number: number): Promise<void> {
    const sealed = await this.#metadata.write.release(number);
    if (sealed === null) throw await this.#unknown(number);
    await this.#assertWhole(sealed.release);
    await this.#metadata.write.ensure();
    await withSwitchLease(this.#writing(), async () => {
      if ((await this.#metadata.write.release(number)) === null) throw await this.#unknown(number);
      await this.#current.switchTo(number);
      await this.#metadata.write.notePublished(number);
    });
  }

  async list(): Promise<readonly { release: Release; published: boolean }[]> {
    const published = await this.#current.published();
    const releases = await this.#metadata.read.releases();
    return releases.map((release) => ({ release, published: release.number === published }));
  }

  async drop(number: number): Promise<void> {
    if ((await this.#metadata.write.release(number)) === null) throw await this.#unknown(number);
    await withSwitchLease(this.#writing(), async () => {
      if ((await this.#current.published()) === number) {
        throw new ReleaseError(
          `색인 ${number}번은 지금 게시되어 있어 지울 수 없습니다. \`npm run index -- rollback 번호\`로 다른 색인을 게시한 뒤 지우십시오.`,
        );
      }
      await removeRelease(this.#writing(), number);
    });
  }

  async close(): Promise<void> {
    await this.#draft?.discard();
    this.#draft = null;
    this.#closed = true;
  }

  #writing() {
    return {
      connection: this.#connection,
      names: this.#names,
      metadata: this.#metadata.write,
      clock: this.#clock,
    };
  }

  /** @throws ReleaseError when passages are missing, which a published release must not show */
  async #assertWhole({ number, passages }: Release): Promise<void> {
    const { count } = await this.#connection.write('색인을 확인하지', (client) =>
      client.count(this.#names.passages(number), { exact: true }),
    );
    if (count === passages) return;
    throw new ReleaseError(
      `색인 ${number}번에는 단락 ${passages}개가 있어야 하나 Qdrant에는 ${count}개만 있어 게시할 수 없습니다. \`npm run index -- reindex\`로 다시 색인하십시오.`,
    );
  }

  async #unknown(number: number): Promise<ReleaseError> {
    const releases = await this.#metadata.read.releases();
    const numbers = releases.map((release) => release.number).join(', ') || '없음';
    return new ReleaseError(
      `색인 ${number}번이 없습니다(있는 번호: ${numbers}). \`npm run index -- releases\`로 확인하십시오.`,
    );
  }
}
