import {
  QdrantClientResourceExhaustedError,
  QdrantClientTimeoutError,
} from '@qdrant/js-client-rest';
import { ReleaseError, type StoreFailure, StoreServerError } from '../../errors.ts';
import type { QdrantSettings } from './settings.ts';

/** Longest piece of the server's own words in a message, in characters. */
const MAX_QUOTE = 300;

/** What Qdrant and the system under it say when there is no room; since 1.18 also as status 507. */
const NO_ROOM =
  /no space left|not enough (?:disk )?space|out of disk|disk usage|insufficient storage/i;

/** A failure of one request. */
export interface Failure {
  readonly kind: StoreFailure;
  /** Milliseconds that the server asks to wait; null where it says nothing. */
  readonly retryAfter: number | null;
  /** What the server says of it, in one line. */
  readonly said: string;
}

/** A record of ours in Qdrant is missing or not what was written. */
export function damaged(what: string, cause?: unknown): ReleaseError {
  return new ReleaseError(
    `Qdrant에 있는 색인이 손상되었습니다. ${what}. \`npm run index -- rollback\`으로 이전 색인으로 되돌리거나 \`npm run index -- reindex\`로 다시 색인하십시오.`,
    { cause },
  );
}

/** The answer, or `otherwise` when the collection does not exist. */
export async function orWhenMissing<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof StoreServerError && error.kind === 'missing') return otherwise;
    throw error;
  }
}

/**
 * What the client threw → what it means.
 * @throws the error itself where it speaks of no server: a mistake of ours is no failure of Qdrant
 */
export function failureOf(error: unknown): Failure {
  if (error instanceof QdrantClientTimeoutError) return plain('timeout');
  if (error instanceof QdrantClientResourceExhaustedError) {
    // The client hands on the first digit of the header alone, so this is a lower bound.
    return { kind: 'busy', retryAfter: 1000 * error.retry_after, said: oneLine(error.message) };
  }
  if (isAnswer(error)) return ofAnswer(error);
  if (error instanceof SyntaxError || isWithoutResult(error)) return plain('garbage');
  // What the client makes of a Retry-After that is a date.
  if (isSaying(error, /^Invalid retryAfter value/)) return plain('busy');
  // What fetch says of a refused, lost or broken connection.
  if (error instanceof TypeError && /fetch failed|terminated/.test(error.message)) {
    return plain('unreachable', codeOf(error));
  }
  throw error;
}

/** What, where, what to do. `step` is what was being done, in Korean, ending in a verb stem: `색인을 찾지`. */
export function storeError(
  { kind, said }: Failure,
  step: string,
  settings: QdrantSettings,
  cause?: unknown,
): StoreServerError {
  const quote = said === '' ? '' : ` 서버의 말: ${withoutKey(said, settings.apiKey)}`;
  const text = `Qdrant(${settings.url})에서 ${step} 못했습니다. ${advice(kind, settings)}${quote}`;
  return new StoreServerError(kind, text, { cause: named(cause) });
}

function advice(kind: StoreFailure, { timeout, writeTimeout }: QdrantSettings): string {
  switch (kind) {
    case 'unreachable':
      return '연결할 수 없습니다. Qdrant가 켜져 있는지, QDRANT_URL이 맞는지 확인하십시오.';
    case 'timeout':
      return `정한 시간(QDRANT_TIMEOUT ${timeout}초, 색인할 때 QDRANT_WRITE_TIMEOUT ${writeTimeout}초) 안에 응답하지 않았습니다. 서버의 부하를 확인하거나 시간을 늘리십시오.`;
    case 'busy':
      return '서버가 바쁘다며 거절했습니다. 잠시 뒤 다시 해 보시고, 계속되면 서버의 자원이나 요청 한도를 늘리십시오.';
    case 'refused-key':
      return '인증키를 받아들이지 않거나 쓰기가 잠겨 있습니다. QDRANT_API_KEY와 그 권한을 확인하십시오.';
    case 'full':
      return '서버에 빈 공간이 없습니다. 디스크를 늘리거나 `npm run index -- drop 번호`로 옛 색인을 지운 뒤 다시 실행하십시오.';
    case 'missing':
      return '있어야 할 컬렉션이 없습니다. `npm run index -- releases`로 남은 색인을 확인해 `npm run index -- rollback 번호`로 되돌리거나 다시 색인하십시오.';
    case 'rejected':
      return '요청을 잘못된 것으로 보고 거절했습니다. Qdrant가 1.18 이상인지, strict mode의 한도가 너무 낮지 않은지 확인하십시오.';
    case 'failing':
      return '서버에서 오류가 났습니다. Qdrant의 기록을 확인하십시오.';
    case 'garbage':
      return '응답을 이해할 수 없습니다. QDRANT_URL이 Qdrant의 REST 주소(보통 6333번 포트)인지 확인하십시오.';
  }
}

/** An answer with status 200 that is not Qdrant's: a page of a proxy for example. */
function isWithoutResult(error: unknown): boolean {
  return isSaying(error, /^Result came uninitialized/);
}

function isSaying(error: unknown, words: RegExp): boolean {
  return error instanceof Error && words.test(error.message);
}

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly headers?: { get(name: string): string | null };
}

/** The error that the client throws for a status; its class is not exported. */
function isAnswer(error: unknown): error is Answer & Error {
  return error instanceof Error && typeof (error as { status?: unknown }).status === 'number';
}

function ofAnswer(answer: Answer & Error): Failure {
  const said = wordsOf(answer.data);
  const kind = kindOf(answer.status, said);
  return { kind, retryAfter: retryAfter(answer), said };
}

/** By src/actix/helpers.rs of Qdrant; a proxy in front of it answers 502 and 504. */
function kindOf(status: number, said: string): StoreFailure {
  if (status === 507 || NO_ROOM.test(said)) return 'full';
  if (status === 401 || status === 403) return 'refused-key';
  if (status === 404) return 'missing';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 429 || status === 503) return 'busy';
  if (status === 502) return 'unreachable';
  return status >= 500 ? 'failing' : 'rejected';
}

function wordsOf(data: unknown): string {
  const status = (data as { status?: { error?: unknown } } | null)?.status;
  const error = typeof status === 'object' ? status?.error : data;
  return typeof error === 'string' ? oneLine(error) : '';
}

function retryAfter({ headers }: Answer): number | null {
  const asked = headers?.get('retry-after') ?? null;
  if (asked === null) return null;
  const seconds = Number(asked);
  const wait = Number.isNaN(seconds) ? Date.parse(asked) - Date.now() : 1000 * seconds;
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}

function plain(kind: StoreFailure, said = ''): Failure {
  return { kind, retryAfter: null, said };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').slice(0, MAX_QUOTE);
}

function codeOf(error: Error): string {
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** Some servers repeat the key that they refuse. */
function withoutKey(text: string, apiKey: string | null): string {
  return apiKey === null ? text : text.replaceAll(apiKey, '***');
}

/** The cause for the log, without the headers and bodies that the client's errors carry. */
function named(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined;
  return new Error([error.name, codeOf(error)].filter((part) => part !== '').join(' '));
}
