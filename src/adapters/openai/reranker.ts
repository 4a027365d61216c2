import OpenAI from 'openai';
import { z } from 'zod';
import type { LastCall, Reranker } from '../../ports.ts';
import { BadAnswer } from './failures.ts';
import { ModelServer } from './server.ts';
import type { ServerSettings } from './settings.ts';
import type { Watch } from './watch.ts';

export interface RerankerSettings extends ServerSettings {
  readonly candidates: number;
}

/** A reranking model behind `/rerank`. Nothing is asked of the server yet. */
export function openReranker(settings: RerankerSettings): Reranker {
  return new HttpReranker(settings);
}

/** Cohere, Jina and vLLM wrap their results; Text Embeddings Inference answers a bare array. */
const answerSchema = z.union([
  z
    .object({
      results: z.array(z.object({ index: z.number().int(), relevance_score: z.number() })),
    })
    .transform(({ results }) =>
      results.map(({ index, relevance_score: score }) => ({ index, score })),
    ),
  z.array(z.object({ index: z.number().int(), score: z.number() })),
]);

class HttpReranker implements Reranker {
  readonly model: string;
  readonly candidates: number;
  readonly #server: ModelServer;
  /** What the server calls the texts: learnt from the first call. */
  #field: 'documents' | 'texts' = 'documents';

  constructor(settings: RerankerSettings) {
    this.model = settings.model;
    this.candidates = settings.candidates;
    this.#server = new ModelServer('reranker', settings);
  }

  get lastCall(): LastCall | null {
    return this.#server.lastCall;
  }

  async rerank(
    query: string,
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<readonly number[]> {
    if (texts.length === 0) return [];
    return this.#server.call(async (watch) => {
      try {
        return scoresOf(await this.#ask(query, texts, watch), texts.length);
      } catch (error) {
        if (!this.#learn(error)) throw error;
        return scoresOf(await this.#ask(query, texts, watch), texts.length);
      }
    }, signal);
  }

  async #ask(query: string, texts: readonly string[], watch: Watch): Promise<unknown> {
    const body =
      this.#field === 'documents'
        ? { model: this.model, query, documents: texts, top_n: texts.length }
        : { query, texts, truncate: true };
    return this.#server.client.post('/rerank', { body, signal: watch.signal });
  }

  /** Whether the server misses the texts under the name it knows; the next request uses that one. */
  #learn(error: unknown): boolean {
    const refused =
      error instanceof OpenAI.UnprocessableEntityError || error instanceof OpenAI.BadRequestError;
    if (!refused || this.#field === 'texts' || !/\btexts\b/.test(error.message)) return false;
    this.#field = 'texts';
    return true;
  }
}

/** @throws BadAnswer when not every text has one finite score */
function scoresOf(answer: unknown, count: number): readonly number[] {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw new BadAnswer('garbage', '');
  const scores = new Array<number>(count).fill(Number.NaN);
  for (const { index, score } of parsed.data) scores[index] = score;
  if (parsed.data.length !== count || scores.length !== count || scores.some(Number.isNaN)) {
    throw new BadAnswer('garbage', `글 ${count}건에 점수 ${parsed.data.length}개가 왔습니다.`);
  }
  return scores;
}
