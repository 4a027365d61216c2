import type { ModelFailure } from './errors.ts';
import type { IsoDate } from './model/date.ts';
import type { Document, DocumentKind, SourceFile } from './model/document.ts';
import type { Passage } from './model/passage.ts';
import type { EmbedderInfo, Recipe, Release } from './model/release.ts';

/** Index terms as unsigned 32-bit hashes, ascending and unique, with one weight each. */
export interface SparseVector {
  readonly indices: Uint32Array;
  readonly values: Float32Array;
}

/** A passage with what it is found by. */
export interface IndexedPassage {
  readonly passage: Passage;
  readonly lexical: SparseVector;
  readonly dense: Float32Array | null;
}

/** A phrase of the practice index (실무 색인): how people speak of what stands at `target`. */
export interface PracticePhrase {
  /** What the phrase means, as `practiceTarget` writes it: an article of a law, or a passage. */
  readonly target: string;
  readonly phrase: string;
}

/** A phrase with what it is found by. */
export interface IndexedPhrase extends PracticePhrase {
  readonly lexical: SparseVector;
}

export interface ScoredPhrase extends PracticePhrase {
  /** Σ query weight × IDF among the phrases × stored weight. */
  readonly score: number;
}

/** A document with the file it came from, as a release keeps it. */
export interface StoredDocument {
  readonly document: Document;
  readonly source: SourceFile;
  readonly passages: number;
}

/** A document as it was given to a release, with all that is found of it. */
export interface GivenDocument {
  readonly stored: StoredDocument;
  readonly passages: readonly IndexedPassage[];
}

export interface PassageFilter {
  /** The date asked for: only passages in force (or the best stand-in, see `searchableFrom`) match. */
  readonly asOf: IsoDate;
  readonly kinds?: readonly DocumentKind[];
  /** Exact law titles. */
  readonly laws?: readonly string[];
  readonly publishers?: readonly string[];
  readonly documentIds?: readonly string[];
  /** Only recommendations of one of these grades, in any spelling (see `gradeKeys`). */
  readonly grades?: readonly string[];
}

export interface PassageQuery {
  readonly lexical: SparseVector;
  readonly dense?: Float32Array;
  readonly filter: PassageFilter;
  /** 1 to 1000. */
  readonly limit: number;
}

export interface ScoredPassage {
  readonly passage: Passage;
  readonly document: Document;
  /** Lexical only: Σ query weight × IDF × stored weight. With a dense leg: reciprocal rank fusion. */
  readonly score: number;
}

/** A published or sealed release, open for reading. Immutable: it stays valid after a newer one is published. */
export interface OpenRelease {
  readonly release: Release;
  /** Best first; equal scores by ascending passage id. */
  search(query: PassageQuery): Promise<readonly ScoredPassage[]>;
  /**
   * How many passages of the release hold each index term, in the order given. A store that keeps only
   * the frequent terms may answer 0 for a rare one.
   */
  frequencies(terms: Uint32Array): Promise<Uint32Array>;
  /** The nearest phrases of the practice index, best first; equal scores by ascending target, then phrase. */
  phrases(query: SparseVector, limit: number): Promise<readonly ScoredPhrase[]>;
  /** In the order of the ids; unknown ids are left out. */
  passages(ids: readonly string[]): Promise<readonly Passage[]>;
  /** Passages of one document by ordinal, `from` inclusive, `to` exclusive. */
  passagesOf(documentId: string, from: number, to: number): Promise<readonly Passage[]>;
  documents(): Promise<readonly StoredDocument[]>;
  /** Every document with its passages and vectors, in the order of adding: enough to make the release elsewhere. */
  contents(): AsyncIterable<GivenDocument>;
  /** Every phrase of the practice index, some at a time, in no order. */
  allPhrases(): AsyncIterable<readonly IndexedPhrase[]>;
}

