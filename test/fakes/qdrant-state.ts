import { z } from 'zod';
import { FakeCollection, parsed, type StrictMode } from './qdrant-collection.ts';
import { noCollection, QdrantRefusal } from './qdrant-errors.ts';

const name = z.string().min(1);
const aliasesSchema = z.object({
  actions: z.array(
    z.union([
      z.strictObject({ create_alias: z.object({ collection_name: name, alias_name: name }) }),
      z.strictObject({ delete_alias: z.object({ alias_name: name }) }),
      z.strictObject({ rename_alias: z.object({ old_alias_name: name, new_alias_name: name }) }),
    ]),
  ),
});

/** Everything that the server keeps; it outlives a restart. */
export class QdrantState {
  readonly collections = new Map<string, FakeCollection>();
  readonly aliases = new Map<string, string>();
  readonly #strict: StrictMode;

  constructor(strict: StrictMode) {
    this.#strict = strict;
  }

  /** By name or by alias. @throws QdrantRefusal 404 */
  collection(given: string): FakeCollection {
    const found = this.collections.get(this.aliases.get(given) ?? given);
    if (found === undefined) throw noCollection(given);
    return found;
  }

  /** @throws QdrantRefusal 409 for a name that is taken */
  create(given: string, body: unknown): boolean {
    if (this.collections.has(given) || this.aliases.has(given)) {
      throw new QdrantRefusal(409, `Wrong input: Collection \`${given}\` already exists!`);
    }
    this.collections.set(given, new FakeCollection(body, this.#strict));
    return true;
  }

  /** With its aliases (`delete_collection` of lib/storage/…/toc/collection_meta_ops.rs); false when unknown. */
  delete(given: string): boolean {
    for (const [alias, collection] of this.aliases) {
      if (collection === given) this.aliases.delete(alias);
    }
    return this.collections.delete(given);
  }

  /**
   * All actions are one step. Deleting an unknown alias is no error, creating a known one replaces it,
   * renaming an unknown one is refused (`update_aliases`, and alias_mapping.rs beside it).
   */
  changeAliases(body: unknown): boolean {
    const changed = new Map(this.aliases);
    for (const action of parsed(aliasesSchema, body).actions) {
      if ('create_alias' in action) {
        const { collection_name, alias_name } = action.create_alias;
        if (!this.collections.has(collection_name)) throw noCollection(collection_name);
        if (this.collections.has(alias_name)) {
          throw new QdrantRefusal(409, `Wrong input: Collection \`${alias_name}\` already exists!`);
        }
        changed.set(alias_name, collection_name);
      } else if ('delete_alias' in action) {
        changed.delete(action.delete_alias.alias_name);
      } else {
        const { old_alias_name: old, new_alias_name } = action.rename_alias;
        const collection = changed.get(old);
        if (collection === undefined) {
          throw new QdrantRefusal(404, `Not found: Alias ${old} does not exists!`);
        }
        changed.delete(old);
        changed.set(new_alias_name, collection);
      }
    }
    this.aliases.clear();
    for (const [alias, collection] of changed) this.aliases.set(alias, collection);
    return true;
  }

  /** `CollectionInfo`: yellow while the optimiser is at work. */
  info(given: string) {
    const collection = this.collection(given);
    const isBusy = collection.busyPolls > 0;
    if (isBusy) collection.busyPolls -= 1;
    const { config, points, indexes } = collection;
    const { vectors, sparse_vectors, shard_number, optimizers_config } = config;
    return {
      status: isBusy ? 'yellow' : 'green',
      optimizer_status: 'ok',
      points_count: points.size,
      indexed_vectors_count: isBusy ? 0 : points.size,
      segments_count: 2,
      config: {
        params: {
          vectors,
          sparse_vectors,
          shard_number,
          replication_factor: config.replication_factor,
          write_consistency_factor: config.write_consistency_factor,
        },
        optimizer_config: optimizers_config,
      },
      payload_schema: Object.fromEntries(
        [...indexes].map(([field, type]) => [field, { data_type: type, points: points.size }]),
      ),
    };
  }
}
