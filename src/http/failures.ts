import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Logger } from 'pino';
import { JichimError, PatientIdentifierError } from '../errors.ts';
import { HttpProblem, sendProblem } from './problem.ts';

/** The largest request body, in bytes. */
export const MAX_BODY_BYTES = 64 * 1024;

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Hook of every route: a request that does not fit its schema never reaches a handler. */
export function rejectInvalid(
  result: { success: boolean; error?: { issues: readonly Issue[] } },
  c: Context,
): Response | undefined {
  if (result.success || result.error === undefined) return undefined;
  const errors = result.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  return sendProblem(c, 'invalid-request', { detail: summary(errors), errors });
}

function summary(errors: readonly { path: string; message: string }[]): string {
  const first = errors[0];
  if (first === undefined) return '요청 내용을 확인해 주십시오.';
  const named = first.path === '' ? first.message : `${first.path}: ${first.message}`;
  return errors.length === 1 ? named : `${named} (그 밖의 문제 ${errors.length - 1}건)`;
}

/** Turns whatever was thrown into a problem; what is not meant for people is only logged. */
export function handleError(log: Logger): ErrorHandler {
  return (error, c) => {
    if (error instanceof HttpProblem) {
      return sendProblem(c, error.problem, { detail: error.message });
    }
    // Nothing failed: not a word of it goes to the log.
    if (error instanceof PatientIdentifierError) {
      return sendProblem(c, 'patient-identifier', { detail: error.message });
    }
    if (error instanceof HTTPException && error.status === 415) return unsupported(c);
    if (error instanceof HTTPException && error.status === 400) return malformed(c);
    if (error instanceof JichimError) {
      log.warn({ requestId: c.get('requestId'), error: error.name }, error.message);
      return sendProblem(c, 'not-ready', { detail: withoutPaths(error.message) });
    }
    const requestId = c.get('requestId');
    log.error({ requestId, err: error }, 'unexpected error');
    return sendProblem(c, 'internal-error', {
      detail: `예상하지 못한 오류입니다. 다시 해 보시고, 계속되면 관리자에게 요청 번호 ${requestId}를 알려 주십시오.`,
    });
  };
}

/** Messages for an admin at a terminal may name a file in brackets; a machine's paths stay inside. */
export function withoutPaths(message: string): string {
  return message.replaceAll(/\s*\([^()]*[/\\][^()]*\)/g, '');
}

/** Answers a path that no route has. */
export function unknownRoute(c: Context): Response {
  return sendProblem(c, 'not-found', {
    detail: '이 주소에는 아무것도 없습니다. 쓸 수 있는 주소는 /docs에 있습니다.',
  });
}

/** Answers a known path asked with another method; OPTIONS is told what is allowed. */
export function wrongMethod(c: Context, allowed: readonly string[]): Response {
  const allow = [...allowed, 'OPTIONS'].join(', ');
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { allow });
  return sendProblem(c, 'method-not-allowed', {
    detail: `이 주소는 ${allowed.join(', ')} 방식만 받습니다.`,
    headers: { allow },
  });
}

/** Answers a body over the limit. */
export function bodyTooLarge(c: Context): Response {
  return sendProblem(c, 'body-too-large', {
    detail: `요청 본문은 ${MAX_BODY_BYTES / 1024}kB까지 받습니다.`,
  });
}

function unsupported(c: Context): Response {
  return sendProblem(c, 'unsupported-media-type', {
    detail: '본문은 JSON으로 보내 주십시오(Content-Type: application/json).',
  });
}

function malformed(c: Context): Response {
  return sendProblem(c, 'invalid-json', {
    detail: '본문이 올바른 JSON이 아닙니다. 따옴표와 쉼표를 확인해 주십시오.',
  });
}
