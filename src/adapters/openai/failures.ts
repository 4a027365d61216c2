import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { ModelError, type ModelFailure, type ModelRole } from '../../errors.ts';
import { NoTurn } from './limiter.ts';
import type { ServerSettings } from './settings.ts';

/** Longest piece of a server's own words in a message, in characters. */
const MAX_QUOTE = 200;

const names: Readonly<Record<ModelRole, { readonly server: string; readonly prefix: string }>> = {
  llm: { server: 'LLM 서버', prefix: 'LLM' },
  embeddings: { server: '임베딩 서버', prefix: 'EMBEDDINGS' },
  reranker: { server: '재순위 서버', prefix: 'RERANK' },
};

/** Thrown where an answer breaks the protocol or its own promise; becomes a `ModelError`. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer';
  readonly kind: 'cut' | 'garbage';
  /** In Korean, a whole sentence. */
  constructor(kind: 'cut' | 'garbage', sentence: string) {
    super(sentence);
    this.kind = kind;
  }
}

/**
 * What was thrown → what, where, what to do.
 * @param expired whether the request was ended for its silence
 * @throws the error itself where it speaks of no server: a mistake of ours is no failure of a model
 */
export function toModelError(
  error: unknown,
  role: ModelRole,
  settings: ServerSettings,
  expired: boolean,
): ModelError {
  if (error instanceof ModelError) return error;
  const kind = expired ? 'timeout' : kindOf(error);
  if (kind === null) throw error;
  const said = withoutKey(wordsOf(error), settings.apiKey);
  return new ModelError(role, kind, message(kind, role, settings, said), { cause: named(error) });
}

function kindOf(error: unknown): ModelFailure | null {
  if (error instanceof BadAnswer) return error.kind;
  if (error instanceof NoTurn) return 'busy';
  if (error instanceof APIConnectionTimeoutError) return 'timeout';
  if (error instanceof APIConnectionError) return 'unreachable';
  if (error instanceof APIError) return kindOfStatus(error);
  if (error instanceof SyntaxError) return 'garbage';
  // What fetch says of a body that ended before its end.
  return error instanceof TypeError && error.message === 'terminated' ? 'cut' : null;
}

function kindOfStatus({ status, code }: APIError): ModelFailure {
  if (code === 'model_not_found' || status === 404) return 'not-found-model';
  if (status === undefined || status >= 500) return 'failing';
  if (status === 401 || status === 403) return 'refused-key';
  if (status === 429) return 'rate-limited';
  return status === 408 ? 'timeout' : 'rejected';
}

function message(
  kind: ModelFailure,
  role: ModelRole,
  { baseUrl, model, timeout, concurrency }: ServerSettings,
  said: string,
): string {
  const { server, prefix } = names[role];
  const where = `${server}(${baseUrl})`;
  const quote = said === '' ? '' : ` 서버의 말: ${said}`;
  switch (kind) {
    case 'unreachable':
      return `${where}에 연결하지 못했습니다. 서버가 켜져 있는지, ${prefix}_BASE_URL이 맞는지 확인하십시오.`;
    case 'timeout':
      return `${where}가 ${timeout}초 안에 응답하지 않았습니다. 서버의 부하를 확인하거나 ${prefix}_TIMEOUT을 늘리십시오.`;
    case 'rate-limited':
      return `${where}가 요청이 많다며 거절했습니다. 잠시 뒤 다시 해 보시고, 계속되면 ${prefix}_CONCURRENCY(지금 ${concurrency})를 줄이거나 서버의 한도를 늘리십시오.`;
    case 'busy':
      return `${where}에 보낼 요청이 밀려 있습니다. 잠시 뒤 다시 해 보시고, 서버에 여유가 있으면 ${prefix}_CONCURRENCY(지금 ${concurrency})를 늘리십시오.`;
    case 'refused-key':
      return `${where}가 인증키를 받아들이지 않았습니다. ${prefix}_API_KEY를 확인하십시오.`;
    case 'not-found-model':
      return `${where}에 모델 ${model} 또는 그 주소가 없습니다. ${prefix}_MODEL과 ${prefix}_BASE_URL(흔히 /v1로 끝납니다)을 확인하십시오.`;
    case 'rejected':
      return `${where}가 요청을 잘못된 것으로 보고 거절했습니다. ${prefix}_ 설정과 모델의 한도를 확인하십시오.${quote}`;
    case 'failing':
      return `${where}에서 오류가 났습니다. 그 서버의 기록을 확인하십시오.${quote}`;
    case 'cut':
      return `${where}의 응답이 도중에 끊겼습니다. ${said || '네트워크와 서버의 기록을 확인하십시오.'}`;
    case 'garbage':
      return `${where}의 응답을 이해할 수 없습니다. ${said || `${prefix}_BASE_URL이 OpenAI 호환 주소인지 확인하십시오.`}`;
  }
}

/** What the server or a check of ours says, in one line; nothing of errors that speak of neither. */
function wordsOf(error: unknown): string {
  if (error instanceof BadAnswer) return error.message;
  if (!(error instanceof APIError) || error instanceof APIConnectionError) return '';
  return error.message.replaceAll(/\s+/g, ' ').slice(0, MAX_QUOTE);
}

/** Some servers repeat the key that they refuse. */
function withoutKey(text: string, apiKey: string | null): string {
  return apiKey === null ? text : text.replaceAll(apiKey, '***');
}

/** The cause for the log, without the headers and bodies that the package's errors carry. */
function named(error: unknown): Error {
  const { name, code } = error as { name?: unknown; code?: unknown };
  const inner = (error as { cause?: { cause?: { code?: unknown }; code?: unknown } }).cause;
  const detail = code ?? inner?.code ?? inner?.cause?.code;
  return new Error([name ?? 'Error', detail].filter((part) => part != null).join(' '));
}
