import { ReleaseError } from '../../src/errors.ts';
import { isGraded } from '../../src/korean/grade-key.ts';
import { idf } from '../../src/korean/sparse.ts';
import type { Document } from '../../src/model/document.ts';
import { type EditionWindow, editionWindows } from '../../src/model/editions.ts';
import type { Passage } from '../../src/model/passage.ts';
import {
  type PassageWindow,
  passageWindows,
  servedPassage,
} from '../../src/model/passage-windows.ts';
import type { Release } from '../../src/model/release.ts';
import type {
  GivenDocument,
  IndexedPassage,
  IndexedPhrase,
  OpenRelease,
  PassageFilter,
  PassageQuery,
  ScoredPassage,
  ScoredPhrase,
  SparseVector,
  StoredDocument,
} from '../../src/ports.ts';

export interface MemoryDocument {
  readonly stored: StoredDocument;
  readonly passages: readonly IndexedPassage[];
}

interface Entry extends IndexedPassage {
  readonly document: Document;
  readonly window: PassageWindow;
}

/** Scores by looking at every passage. */
export class MemoryRelease implements OpenRelease {
  readonly release: Release;
  readonly #documents: readonly MemoryDocument[];
  readonly #windows: readonly EditionWindow[];
  readonly #entries: readonly Entry[];
  readonly #phrases: readonly IndexedPhrase[];

  constructor(
    release: Release,
    documents: readonly MemoryDocument[],
    phrases: readonly IndexedPhrase[] = [],
  ) {
    this.release = release;
    this.#phrases = phrases;
    this.#documents = documents;
    this.#windows = editionWindows(documents.map(({ stored }) => stored.document));
    const given = documents.map(({ passages }) => passages.map(({ passage }) => passage));
    const windows = passageWindows(
      documents.map(({ stored }) => stored.document),
      {
        ownDates: (position) => given[position]!.map(({ effectiveFrom }) => effectiveFrom),
        passages: (position) => given[position]!,
      },
    );
    this.#entries = documents.flatMap(({ passages }, position) => {
      const { document } = this.#windows[position]!;
      return passages.map((indexed, ordinal) => {
        const window = windows[position]![ordinal]!;
        return {
          ...indexed,
          passage: servedPassage(indexed.passage, window, document),
          document,
          window,
        };
      });
    });
  }

  async search({ lexical, dense, filter, limit }: PassageQuery): Promise<readonly ScoredPassage[]> {
    const vectors = this.#entries.map((entry) => entry.lexical);
    const score = (entry: Entry) => lexicalScore(lexical, entry.lexical, vectors);
    const byTerms = this.#ranked(filter, score).filter(({ score }) => score > 0);
    if (dense === undefined) return byTerms.slice(0, limit);
    if (dense.length !== this.release.embedder?.dimension) {
      throw new ReleaseError('질문 벡터의 차원이 색인과 다릅니다.');
    }
    const byCosine = this.#ranked(filter, (entry) => cosine(dense, entry.dense!));
    return this.#ranked(filter, (entry) =>
      reciprocalRanks(entry.passage.id, [byTerms, byCosine], Math.max(2 * limit, 100)),
    )
      .filter(({ score }) => score > 0)
      .slice(0, limit);
  }

  async frequencies(terms: Uint32Array): Promise<Uint32Array> {
    const holders = (term: number) =>
      this.#entries.filter(({ lexical }) => lexical.indices.includes(term)).length;
    return terms.map(holders);
  }

  async phrases(query: SparseVector, limit: number): Promise<readonly ScoredPhrase[]> {
    const vectors = this.#phrases.map(({ lexical }) => lexical);
    return this.#phrases
      .map(({ target, phrase, lexical }) => ({
        target,
        phrase,
        score: Math.fround(lexicalScore(query, lexical, vectors)),
      }))
      .filter(({ score }) => score > 0)
      .sort(
        (left, right) =>
          right.score - left.score ||
          compare(left.target, right.target) ||
          compare(left.phrase, right.phrase),
      )
      .slice(0, limit);
  }

  async passages(ids: readonly string[]): Promise<readonly Passage[]> {
    const all = this.#entries.map(({ passage }) => passage);
    return ids.flatMap((id) => all.filter((passage) => passage.id === id));
  }

  async passagesOf(documentId: string, from: number, to: number): Promise<readonly Passage[]> {
    const passages = this.#entries
      .map(({ passage }) => passage)
      .filter((passage) => passage.documentId === documentId);
    return passages.slice(Math.max(0, from), Math.max(0, to));
  }

  async documents(): Promise<readonly StoredDocument[]> {
    return this.#documents.map(({ stored }, position) => ({
      ...stored,
      document: this.#windows[position]!.document,
    }));
  }

  async *contents(): AsyncGenerator<GivenDocument> {
    yield* this.#documents;
  }

  async *allPhrases(): AsyncGenerator<readonly IndexedPhrase[]> {
    if (this.#phrases.length > 0) yield this.#phrases;
  }

  /** What was given for a document. */
  find(id: string): MemoryDocument | undefined {
    return this.#documents.find(({ stored }) => stored.document.id === id);
  }

  /** The record with its window among the other editions. */
  served(id: string): Document {
    return this.#windows.find(({ document }) => document.id === id)!.document;
  }

  #ranked(filter: PassageFilter, score: (entry: Entry) => number): ScoredPassage[] {
    return this.#entries
      .filter((entry) => admits(filter, entry))
      .map((entry) => ({
        passage: entry.passage,
        document: entry.document,
        score: Math.fround(score(entry)),
      }))
      .sort(
        (left, right) => right.score - left.score || (left.passage.id < right.passage.id ? -1 : 1),
      );
  }
}

/** Σ query weight × IDF among all × stored weight. */
function lexicalScore(
  query: SparseVector,
  own: SparseVector,
  all: readonly SparseVector[],
): number {
  let sum = 0;
  query.indices.forEach((term, index) => {
    const frequency = all.filter((vector) => weightOf(vector, term) > 0).length;
    sum += query.values[index]! * idf(all.length, frequency) * weightOf(own, term);
  });
  return sum;
}

/** By code units, as SQLite compares BINARY text in the Basic Multilingual Plane. */
function compare(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

function admits(
  filter: PassageFilter,
  { passage, document, window: { from, to } }: Entry,
): boolean {
  return (
    (from === null || from <= filter.asOf) &&
    (to === null || filter.asOf < to) &&
    (filter.kinds?.includes(document.kind) ?? true) &&
    (filter.laws?.includes(document.law?.title ?? '') ?? true) &&
    (filter.publishers?.includes(document.publisher ?? '') ?? true) &&
    (filter.documentIds?.includes(document.id) ?? true) &&
    (filter.grades === undefined || isGraded(passage.recommendation?.grade ?? null, filter.grades))
  );
}

function weightOf({ indices, values }: SparseVector, term: number): number {
  const index = indices.indexOf(term);
  return index < 0 ? 0 : values[index]!;
}

function cosine(left: Float32Array, right: Float32Array): number {
  const dot = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, index) => sum + value * b[index]!, 0);
  return dot(left, right) / Math.sqrt(dot(left, left) * dot(right, right) || 1);
}

function reciprocalRanks(
  id: string,
  legs: readonly (readonly ScoredPassage[])[],
  depth: number,
): number {
  const ranks = legs.map((leg) =>
    leg.slice(0, depth).findIndex(({ passage }) => passage.id === id),
  );
  return ranks.filter((rank) => rank >= 0).reduce((sum, rank) => sum + 1 / (2 + rank), 0);
}
