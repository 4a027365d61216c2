import { isAbort, noConnection, problemOf, ServiceFailure } from './failure.ts';

/**
 * Asks the service for JSON.
 * @throws ServiceFailure in words for the reader; what was aborted ends with its AbortError
 */
export async function call<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await send(path, init);
  const body: unknown = await response.json().catch((error: unknown) => {
    if (isAbort(error)) throw error;
    throw new ServiceFailure('broken', '서버의 답을 읽지 못했습니다. 다시 시도해 주십시오.');
  });
  if (!response.ok) throw problemOf(response.status, body);
  return body as T;
}

/** The response itself, whatever its status. */
export async function send(path: string, init?: RequestInit): Promise<Response> {
  return fetch(path, init).catch((error: unknown) => {
    if (isAbort(error)) throw error;
    throw noConnection();
  });
}

/** A JSON POST. */
export function post(body: unknown, rest: RequestInit = {}): RequestInit {
  const headers = { 'content-type': 'application/json', ...rest.headers };
  return { method: 'POST', ...rest, headers, body: JSON.stringify(body) };
}

/** `?a=1&b=2` of what has a value. */
export function query(
  values: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const given = Object.entries(values).filter(([, value]) => value != null && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return given.length === 0 ? '' : `?${search}`;
}