/** A release being built aside. Nothing of it is visible before `seal` and `publish`. */
export interface ReleaseDraft {
  readonly number: number;
  add(document: StoredDocument, passages: readonly IndexedPassage[]): Promise<void>;
  /** Copies the document's passages from the published release; its record is replaced by the given one. */
  keep(document: StoredDocument): Promise<void>;
  /** Adds phrases of the practice index; a phrase stands once under a target. */
  addPhrases(phrases: readonly IndexedPhrase[]): Promise<void>;
  /** Counts, checks and makes the release immutable. Throws when the counts disagree. */
  seal(): Promise<Release>;
  /** Removes everything the draft has written. */
  discard(): Promise<void>;
}

export interface DraftOptions {
  readonly recipe: Recipe;
  readonly embedder: EmbedderInfo | null;
  /** Version of the practice index whose phrases will be added; null or absent without one. */
  readonly practice?: string | null;
}

/** Where releases live. Implemented by the embedded store and by Qdrant. */
export interface PassageStore {
  /** The published release, or null when none is. Cheap to call for every request. */
  current(): Promise<OpenRelease | null>;
  /** Only one draft at a time: throws `StoreBusyError` when another process is writing. */
  begin(options: DraftOptions): Promise<ReleaseDraft>;
  /** One atomic step. Throws when the release is not sealed. */
  publish(number: number): Promise<void>;
  /** Sealed releases, newest first, with the published one marked. */
  list(): Promise<readonly { release: Release; published: boolean }[]>;
  drop(number: number): Promise<void>;
  close(): Promise<void>;
}

/** How the last call of a model server ended. */
export interface LastCall {
  /** When it ended, ISO 8601. */
  readonly at: string;
  /** null: it answered. */
  readonly problem: ModelFailure | null;
}

/**
 * A model behind a server. Every call may throw `ModelError`; one that its caller aborts ends with
 * the reason of the signal.
 */
export interface ServedModel {
  /** The name that the server knows it by. */
  readonly model: string;
  /** null before the first call. */
  readonly lastCall: LastCall | null;
}

/** Texts → vectors. None configured → lexical only. */
export interface Embedder extends ServedModel {
  /** Most texts one call takes. */
  readonly batchLimit: number;
  /** What a release made with it says of it. Asks the server once, for the dimension. */
  info(signal?: AbortSignal): Promise<EmbedderInfo>;
  /**
   * Unit vectors, one a text, in their order. Some models want to know what a text is for.
   * @throws RangeError over `batchLimit` texts
   */
  embed(
    texts: readonly string[],
    purpose: 'query' | 'passage',
    signal?: AbortSignal,
  ): Promise<readonly Float32Array[]>;
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** Messages → streamed text. None configured → the extractive answerer. */
export interface ChatModel extends ServedModel {
  /** Tokens that messages and answer may have together. */
  readonly contextTokens: number;
  /** Tokens that one answer may have, what a reasoning model thinks included. */
  readonly answerTokens: number;
  /** 0 to 2. */
  readonly temperature: number;
  /**
   * The answer as it comes, without what the model thinks. Text may come before it throws: a
   * `ModelError` of kind `cut` says that the rest is missing. Leaving the loop stops the model.
   */
  stream(messages: readonly ChatMessage[], signal?: AbortSignal): AsyncIterable<string>;
}

/** A question and texts → how well each text answers it. None configured → the order of the search. */
export interface Reranker extends ServedModel {
  /** How many of the best hits are worth its time. */
  readonly candidates: number;
  /** One score a text, in their order, higher is better; comparable within one call only. */
  rerank(query: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly number[]>;
}

/** The models that are configured; each one may be missing. */
export interface Models {
  readonly chat: ChatModel | null;
  readonly embedder: Embedder | null;
  readonly reranker: Reranker | null;
}

/** A supported mode. */
export const noModels: Models = { chat: null, embedder: null, reranker: null };

/** What a file says. */
export interface ReadText {
  readonly text: string;
  /** What was learnt while reading: pages without text, for example. */
  readonly warnings: readonly string[];
}

/** A file that somebody sends → its text, within bounds of time and memory. */
export interface TextReader {
  /**
   * @param extension of the file's name: `pdf`, `hwp`, `hwpx`, `docx`, `md`, `txt`
   * @throws UnreadableFileError with a reason for the sender; JichimError when too many wait
   */
  read(bytes: Uint8Array, extension: string, signal?: AbortSignal): Promise<ReadText>;
}
