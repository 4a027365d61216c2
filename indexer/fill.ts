import type { Document } from '../src/model/document.ts';
import type { ReleaseDraft, StoredDocument } from '../src/ports.ts';
import type { Candidate } from './collect.ts';
import { type Embedding, stopped } from './embed.ts';
import { indexPassages } from './passages.ts';
import type { FileFailure, OpenFile, Plan, SkippedFile } from './plan.ts';
import type { Progress } from './progress.ts';
import { readOpened } from './read-file.ts';
import type { ReadSource } from './source.ts';

export interface Filled {
  readonly read: readonly { readonly document: Document; readonly passages: number }[];
  readonly kept: readonly StoredDocument[];
  /** Digests left out because the full text of their law is at hand. */
  readonly displaced: readonly Document[];
  readonly failures: readonly FileFailure[];
  /** Files whose document is there already. */
  readonly skipped: readonly SkippedFile[];
}

interface ReadDocument {
  readonly stored: StoredDocument;
  readonly source: ReadSource;
}

export interface FillOptions {
  readonly open: OpenFile;
  readonly embedding: Embedding;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** Reads, splits, analyses and embeds the plan's files into the draft, then takes over what is kept. */
export async function fill(
  draft: ReleaseDraft,
  plan: Plan,
  { open, embedding, progress, signal }: FillOptions,
): Promise<Filled> {
  const filling = new Filling(draft, plan, embedding);
  const lawDigests: ReadDocument[] = [];
  progress.stage(embedding.info === null ? '읽기와 색인' : '읽기, 임베딩, 색인', plan.read.length);
  for (const { file, replaces } of plan.read) {
    if (signal?.aborted) throw stopped();
    const result = await readOne(file, open, replaces);
    if (result instanceof Error) filling.fail(file.path, result, replaces);
    else if (isLawDigest(result.stored.document)) lawDigests.push(result);
    else await filling.take(result);
    progress.step();
  }
  // Last, when it is known which full texts are there.
  for (const digest of lawDigests) await filling.take(digest);
  progress.done();
  return filling.finish();
}

async function readOne(
  file: Candidate,
  open: OpenFile,
  replaces: StoredDocument | null,
): Promise<ReadDocument | Error> {
  try {
    const opened = await open(file);
    const { document, source } = await readOpened(opened, replaces?.document ?? null);
    return { stored: { document, source: opened.source, passages: 0 }, source };
  } catch (error) {
    return error as Error;
  }
}

/** What one run has done so far. */
class Filling {
  readonly #draft: ReleaseDraft;
  readonly #embedding: Embedding;
  readonly #compatible: boolean;
  readonly #keep: StoredDocument[];
  readonly #read: { document: Document; passages: number }[] = [];
  readonly #displaced: Document[] = [];
  readonly #failures: FileFailure[];
  readonly #skipped: SkippedFile[];
  readonly #ids = new Set<string>();
  readonly #seen: ReadonlySet<string>;
  readonly #fullTexts = new Set<string>();

  constructor(draft: ReleaseDraft, plan: Plan, embedding: Embedding) {
    this.#draft = draft;
    this.#embedding = embedding;
    this.#compatible = plan.compatible;
    this.#keep = [...plan.keep];
    this.#failures = [...plan.failures];
    this.#skipped = [...plan.skipped];
    this.#seen = plan.seen;
    for (const { document } of plan.keep) this.#noteFullText(document);
  }

  async take({ stored, source }: ReadDocument): Promise<void> {
    const { document } = stored;
    if (this.#ids.has(document.id) || this.#seen.has(document.id)) {
      this.#skipped.push({
        path: stored.source.path,
        reason: `이미 색인한 문서(${document.title})`,
      });
      return;
    }
    if (this.#isShadowed(document)) {
      this.#displaced.push(document);
      return;
    }
    const passages = indexPassages(document, source);
    if (passages.length === 0) {
      return this.fail(stored.source.path, new Error('색인할 내용이 없습니다.'), null);
    }
    const embedded = await this.#embedding.embed(document, passages);
    await this.#draft.add({ ...stored, passages: embedded.length }, embedded);
    this.#ids.add(document.id);
    this.#noteFullText(document);
    this.#read.push({ document, passages: passages.length });
  }

  /** The last good reading of a file that cannot be read any more stays in the index. */
  fail(path: string, error: Error, replaces: StoredDocument | null): void {
    const kept = replaces !== null && this.#compatible;
    if (kept) this.#keep.push(replaces);
    this.#failures.push({ path, reason: error.message, kept });
  }

  async finish(): Promise<Filled> {
    const wanted = this.#keep.filter(({ document }) => !this.#ids.has(document.id));
    const kept = wanted.filter(({ document }) => !this.#isShadowed(document));
    const shadowed = wanted.filter(({ document }) => this.#isShadowed(document));
    for (const document of kept) await this.#draft.keep(document);
    return {
      read: this.#read,
      kept,
      displaced: [...this.#displaced, ...shadowed.map(({ document }) => document)],
      failures: this.#failures,
      skipped: this.#skipped,
    };
  }

  #isShadowed(document: Document): boolean {
    return isLawDigest(document) && this.#fullTexts.has(document.law!.title);
  }

  #noteFullText(document: Document): void {
    if (document.law !== null && !document.digest) this.#fullTexts.add(document.law.title);
  }
}

function isLawDigest(document: Document): boolean {
  return document.digest && document.law !== null;
}
