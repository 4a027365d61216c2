import { ReleaseError } from '../../errors.ts';
import type { IndexedPhrase } from '../../ports.ts';
import { createPhrases } from './collections.ts';
import type { QdrantConnection } from './connection.ts';
import { TermCounter } from './frequencies.ts';
import { type PhrasePoint, phrasePoint, sizeOf } from './points.ts';
import { Uploader } from './uploader.ts';

/** The practice phrases of a draft in a collection of their own, so that their IDF is theirs alone. */
export class DraftPhrases {
  readonly terms = new TermCounter();
  readonly #connection: QdrantConnection;
  readonly #collection: string;
  readonly #uploader: Uploader<PhrasePoint>;
  readonly #ids = new Set<string>();

  constructor(connection: QdrantConnection, collection: string) {
    this.#connection = connection;
    this.#collection = collection;
    this.#uploader = new Uploader<PhrasePoint>((batch) => this.#upsert(batch), sizeOf);
  }

  get size(): number {
    return this.#ids.size;
  }

  /** @throws ReleaseError when a phrase stands under its target already */
  async add(phrases: readonly IndexedPhrase[]): Promise<void> {
    if (phrases.length > 0 && this.#ids.size === 0) {
      await createPhrases(this.#connection, this.#collection);
    }
    for (const given of phrases) {
      const point = phrasePoint(given);
      if (this.#ids.has(point.id)) {
        throw new ReleaseError(
          `실무 색인의 구절 「${given.phrase}」이(가) ${given.target}에 이미 있습니다.`,
        );
      }
      this.#ids.add(point.id);
      this.terms.add(given.lexical);
      await this.#uploader.add(point);
    }
  }

  flush(): Promise<void> {
    return this.#uploader.flush();
  }

  stop(): Promise<void> {
    return this.#uploader.stop();
  }

  async count(): Promise<number> {
    if (this.#ids.size === 0) return 0;
    const { count } = await this.#connection.write('실무 색인을 세지', (client) =>
      client.count(this.#collection, { exact: true }),
    );
    return count;
  }

  async #upsert(batch: readonly PhrasePoint[]): Promise<void> {
    await this.#connection.write('실무 색인을 쓰지', (client) =>
      client.upsert(this.#collection, {
        wait: true,
        points: batch.map((point) => ({ ...point, payload: { ...point.payload } })),
      }),
    );
  }
}
