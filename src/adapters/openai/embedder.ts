import { z } from 'zod';
import type { EmbedderInfo } from '../../model/release.ts';
import type { Embedder, LastCall } from '../../ports.ts';
import { BadAnswer } from './failures.ts';
import { ModelServer } from './server.ts';
import type { ServerSettings } from './settings.ts';

export interface EmbedderSettings extends ServerSettings {
  /** Most texts one call takes. */
  readonly batch: number;
  /** Longer texts are cut to so many characters: most servers refuse what is too long for the model. */
  readonly maxChars: number;
  /** Put before every question and passage; models like e5 were trained with them. Mostly empty. */
  readonly queryPrefix: string;
  readonly passagePrefix: string;
}

/** An embedding model behind `/embeddings`. Nothing is asked of the server yet. */
export function openEmbedder(settings: EmbedderSettings): Embedder {
  return new OpenAiEmbedder(settings);
}

const answerSchema = z.object({
  data: z.array(z.object({ index: z.number().int().optional(), embedding: z.array(z.number()) })),
});

class OpenAiEmbedder implements Embedder {
  readonly model: string;
  readonly batchLimit: number;
  readonly #settings: EmbedderSettings;
  readonly #server: ModelServer;
  #dimension: number | null = null;

  constructor(settings: EmbedderSettings) {
    this.model = settings.model;
    this.batchLimit = settings.batch;
    this.#settings = settings;
    this.#server = new ModelServer('embeddings', settings);
  }

  get lastCall(): LastCall | null {
    return this.#server.lastCall;
  }

  async info(signal?: AbortSignal): Promise<EmbedderInfo> {
    if (this.#dimension === null) {
      const [vector] = await this.embed(['차원'], 'query', signal);
      this.#dimension = vector!.length;
    }
    const { passagePrefix } = this.#settings;
    // Another prefix makes other vectors: for a release it is another model.
    const model = passagePrefix === '' ? this.model : `${this.model} (${passagePrefix.trim()})`;
    return { model, dimension: this.#dimension };
  }

  async embed(
    texts: readonly string[],
    purpose: 'query' | 'passage',
    signal?: AbortSignal,
  ): Promise<readonly Float32Array[]> {
    if (texts.length > this.batchLimit) {
      throw new RangeError(`${texts.length} texts at once, ${this.batchLimit} at most`);
    }
    if (texts.length === 0) return [];
    const { queryPrefix, passagePrefix, maxChars } = this.#settings;
    const prefix = purpose === 'query' ? queryPrefix : passagePrefix;
    const input = texts.map((text) => (prefix + text).slice(0, maxChars).toWellFormed());
    return this.#server.call(async (watch) => {
      // Without a format the package asks for base64, which few servers but OpenAI's know.
      const body = { model: this.model, input, encoding_format: 'float' as const };
      const request = this.#server.client.embeddings.create(body, { signal: watch.signal });
      return vectorsOf(await request, texts.length, this.#dimension);
    }, signal);
  }
}

/** @throws BadAnswer when they are not as many, as long or as finite as they must be */
function vectorsOf(
  answer: unknown,
  count: number,
  dimension: number | null,
): readonly Float32Array[] {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw new BadAnswer('garbage', '');
  const { data } = parsed.data;
  const vectors: (readonly number[] | undefined)[] = new Array(count).fill(undefined);
  data.forEach(({ index, embedding }, place) => {
    vectors[index ?? place] = embedding;
  });
  if (data.length !== count || vectors.length !== count || vectors.includes(undefined)) {
    throw new BadAnswer('garbage', `글 ${count}건에 벡터 ${data.length}개가 왔습니다.`);
  }
  const expected = dimension ?? vectors[0]!.length;
  return vectors.map((vector) => unit(vector!, expected));
}

function unit(vector: readonly number[], dimension: number): Float32Array {
  if (vector.length !== dimension || dimension === 0) {
    throw new BadAnswer(
      'garbage',
      `벡터의 차원이 ${dimension}이어야 하는데 ${vector.length}입니다. 서버의 모델이 바뀌었는지 확인하십시오.`,
    );
  }
  const length = Math.hypot(...vector);
  return Float32Array.from(vector, (value) => (length === 0 ? 0 : value / length));
}
