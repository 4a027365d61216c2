import { existsSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ReleaseError } from '../../errors.ts';
import type { Passage } from '../../model/passage.ts';
import { servedPassage } from '../../model/passage-windows.ts';
import { fuseRanks, prefetchLimit } from '../../model/ranking.ts';
import { type Release, releaseSchema, STORE_FORMAT } from '../../model/release.ts';
import type {
  GivenDocument,
  IndexedPhrase,
  OpenRelease,
  PassageQuery,
  ScoredPassage,
  ScoredPhrase,
  SparseVector,
  StoredDocument,
} from '../../ports.ts';
import { readContents, readPhrases } from './contents.ts';
import { searchDense } from './dense.ts';
import { foreignFormat, missingRelease, readingRelease } from './failures.ts';
import { admission } from './filter.ts';
import { LexicalSearch } from './lexical.ts';
import { PhraseSearch } from './phrases.ts';
import { type ReleaseIndex, readReleaseIndex } from './release-index.ts';
import { openSealedDatabase } from './schema.ts';
import { type Ranked, TopK } from './top-k.ts';
import { dateOf } from './windows.ts';

/**
 * Opens a sealed release file and reads its index into memory.
 * @throws ReleaseError when the file is missing, damaged or of another format
 */
export function openRelease(path: string, number: number): EmbeddedRelease {
  if (!existsSync(path)) throw missingRelease(number, path);
  return readingRelease(number, path, () => {
    const database = openSealedDatabase(path);
    try {
      const release = readReleaseRecord(database);
      const { format } = release.recipe;
      if (format !== STORE_FORMAT) throw foreignFormat(number, format, STORE_FORMAT);
      const index = readReleaseIndex(database, release);
      return new EmbeddedRelease({ database, path, release, index });
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** The record alone, of any format. */
export function readReleaseRecord(database: DatabaseSync): Release {
  const row = database.prepare(`SELECT value FROM meta WHERE key = 'release'`).get();
  return releaseSchema.parse(JSON.parse((row as { value: string }).value));
}

interface Parts {
  readonly database: DatabaseSync;
  readonly path: string;
  readonly release: Release;
  readonly index: ReleaseIndex;
}

/**
 * An open release file. A request that holds one goes on with it after a newer release is published,
 * even after its file is dropped; the file handle closes when nothing holds the object any more.
 */
export class EmbeddedRelease implements OpenRelease {
  readonly release: Release;
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #index: ReleaseIndex;
  readonly #lexical: LexicalSearch;
  readonly #byPosition: StatementSync;
  readonly #byId: StatementSync;
  #phrases: PhraseSearch | null = null;

  constructor({ database, path, release, index }: Parts) {
    this.release = release;
    this.#database = database;
    this.#path = path;
    this.#index = index;
    this.#lexical = new LexicalSearch(index);
    this.#byPosition = database.prepare('SELECT position, record FROM passages WHERE position = ?');
    this.#byId = database.prepare('SELECT position, record FROM passages WHERE id = ?');
  }

  async search(query: PassageQuery): Promise<readonly ScoredPassage[]> {
    const admits = admission(this.#index, query.filter);
    if (query.dense === undefined) {
      return this.#scored(this.#lexical.search(query.lexical, admits, query.limit));
    }
    this.#assertComparable(query.dense);
    const limit = prefetchLimit(query.limit);
    const lexical = this.#lexical.search(query.lexical, admits, limit);
    const dense = await searchDense(this.#index, query.dense, { admits, limit });
    return this.#scored(this.#fused([lexical, dense], query.limit));
  }

  async frequencies(terms: Uint32Array): Promise<Uint32Array> {
    return this.#lexical.frequencies(terms);
  }

  async phrases(query: SparseVector, limit: number): Promise<readonly ScoredPhrase[]> {
    // Read on the first question: an index or a count of documents needs none of it.
    this.#phrases ??= this.#reading(() => new PhraseSearch(this.#database));
    return this.#phrases.search(query, limit);
  }

  async passages(ids: readonly string[]): Promise<readonly Passage[]> {
    return this.#reading(() =>
      ids.flatMap((id) => {
        const row = this.#byId.get(id);
        return row === undefined ? [] : [this.#served(row)];
      }),
    );
  }

  async passagesOf(documentId: string, from: number, to: number): Promise<readonly Passage[]> {
    const document = this.#index.documents.findIndex(({ id }) => id === documentId);
    if (document < 0) return [];
    const [first, end] = [this.#index.firsts[document]!, this.#index.firsts[document + 1]!];
    const start = first + Math.max(0, from);
    const length = Math.max(0, Math.min(first + to, end) - start);
    return Array.from({ length }, (_, offset) => this.#passageAt(start + offset));
  }

  async documents(): Promise<readonly StoredDocument[]> {
    const { documents, firsts } = this.#index;
    const rows = this.#reading(() =>
      this.#database.prepare('SELECT source FROM documents ORDER BY position').all(),
    );
    return documents.map((document, position) => ({
      document,
      source: JSON.parse((rows[position] as { source: string }).source),
      passages: firsts[position + 1]! - firsts[position]!,
    }));
  }

  async *contents(): AsyncGenerator<GivenDocument> {
    yield* this.#readingAll(() => readContents(this.#database));
  }

  async *allPhrases(): AsyncGenerator<readonly IndexedPhrase[]> {
    yield* this.#readingAll(() => readPhrases(this.#database));
  }

  /** Closes the file at once; whoever still holds the object gets errors. */
  close(): void {
    if (this.#database.isOpen) this.#database.close();
  }

  #fused(legs: readonly (readonly Ranked[])[], limit: number): readonly Ranked[] {
    const top = new TopK(limit, this.#index.idRank);
    const scores = fuseRanks(legs.map((leg) => leg.map(({ position }) => position)));
    for (const [position, score] of scores) top.offer(position, Math.fround(score));
    return top.ranking();
  }

  #scored(ranking: readonly Ranked[]): readonly ScoredPassage[] {
    const { documents, documentOf } = this.#index;
    return ranking.map(({ position, score }) => ({
      passage: this.#passageAt(position),
      document: documents[documentOf[position]!]!,
      score,
    }));
  }

  #passageAt(position: number): Passage {
    return this.#reading(() => this.#served(this.#byPosition.get(position)!));
  }

  #served(row: Record<string, unknown>): Passage {
    const position = row.position as number;
    const { documents, documentOf, endsOn, ownDates } = this.#index;
    const window = {
      effectiveFrom: dateOf(ownDates[position]!),
      to: dateOf(endsOn[position]!),
    };
    const passage = JSON.parse(row.record as string) as Passage;
    return servedPassage(passage, window, documents[documentOf[position]!]!);
  }

  #reading<T>(step: () => T): T {
    if (!this.#database.isOpen) throw new ReleaseError('색인 저장소가 이미 닫혔습니다.');
    return readingRelease(this.release.number, this.#path, step);
  }

  /** As `#reading`, for every step of the way. */
  *#readingAll<T>(start: () => Iterator<T>): Generator<T> {
    const items = this.#reading(start);
    for (let next = this.#reading(() => items.next()); !next.done; ) {
      yield next.value;
      next = this.#reading(() => items.next());
    }
  }

  #assertComparable(query: Float32Array): void {
    const stored = this.release.embedder?.dimension ?? 0;
    if (query.length === stored) return;
    throw new ReleaseError(
      stored === 0
        ? '이 색인에는 임베딩이 없어 벡터로 찾을 수 없습니다. 임베딩 설정을 켠 채 `npm run index -- reindex`로 다시 색인하십시오.'
        : `질문 벡터의 차원(${query.length})이 색인의 차원(${stored})과 다릅니다. 색인할 때 쓴 임베딩 모델로 설정하거나 \`npm run index -- reindex\`로 다시 색인하십시오.`,
    );
  }
}
