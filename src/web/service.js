// @ts-check

/** A failure that is told to the reader as it is. */
export class ServiceError extends Error {}

/**
 * Calls the service and gives its JSON.
 *
 * @param {string} path
 * @param {RequestInit} [init]
 * @throws {ServiceError} in words for the reader
 */
export async function call(path, init) {
  const response = await fetch(path, init).catch((error) => {
    if (error.name === 'AbortError') throw error;
    throw new ServiceError(
      '서버에 연결하지 못했습니다. 네트워크를 확인하고 잠시 뒤 다시 시도해 주십시오.',
    );
  });
  const body = await response.json().catch((error) => {
    if (error.name === 'AbortError') throw error;
    throw new ServiceError('서버의 답을 읽지 못했습니다. 잠시 뒤 다시 시도해 주십시오.');
  });
  if (!response.ok) throw new ServiceError(body.detail ?? body.title ?? '오류가 났습니다.');
  return body;
}

/**
 * @param {unknown} question
 * @param {AbortSignal} signal
 */
export function ask(question, signal) {
  const headers = { 'content-type': 'application/json' };
  return call('/v1/ask', { method: 'POST', headers, body: JSON.stringify(question), signal });
}

/**
 * @param {string} id
 * @param {string} asOf
 */
export function fetchPassage(id, asOf) {
  return call(`/v1/passages/${encodeURIComponent(id)}?asOf=${encodeURIComponent(asOf)}`);
}
