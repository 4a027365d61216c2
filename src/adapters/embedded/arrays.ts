import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';

/** Bytes in one row. SQLite's limit for a value is about 1 GB. */
export const PART_BYTES = 64 * 1024 * 1024;

export interface ArrayWriter {
  append(bytes: Uint8Array): void;
}

/** Stores an array in parts, in order; each part carries a checksum. */
export function arrayWriter(database: DatabaseSync, name: string): ArrayWriter {
  const insert = database.prepare('INSERT INTO arrays VALUES (?, ?, ?, ?)');
  let part = 0;
  return {
    append(bytes) {
      insert.run(name, part++, crc32(bytes), bytes);
    },
  };
}

/** Stores a whole array under a name. */
export function writeArray(
  database: DatabaseSync,
  name: string,
  array: Uint32Array | Float32Array,
  partBytes = PART_BYTES,
): void {
  const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  const writer = arrayWriter(database, name);
  for (let start = 0; start < bytes.length; start += partBytes) {
    writer.append(bytes.subarray(start, start + partBytes));
  }
}

/**
 * Reads an array back, joined. An array that was never written has no bytes.
 * @throws Error when a part does not have the bytes that were written
 */
export function readArray(database: DatabaseSync, name: string): ArrayBuffer {
  const { total } = database
    .prepare('SELECT coalesce(sum(length(bytes)), 0) AS total FROM arrays WHERE name = ?')
    .get(name) as { total: number };
  const joined = new Uint8Array(total);
  const parts = database.prepare('SELECT crc, bytes FROM arrays WHERE name = ? ORDER BY part');
  let offset = 0;
  for (const row of parts.iterate(name)) {
    const { crc, bytes } = row as { crc: number; bytes: Uint8Array };
    if (crc32(bytes) !== crc) throw new Error(`Checksum of array "${name}" differs`);
    joined.set(bytes, offset);
    offset += bytes.length;
  }
  return joined.buffer;
}
