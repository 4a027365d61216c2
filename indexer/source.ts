import type { Document } from '../src/model/document.ts';
import type { LawText } from '../src/model/law.ts';
import type { Passage } from '../src/model/passage.ts';
import type { Recommendation, Region } from '../src/model/recommendation.ts';

/** What a reader knows of a document; identity and edition windows are given later. */
export type DocumentFacts = Omit<Document, 'id' | 'effectiveTo' | 'fileName'> & {
  readonly id: string | null;
};

/** One run of text under one heading path on one page. */
export interface Block {
  readonly kind: 'paragraph' | 'list-item' | 'table';
  readonly headings: readonly string[];
  readonly start: number;
  readonly end: number;
  /** PDF page counted from 1, or the page of the original that a digest names. */
  readonly pages: { readonly from: number; readonly to: number } | null;
  /** Text that the block needs to be understood (a table's header row): indexed, not shown. */
  readonly context?: string;
  readonly regions?: readonly Region[];
  readonly recommendation?: Recommendation;
  readonly reading?: Passage['reading'];
  /** Printed as the text before an amendment (변경 전, 현행). */
  readonly former?: boolean;
}

/** A file's text with its structure; passages are slices of `text`. */
export type ReadSource =
  | { readonly structure: 'law'; readonly facts: DocumentFacts; readonly law: LawText }
  | {
      readonly structure: 'blocks';
      readonly facts: DocumentFacts;
      readonly text: string;
      readonly blocks: readonly Block[];
      /** What the file's own properties give as its title. */
      readonly title?: string;
    };

/** How a file is to be read. */
export interface ReadOptions {
  /** Told before each page, and null after the last: a page that never ends is known by it. */
  readonly onPage?: (page: number | null) => void;
  /** Pages that are left out because reading them never ended. */
  readonly skip?: ReadonlySet<number>;
  /** Where recognised pages are kept; null when no text is to be recognised in images. */
  readonly ocr?: OcrSetting | null;
}

/** Text in images is recognised on this machine. */
export interface OcrSetting {
  /** Where recognised pages are kept. */
  readonly cacheDir: string;
  /** Of the program that does it. */
  readonly version: string;
}

/** A reader of one format. `version` changes whenever the same file would be read differently. */
export interface Reader {
  readonly name: string;
  readonly version: number;
  /** Reads a format whose files can be made to harm: always in a process of its own, within bounds. */
  readonly isolated?: boolean;
  /** Recognises text in images where it is told to. */
  readonly recognises?: boolean;
  /** @throws UnreadableFileError when the file is damaged, empty, encrypted or wrongly encoded */
  read(bytes: Uint8Array, fileName: string, options?: ReadOptions): Promise<ReadSource>;
}
