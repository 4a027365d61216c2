import type { DatabaseSync } from 'node:sqlite';
import { arrayWriter, writeArray } from './arrays.ts';
import { TermTable } from './term-table.ts';
import { asBytes, eachLexicalVector } from './vectors.ts';

/** Postings written in one pass over the vectors: two buffers of 32 MB. */
const POSTINGS_PER_PASS = 8 * 1024 * 1024;

/**
 * Turns the stored passage vectors into the inverted index: `terms` ascending, `offsets` of each term's
 * postings, `postings` (positions ascending within a term) and their `weights`.
 *
 * A counting sort: one pass counts, further ones put each posting where it belongs. Memory stays
 * bounded by the number of terms plus the two buffers, whatever the number of postings.
 * @returns the number of postings
 */
export function writeInvertedIndex(
  database: DatabaseSync,
  postingsPerPass = POSTINGS_PER_PASS,
): number {
  const table = countTerms(database);
  const terms = table.sorted();
  const offsets = new Uint32Array(terms.length + 1);
  const starts = new Uint32Array(terms.length);
  terms.forEach((term, index) => {
    const number = table.find(term);
    starts[number] = offsets[index]!;
    offsets[index + 1] = offsets[index]! + table.count(number);
  });
  writeArray(database, 'terms', terms);
  writeArray(database, 'offsets', offsets);
  writePostings(database, { table, starts, total: offsets[terms.length]! }, postingsPerPass);
  return offsets[terms.length]!;
}

interface Plan {
  readonly table: TermTable;
  /** By number in the table: where the term's first posting goes. */
  readonly starts: Uint32Array;
  readonly total: number;
}

function countTerms(database: DatabaseSync): TermTable {
  const table = new TermTable();
  eachLexicalVector(database, (_, indices) => {
    for (let index = 0; index < indices.length; index++) table.add(indices[index]!);
  });
  return table;
}

function writePostings(database: DatabaseSync, plan: Plan, perPass: number): void {
  const postings = arrayWriter(database, 'postings');
  const weights = arrayWriter(database, 'weights');
  for (let from = 0; from < plan.total; from += perPass) {
    const part = collectPostings(database, plan, from, Math.min(from + perPass, plan.total));
    postings.append(asBytes(part.positions));
    weights.append(asBytes(part.weights));
  }
}

/** The slice [from, to) of the sorted postings. */
function collectPostings(database: DatabaseSync, plan: Plan, from: number, to: number) {
  const positions = new Uint32Array(to - from);
  const weights = new Float32Array(to - from);
  const next = plan.starts.slice();
  eachLexicalVector(database, (position, indices, values) => {
    for (let index = 0; index < indices.length; index++) {
      const place = next[plan.table.find(indices[index]!)]!++ - from;
      if (place < 0 || place >= positions.length) continue;
      positions[place] = position;
      weights[place] = values[index]!;
    }
  });
  return { positions, weights };
}
