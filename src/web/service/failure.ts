/**
 * Why something did not come.
 * - `offline`: this computer has no network
 * - `unreachable`: the server did not answer: it is off, or starting again
 * - `not-ready`: it answers, but has nothing to answer from
 * - `refused`: it said why
 * - `broken`: what came could not be read
 */
export type FailureKind = 'offline' | 'unreachable' | 'not-ready' | 'refused' | 'broken';

/** A failure that is told to the reader as it is. */
export class ServiceFailure extends Error {
  override readonly name = 'ServiceFailure';
  readonly kind: FailureKind;
  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** No connection; the browser knows whether it is this computer's own. */
export function noConnection(): ServiceFailure {
  return navigator.onLine
    ? new ServiceFailure(
        'unreachable',
        '서버가 응답하지 않습니다. 다시 시작하는 중일 수 있습니다. 준비되면 이어서 하겠습니다.',
      )
    : new ServiceFailure(
        'offline',
        '이 컴퓨터가 네트워크에 연결되어 있지 않습니다. 연결되면 다시 시도해 주십시오.',
      );
}

/** What a problem of the service says; anything else is not shown to a reader. */
export function problemOf(status: number, body: unknown): ServiceFailure {
  const { detail, title } = (body ?? {}) as { detail?: string; title?: string };
  const kind = status === 503 ? 'not-ready' : 'refused';
  return new ServiceFailure(kind, detail ?? title ?? '서버에서 오류가 났습니다.');
}

/** Any thrown thing in words for the reader. */
export function asFailure(error: unknown): ServiceFailure {
  if (error instanceof ServiceFailure) return error;
  return new ServiceFailure('broken', '화면에 오류가 났습니다. 새로고침해 주십시오.');
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
