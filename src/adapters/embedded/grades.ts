import type { DatabaseSync } from 'node:sqlite';
import { gradeKeys } from '../../korean/grade-key.ts';
import { termHash } from '../../korean/hash.ts';
import { writeArray } from './arrays.ts';

/** Writes which passages are recommendations of which grade: positions and hashed keys, side by side. */
export function writeGrades(database: DatabaseSync): void {
  const rows = database
    .prepare(
      `SELECT position, json_extract(record, '$.recommendation.grade') AS grade FROM passages
       WHERE grade IS NOT NULL ORDER BY position`,
    )
    .all() as { position: number; grade: string }[];
  const entries = rows.flatMap(({ position, grade }) =>
    gradeKeys(grade).map((key) => ({ position, key: termHash(key) })),
  );
  const numbers = (name: 'position' | 'key') => Uint32Array.from(entries, (entry) => entry[name]);
  writeArray(database, 'gradePositions', numbers('position'));
  writeArray(database, 'gradeKeys', numbers('key'));
}
