import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { withoutIdentifiers } from '../korean/identifiers/find.ts';

/** Everything that can go wrong between a client and the service; the names are anchors of the API page. */
export const problemTypes = {
  'invalid-request': { status: 400, title: '요청 내용이 올바르지 않습니다' },
  'invalid-json': { status: 400, title: 'JSON을 읽지 못했습니다' },
  'patient-identifier': { status: 422, title: '환자를 알아볼 수 있는 정보가 들어 있습니다' },
  'not-found': { status: 404, title: '찾을 수 없습니다' },
  'method-not-allowed': { status: 405, title: '이 주소에서 쓸 수 없는 방식입니다' },
  'source-changed': { status: 409, title: '원본 파일이 바뀌었습니다' },
  'body-too-large': { status: 413, title: '요청이 너무 큽니다' },
  'unsupported-media-type': { status: 415, title: '받을 수 없는 형식입니다' },
  'range-not-satisfiable': { status: 416, title: '파일에 없는 범위입니다' },
  'unreadable-file': { status: 422, title: '파일을 읽지 못했습니다' },
  'internal-error': { status: 500, title: '처리하는 중에 오류가 났습니다' },
  'not-ready': { status: 503, title: '아직 답할 준비가 되지 않았습니다' },
} as const;

export type ProblemName = keyof typeof problemTypes;

/** RFC 9457 problem details. */
export const problemSchema = z
  .object({
    type: z.string().describe('오류 종류의 설명이 있는 주소'),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().describe('무엇이 문제이고 어떻게 하면 되는지'),
    instance: z.string().describe('요청한 주소'),
    requestId: z.string().describe('기록을 찾을 때 쓰는 요청 번호'),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('항목별 문제'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

/** Thrown by handlers to end a request with a problem; `detail` is shown to the caller. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly problem: ProblemName;
  constructor(problem: ProblemName, detail: string) {
    super(detail);
    this.problem = problem;
  }
}

export interface ProblemDetails {
  readonly detail: string;
  readonly errors?: Problem['errors'];
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Answers with `application/problem+json`. What was sent may come back in it (names of unknown fields, the
 * path), but nothing that tells who a patient is.
 */
export function sendProblem(c: Context, name: ProblemName, details: ProblemDetails): Response {
  const { status, title } = problemTypes[name];
  const body: Problem = {
    type: `/docs#problem-${name}`,
    title,
    status,
    detail: withoutIdentifiers(details.detail),
    instance: instanceOf(c.req.path),
    requestId: c.get('requestId'),
    ...(details.errors && { errors: details.errors.map(withoutValues) }),
  };
  return c.json(body, status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    ...details.headers,
  });
}

function withoutValues({ path, message }: { readonly path: string; readonly message: string }) {
  return { path: withoutIdentifiers(path), message: withoutIdentifiers(message) };
}

/** The path as it was asked for, unless it holds an identifier, in whatever encoding. */
function instanceOf(path: string): string {
  const read = decoded(path);
  const clean = withoutIdentifiers(read);
  return clean === read ? path : clean;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
