import type { QdrantConnection } from './connection.ts';
import type { Metadata } from './metadata.ts';
import type { Names } from './names.ts';

/** What every step that writes needs. */
export interface Writing {
  readonly connection: QdrantConnection;
  readonly names: Names;
  /** As patient as an indexing run. */
  readonly metadata: Metadata;
  readonly clock: () => Date;
}
