import { JichimError, ModelError } from '../src/errors.ts';
import type { Document } from '../src/model/document.ts';
import type { EmbedderInfo } from '../src/model/release.ts';
import type { Embedder, IndexedPassage } from '../src/ports.ts';

/** What gives the passages of a run their vectors. */
export interface Embedding {
  /** What the release will say of it; null: the run makes no vectors. */
  readonly info: EmbedderInfo | null;
  /** Vectors made so far. */
  readonly count: number;
  /** The passages of one document, with their vectors. */
  embed(
    document: Document,
    passages: readonly IndexedPassage[],
  ): Promise<readonly IndexedPassage[]>;
}

/** How many passages got a vector, and of which model. */
export interface Embedded {
  readonly info: EmbedderInfo;
  readonly passages: number;
}

export function embeddedOf({ info, count }: Embedding): Embedded | null {
  return info && { info, passages: count };
}

interface EmbeddingOptions {
  readonly embedder?: Embedder | null;
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Asks the server for its dimension before anything is read, so that a run that cannot end well does
 * not begin. A rehearsal asks nothing: it goes by what the published release was made with.
 * @throws JichimError when the server does not answer, here and in `embed`, or when the run is stopped
 */
export async function openEmbedding(
  { embedder = null, dryRun = false, signal }: EmbeddingOptions,
  published: EmbedderInfo | null,
): Promise<Embedding> {
  if (embedder === null) return withoutVectors(null);
  if (dryRun) return withoutVectors(published);
  const info = await stopping(() => embedder.info(signal), signal);
  return new Embeddings(embedder, info, signal);
}

/** Passages stay as they are: found by their words alone. */
function withoutVectors(info: EmbedderInfo | null): Embedding {
  return { info, count: 0, embed: async (_, passages) => passages };
}

class Embeddings implements Embedding {
  readonly info: EmbedderInfo;
  readonly #embedder: Embedder;
  readonly #signal: AbortSignal | undefined;
  #count = 0;

  constructor(embedder: Embedder, info: EmbedderInfo, signal: AbortSignal | undefined) {
    this.info = info;
    this.#embedder = embedder;
    this.#signal = signal;
  }

  get count(): number {
    return this.#count;
  }

  async embed(
    document: Document,
    passages: readonly IndexedPassage[],
  ): Promise<readonly IndexedPassage[]> {
    const embedded: IndexedPassage[] = [];
    const size = this.#embedder.batchLimit;
    for (let start = 0; start < passages.length; start += size) {
      const batch = passages.slice(start, start + size);
      const texts = batch.map(({ passage }) => searchedText(document, passage));
      const vectors = await stopping(
        () => this.#embedder.embed(texts, 'passage', this.#signal),
        this.#signal,
      );
      batch.forEach((passage, index) => {
        embedded.push({ ...passage, dense: vectors[index]! });
      });
    }
    this.#count += embedded.length;
    return embedded;
  }
}

/** With its title and headings: a table or a paragraph seldom says what it is about. */
function searchedText(document: Document, { headings, text }: IndexedPassage['passage']): string {
  return [...new Set([document.title, ...headings, text])].join('\n');
}

async function stopping<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) throw stopped();
    if (!(error instanceof ModelError)) throw error;
    throw new JichimError(
      `${error.message}\n임베딩을 만들 수 없어 색인을 멈췄습니다. 지금 쓰는 색인은 그대로입니다. 임베딩 없이 색인하려면 \`npm run index\`에 --without-embeddings를 붙이십시오.`,
      { cause: error },
    );
  }
}

/** What a run ends with when a person stops it. */
export function stopped(): JichimError {
  return new JichimError('색인을 중단했습니다. 이전 색인은 그대로입니다.');
}
