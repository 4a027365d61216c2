import { ReleaseError } from '../../errors.ts';
import { damaged } from './failures.ts';
import { QdrantRelease } from './release.ts';
import type { ReleasePlace } from './release-place.ts';

/**
 * Which release is published: the collection behind the alias. Asked for at most every two seconds, so
 * that every replica of the service follows a publish and a question pays nothing for it.
 */
export class Current {
  readonly #place: ReleasePlace;
  #known: { readonly release: QdrantRelease | null; readonly until: number } | null = null;
  #asking: Promise<QdrantRelease | null> | null = null;

  constructor(place: ReleasePlace) {
    this.#place = place;
  }

  /** @throws StoreServerError; ReleaseError when the alias points at no sealed release */
  async get(): Promise<QdrantRelease | null> {
    if (this.#known !== null && performance.now() < this.#known.until) return this.#known.release;
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  /** The published number as the server has it now; null before the first. */
  async published(): Promise<number | null> {
    const { connection, names } = this.#place;
    const { aliases } = await connection.read('게시된 색인을 확인하지', (client) =>
      client.getAliases(),
    );
    const alias = aliases.find(({ alias_name }) => alias_name === names.current);
    if (alias === undefined) return null;
    const number = names.releaseOf(alias.collection_name);
    if (number === null) {
      throw damaged(
        `별칭 ${names.current}이(가) 다른 컬렉션(${alias.collection_name})을 가리킵니다`,
      );
    }
    return number;
  }

  /**
   * Publishes: both actions are one step for every reader
   * (https://qdrant.tech/documentation/concepts/collections/#switch-collection).
   */
  async switchTo(number: number): Promise<void> {
    const { connection, names } = this.#place;
    await connection.write('색인을 게시하지', (client) =>
      client.updateCollectionAliases({
        actions: [
          { delete_alias: { alias_name: names.current } },
          {
            create_alias: {
              alias_name: names.current,
              collection_name: names.passages(number),
            },
          },
        ],
      }),
    );
    this.#known = null;
  }

  async #ask(): Promise<QdrantRelease | null> {
    const number = await this.published();
    const release = number === null ? await this.#assertNone() : await this.#open(number);
    const until = performance.now() + this.#place.connection.patience.freshness;
    this.#known = { release, until };
    return release;
  }

  /** @throws ReleaseError when a release was published and its alias is gone */
  async #assertNone(): Promise<null> {
    const last = await this.#place.metadata.lastPublished();
    if (last === null) return null;
    throw new ReleaseError(
      `게시된 색인을 가리키는 별칭(${this.#place.names.current})이 Qdrant에서 사라졌습니다. \`npm run index -- rollback ${last}\`로 다시 게시하십시오.`,
    );
  }

  async #open(number: number): Promise<QdrantRelease> {
    // The one before is not thrown away: what it has loaded is as true as ever.
    const known = this.#known?.release;
    if (known?.release.number === number) return known;
    const sealed = await this.#place.metadata.release(number);
    if (sealed === null) throw damaged(`게시된 색인 ${number}번의 기록이 없습니다`);
    return new QdrantRelease(this.#place, sealed);
  }
}
