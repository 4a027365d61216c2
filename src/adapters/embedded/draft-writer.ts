import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { IndexedPassage, IndexedPhrase, StoredDocument } from '../../ports.ts';
import { asBytes, encodeSparse, normalised } from './vectors.ts';

/** What a draft should hold, counted while it was filled. */
export interface Counts {
  readonly documents: number;
  readonly passages: number;
  readonly postings: number;
  readonly phrases: number;
}

/** Writes rows into the file of a draft. Each call is inside a transaction of the caller. */
export class DraftWriter {
  readonly #insertDocument: StatementSync;
  readonly #insertPassage: StatementSync;
  readonly #insertLexical: StatementSync;
  readonly #insertDense: StatementSync;
  readonly #insertPhrase: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insertDocument = database.prepare(
      'INSERT INTO documents (position, id, first, passages, given, source) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#insertPassage = database.prepare('INSERT INTO passages VALUES (?, ?, ?, ?, ?)');
    this.#insertLexical = database.prepare('INSERT INTO lexical VALUES (?, ?)');
    this.#insertDense = database.prepare('INSERT INTO dense VALUES (?, ?)');
    this.#insertPhrase = database.prepare('INSERT INTO phrases VALUES (?, ?, ?)');
  }

  document({ document, source, passages }: StoredDocument, at: Counts): void {
    this.#insertDocument.run(
      at.documents,
      document.id,
      at.passages,
      passages,
      JSON.stringify(document),
      JSON.stringify(source),
    );
  }

  passage({ passage, lexical, dense }: IndexedPassage, position: number, document: number): void {
    this.#insertPassage.run(
      position,
      passage.id,
      document,
      passage.effectiveFrom,
      JSON.stringify(passage),
    );
    this.#insertLexical.run(position, encodeSparse(lexical));
    if (dense !== null) this.#insertDense.run(position, asBytes(normalised(dense)));
  }

  phrase({ target, phrase, lexical }: IndexedPhrase): void {
    this.#insertPhrase.run(target, phrase, encodeSparse(lexical));
  }
}
