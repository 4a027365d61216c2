import type { DatabaseSync } from 'node:sqlite';
import { type ArrayWriter, arrayWriter, writeArray } from './arrays.ts';
import { TermTable } from './term-table.ts';
import { asBytes, eachLexicalVector } from './vectors.ts';

/** Postings sorted in one pass over the vectors: two buffers of 32 MB. */
const POSTINGS_PER_PASS = 8 * 1024 * 1024;

/**
 * Turns the stored passage vectors into the inverted index: `terms` ascending, `offsets` of each term's
 * postings, `postings` (positions ascending within a term) and their `weights`.
 *
 * A counting sort: one pass counts, then each pass puts the postings of one range of terms where they
 * belong. Memory stays bounded by the number of terms plus two buffers, whatever the number of postings.
 * @returns the number of postings
 */
export function writeInvertedIndex(
  database: DatabaseSync,
  postingsPerPass = POSTINGS_PER_PASS,
): number {
  const table = countTerms(database);
  const terms = table.sorted();
  const offsets = offsetsOf(terms, table);
  writeArray(database, 'terms', terms);
  writeArray(database, 'offsets', offsets);
  const postings = arrayWriter(database, 'postings');
  const weights = arrayWriter(database, 'weights');
  for (const range of rangesOf(offsets, postingsPerPass)) {
    writePostings(database, { terms, offsets, table, ...range }, { postings, weights });
  }
  return offsets[terms.length]!;
}

/** Terms by their index, `from` inclusive, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Part extends Range {
  readonly terms: Uint32Array;
  readonly offsets: Uint32Array;
  readonly table: TermTable;
}

function countTerms(database: DatabaseSync): TermTable {
  const table = new TermTable();
  eachLexicalVector(database, (_, indices) => {
    for (let index = 0; index < indices.length; index++) table.add(indices[index]!);
  });
  return table;
}

function offsetsOf(terms: Uint32Array, table: TermTable): Uint32Array {
  const offsets = new Uint32Array(terms.length + 1);
  for (let index = 0; index < terms.length; index++) {
    offsets[index + 1] = offsets[index]! + table.count(table.find(terms[index]!));
  }
  return offsets;
}

/** Cuts the terms so that each range has at most `limit` postings, or one term. */
function* rangesOf(offsets: Uint32Array, limit: number): Generator<Range> {
  const terms = offsets.length - 1;
  let from = 0;
  for (let to = 1; to <= terms; to++) {
    if (to < terms && offsets[to + 1]! - offsets[from]! <= limit) continue;
    yield { from, to };
    from = to;
  }
}

function writePostings(
  database: DatabaseSync,
  { terms, offsets, table, from, to }: Part,
  writers: { readonly postings: ArrayWriter; readonly weights: ArrayWriter },
): void {
  const start = offsets[from]!;
  const postings = new Uint32Array(offsets[to]! - start);
  const weights = new Float32Array(postings.length);
  const next = new Uint32Array(table.size);
  for (let index = from; index < to; index++) {
    next[table.find(terms[index]!)] = offsets[index]! - start;
  }
  const [lowest, highest] = [terms[from]!, terms[to - 1]!];
  eachLexicalVector(database, (position, indices, values) => {
    for (let index = 0; index < indices.length; index++) {
      const term = indices[index]!;
      if (term < lowest) continue;
      if (term > highest) break;
      const place = next[table.find(term)]!++;
      postings[place] = position;
      weights[place] = values[index]!;
    }
  });
  writers.postings.append(asBytes(postings));
  writers.weights.append(asBytes(weights));
}
