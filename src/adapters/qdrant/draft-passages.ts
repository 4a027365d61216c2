import { ReleaseError } from '../../errors.ts';
import type { Passage } from '../../model/passage.ts';
import type { QdrantConnection } from './connection.ts';
import type { WindowChange } from './draft-windows.ts';
import { equals } from './filter.ts';
import { TermCounter } from './frequencies.ts';
import { IdSet } from './id-set.ts';
import { givenPassage } from './payload.ts';
import { type PassagePoint, pageSize, sizeOf } from './points.ts';
import { scrollAll } from './scroll.ts';
import { Uploader } from './uploader.ts';
import { fromStoredSparse } from './vectors.ts';

/** Changes of dates in one request, and passages named in one of them. */
const CHANGES_A_REQUEST = 64;
const ORDINALS_A_CHANGE = 500;

/** The passages of a draft in their collection, with what is counted on the way there. */
export class DraftPassages {
  readonly terms = new TermCounter();
  readonly #connection: QdrantConnection;
  readonly #collection: string;
  readonly #uploader: Uploader<PassagePoint>;
  readonly #ids = new IdSet();

  constructor(connection: QdrantConnection, collection: string) {
    this.#connection = connection;
    this.#collection = collection;
    this.#uploader = new Uploader<PassagePoint>((batch) => this.#upsert(batch), sizeOf);
  }

  /** @throws ReleaseError when another passage has the id */
  async add(point: PassagePoint): Promise<void> {
    if (this.#ids.add(point.id)) await this.#assertNew(point);
    this.terms.add(fromStoredSparse(point.vector.lexical));
    await this.#uploader.add(point);
  }

  flush(): Promise<void> {
    return this.#uploader.flush();
  }

  stop(): Promise<void> {
    return this.#uploader.stop();
  }

  async count(): Promise<number> {
    const { count } = await this.#connection.write('단락을 세지', (client) =>
      client.count(this.#collection, { exact: true }),
    );
    return count;
  }

  /** The passages of a document as given, by ordinal. */
  async of(documentId: string): Promise<readonly Passage[]> {
    const found: Passage[] = [];
    const filter = { must: [equals('documentId', documentId)] };
    const pages = scrollAll((offset) =>
      this.#connection.write('단락을 읽지', (client) =>
        client.scroll(this.#collection, {
          filter,
          limit: pageSize(0),
          with_payload: true,
          ...(offset !== null && { offset }),
        }),
      ),
    );
    for await (const points of pages) {
      found.push(...points.map(({ payload }) => givenPassage(payload)));
    }
    return found.sort((left, right) => left.ordinal - right.ordinal);
  }

  /** Writes the dates that became known when all documents were there. */
  async date(changes: readonly WindowChange[]): Promise<void> {
    const operations = changes.flatMap((change) =>
      selections(change).map((filter) => ({
        set_payload: { payload: { ...change.fields }, filter },
      })),
    );
    for (let from = 0; from < operations.length; from += CHANGES_A_REQUEST) {
      await this.#connection.write('시행일을 쓰지', (client) =>
        client.batchUpdate(this.#collection, {
          wait: true,
          operations: operations.slice(from, from + CHANGES_A_REQUEST),
        }),
      );
    }
  }

  async #upsert(batch: readonly PassagePoint[]): Promise<void> {
    await this.#connection.write('단락을 쓰지', (client) =>
      client.upsert(this.#collection, {
        wait: true,
        points: batch.map((point) => ({ ...point, payload: { ...point.payload } })),
      }),
    );
  }

  async #assertNew({ id, payload }: PassagePoint): Promise<void> {
    await this.flush();
    const [other] = await this.#connection.write('단락을 읽지', (client) =>
      client.retrieve(this.#collection, { ids: [id], with_payload: true }),
    );
    if (other === undefined) return;
    const labels = [other.payload, payload].map((own) => `「${givenPassage(own).label}」`);
    throw new ReleaseError(
      `색인을 완성할 수 없습니다. 단락 ${labels.join(', ')}의 id가 같습니다(${id}).`,
    );
  }
}

function selections({ documentId, ordinals }: WindowChange) {
  const document = equals('documentId', documentId);
  if (ordinals === null) return [{ must: [document] }];
  return chunksOf(ordinals, ORDINALS_A_CHANGE).map((any) => ({
    must: [document, { key: 'ordinal', match: { any: [...any] } }],
  }));
}

function chunksOf<T>(items: readonly T[], length: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / length);
  return Array.from({ length: count }, (_, at) => items.slice(at * length, (at + 1) * length));
}
