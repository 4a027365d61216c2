import { ReleaseError } from '../../errors.ts';
import type { Document } from '../../model/document.ts';
import { type EmbedderInfo, STORE_FORMAT } from '../../model/release.ts';
import type { StoredDocument } from '../../ports.ts';
import { refusal } from '../embedded/check.ts';
import { foreignFormat } from '../embedded/failures.ts';
import type { QdrantConnection } from './connection.ts';
import { damaged } from './failures.ts';
import type { Metadata } from './metadata.ts';
import type { Names } from './names.ts';
import type { ReturnedPassage } from './points.ts';
import { readWithVectors } from './read-with-vectors.ts';
import type { DocumentRecord } from './records.ts';

export interface KeptOptions {
  readonly connection: QdrantConnection;
  readonly names: Names;
  readonly metadata: Metadata;
}

/** The published release, to copy documents from with their vectors. */
export class KeptRelease {
  readonly #options: KeptOptions;
  readonly #number: number;
  readonly #dimension: number;
  readonly #records: ReadonlyMap<string, DocumentRecord>;

  private constructor(
    options: KeptOptions,
    number: number,
    dimension: number,
    records: readonly DocumentRecord[],
  ) {
    this.#options = options;
    this.#number = number;
    this.#dimension = dimension;
    this.#records = new Map(records.map((record) => [record.given.id, record]));
  }

  /** @throws ReleaseError when its passages do not fit the draft */
  static async open(
    options: KeptOptions,
    number: number,
    embedder: EmbedderInfo | null,
  ): Promise<KeptRelease> {
    const sealed = await options.metadata.release(number);
    if (sealed === null) throw damaged(`게시된 색인 ${number}번의 기록이 없습니다`);
    const { release } = sealed;
    const { format } = release.recipe;
    if (format !== STORE_FORMAT) throw foreignFormat(number, format, STORE_FORMAT);
    const isSame =
      release.embedder?.model === embedder?.model &&
      release.embedder?.dimension === embedder?.dimension;
    if (!isSame) {
      throw new ReleaseError(
        `게시된 색인(${number}번)은 다른 임베딩 설정으로 만들어져 문서를 옮겨 올 수 없습니다. \`npm run index -- reindex\`로 모든 파일을 다시 색인하십시오.`,
      );
    }
    const records = await options.metadata.documents(number);
    return new KeptRelease(options, number, embedder?.dimension ?? 0, records);
  }

  /** @throws ReleaseError when the published release does not have the document */
  find(stored: StoredDocument): DocumentRecord {
    const record = this.#records.get(stored.document.id);
    if (record === undefined) {
      throw refusal(stored, '게시된 색인에 없는 문서라서 옮겨 올 수 없습니다');
    }
    if (record.passages !== stored.passages) {
      throw refusal(
        stored,
        `단락 수가 ${stored.passages}개라고 하지만 게시된 색인에는 ${record.passages}개입니다`,
      );
    }
    if (record.given.kind !== stored.document.kind) {
      throw refusal(stored, '게시된 색인의 문서와 종류가 다릅니다. 파일을 다시 읽어야 합니다');
    }
    return record;
  }

  /** The passages of documents, in no order, a page at a time. */
  passages(documentIds: readonly string[]): AsyncGenerator<readonly ReturnedPassage[]> {
    const { connection, names } = this.#options;
    const from = { collection: names.passages(this.#number), dimension: this.#dimension };
    return readWithVectors(connection, from, documentIds);
  }
}

/**
 * The record to keep: as given, save for an end date that the release itself had worked out from a
 * newer edition. That edition may be gone in the next release, so the date is worked out anew.
 */
export function withoutDerivedEnd(document: Document, { given, served }: DocumentRecord): Document {
  if (document.effectiveTo !== served.effectiveTo) return document;
  return { ...document, effectiveTo: given.effectiveTo };
}
