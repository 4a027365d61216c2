import type { QdrantConnection } from './connection.ts';
import type { Metadata } from './metadata.ts';
import type { Names } from './names.ts';

/** Where an open release is read from. */
export interface ReleasePlace {
  readonly connection: QdrantConnection;
  readonly names: Names;
  readonly metadata: Metadata;
}
