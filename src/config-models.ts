import { z } from 'zod';

/** Longest silence of a server that can be waited for, in seconds: Node's own limit. */
const MAX_TIMEOUT = 300;

const count = (name: string, least: number, most: number, fallback: number) =>
  z.coerce
    .number({ error: `${name}은(는) ${least}-${most}의 정수여야 합니다.` })
    .int({ error: `${name}은(는) ${least}-${most}의 정수여야 합니다.` })
    .min(least, { error: `${name}은(는) ${least}-${most}의 정수여야 합니다.` })
    .max(most, { error: `${name}은(는) ${least}-${most}의 정수여야 합니다.` })
    .default(fallback);

const key = (name: string) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/, { error: `${name}에 빈칸이나 한글을 넣을 수 없습니다.` })
    .optional();

const base = (name: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `${name}은(는) http:// 또는 https://로 시작하는 주소여야 합니다.`,
    })
    .refine((url) => !/^https?:\/\/[^/]*@/.test(url), {
      error: `${name}에 이름과 비밀번호를 넣지 마십시오. 열쇠는 ${name.replace('BASE_URL', 'API_KEY')}에 적습니다.`,
    })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional();

const model = z.string().min(1).optional();

/** The variables of the model servers, one flat shape for the whole environment. */
export const modelVariables = {
  LLM_BASE_URL: base('LLM_BASE_URL'),
  LLM_MODEL: model,
  LLM_API_KEY: key('LLM_API_KEY'),
  LLM_TIMEOUT: count('LLM_TIMEOUT', 1, MAX_TIMEOUT, 60),
  LLM_CONCURRENCY: count('LLM_CONCURRENCY', 1, 1000, 4),
  LLM_QUEUE: count('LLM_QUEUE', 0, 10_000, 32),
  LLM_MAX_TOKENS: count('LLM_MAX_TOKENS', 64, 131_072, 1024),
  LLM_CONTEXT_TOKENS: count('LLM_CONTEXT_TOKENS', 1024, 2_000_000, 8192),
  LLM_TEMPERATURE: z.coerce
    .number({ error: 'LLM_TEMPERATURE는 0-2의 수여야 합니다.' })
    .min(0, { error: 'LLM_TEMPERATURE는 0-2의 수여야 합니다.' })
    .max(2, { error: 'LLM_TEMPERATURE는 0-2의 수여야 합니다.' })
    .default(0),
  LLM_REWRITE: z
    .enum(['on', 'off'], { error: 'LLM_REWRITE는 on이나 off여야 합니다.' })
    .default('on'),
  EMBEDDINGS_BASE_URL: base('EMBEDDINGS_BASE_URL'),
  EMBEDDINGS_MODEL: model,
  EMBEDDINGS_API_KEY: key('EMBEDDINGS_API_KEY'),
  EMBEDDINGS_TIMEOUT: count('EMBEDDINGS_TIMEOUT', 1, MAX_TIMEOUT, 10),
  EMBEDDINGS_CONCURRENCY: count('EMBEDDINGS_CONCURRENCY', 1, 1000, 4),
  EMBEDDINGS_BATCH: count('EMBEDDINGS_BATCH', 1, 2048, 32),
  EMBEDDINGS_MAX_CHARS: count('EMBEDDINGS_MAX_CHARS', 100, 100_000, 2000),
  EMBEDDINGS_QUERY_PREFIX: z.string().default(''),
  EMBEDDINGS_PASSAGE_PREFIX: z.string().default(''),
  RERANK_BASE_URL: base('RERANK_BASE_URL'),
  RERANK_MODEL: model,
  RERANK_API_KEY: key('RERANK_API_KEY'),
  RERANK_TIMEOUT: count('RERANK_TIMEOUT', 1, MAX_TIMEOUT, 5),
  RERANK_CONCURRENCY: count('RERANK_CONCURRENCY', 1, 1000, 4),
  RERANK_CANDIDATES: count('RERANK_CANDIDATES', 2, 1000, 30),
};

type Variables = z.infer<z.ZodObject<typeof modelVariables>>;

/** Requests that may wait for a server that only helps the search. */
const HELPERS_QUEUE = 64;

const roles = ['LLM', 'EMBEDDINGS', 'RERANK'] as const;

/** What the single variables cannot tell of each other: address and model belong together. */
export function modelProblems(given: Variables): readonly string[] {
  const missing = roles.flatMap((role) => {
    const [url, name] = [given[`${role}_BASE_URL`], given[`${role}_MODEL`]];
    if ((url === undefined) === (name === undefined)) return [];
    const [there, absent] = url === undefined ? ['MODEL', 'BASE_URL'] : ['BASE_URL', 'MODEL'];
    return [`${role}_${absent}: ${role}_${there}과 함께 정해야 합니다.`];
  });
  return given.LLM_MAX_TOKENS < given.LLM_CONTEXT_TOKENS
    ? missing
    : [...missing, 'LLM_MAX_TOKENS: LLM_CONTEXT_TOKENS보다 작아야 합니다.'];
}

/** The settings of the model servers; null where none is configured. */
export function modelSettings(given: Variables) {
  return { llm: llm(given), embeddings: embeddings(given), reranker: reranker(given) };
}
export type ModelSettings = ReturnType<typeof modelSettings>;

/** No model server at all: a supported mode. */
export const noModelSettings: ModelSettings = { llm: null, embeddings: null, reranker: null };

function server(given: Variables, role: (typeof roles)[number]) {
  const [baseUrl, name] = [given[`${role}_BASE_URL`], given[`${role}_MODEL`]];
  if (baseUrl === undefined || name === undefined) return null;
  return {
    baseUrl,
    model: name,
    apiKey: given[`${role}_API_KEY`] ?? null,
    timeout: given[`${role}_TIMEOUT`],
    concurrency: given[`${role}_CONCURRENCY`],
    queue: role === 'LLM' ? given.LLM_QUEUE : HELPERS_QUEUE,
  };
}

function llm(given: Variables) {
  const at = server(given, 'LLM');
  return (
    at && {
      ...at,
      contextTokens: given.LLM_CONTEXT_TOKENS,
      answerTokens: given.LLM_MAX_TOKENS,
      temperature: given.LLM_TEMPERATURE,
    }
  );
}

function embeddings(given: Variables) {
  const at = server(given, 'EMBEDDINGS');
  return (
    at && {
      ...at,
      batch: given.EMBEDDINGS_BATCH,
      maxChars: given.EMBEDDINGS_MAX_CHARS,
      queryPrefix: given.EMBEDDINGS_QUERY_PREFIX,
      passagePrefix: given.EMBEDDINGS_PASSAGE_PREFIX,
    }
  );
}

function reranker(given: Variables) {
  const at = server(given, 'RERANK');
  return at && { ...at, candidates: given.RERANK_CANDIDATES };
}
