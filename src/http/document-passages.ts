import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import { passageSchema } from '../model/passage.ts';
import type { AppDeps } from './deps.ts';
import { findStored } from './documents.ts';
import { passageExample } from './examples.ts';
import { json, problems } from './responses.ts';

/** Most passages of one response. */
const MOST = 200;

const passagesReplySchema = z
  .object({
    release: z.number().int().describe('색인 번호'),
    documentId: z.string(),
    total: z.number().int().describe('문서의 단락 수'),
    passages: z.array(passageSchema).describe('문서의 순서대로'),
  })
  .meta({ id: 'DocumentPassages' });

const route = createRoute({
  method: 'get',
  path: '/v1/documents/{id}/passages',
  tags: ['문서'],
  summary: '문서의 단락을 순서대로 보여 줍니다',
  request: {
    params: z.object({ id: z.string().describe('문서 id') }),
    query: z.object({
      from: z.coerce.number().int().min(0).default(0).describe('몇째 단락부터, 0부터 셈'),
      limit: z.coerce.number().int().min(1).max(MOST).default(50).describe(`${MOST}까지`),
    }),
  },
  responses: {
    200: json('단락', passagesReplySchema, {
      passages: {
        summary: '단락',
        value: {
          release: passageExample.value.release,
          documentId: passageExample.value.passage.documentId,
          total: 1,
          passages: [passageExample.value.passage],
        },
      },
    }),
    ...problems('invalid-request', 'not-found', 'internal-error', 'not-ready'),
  },
});

/** `GET /v1/documents/:id/passages` */
export function documentPassageRoutes({ store }: AppDeps) {
  return new OpenAPIHono().openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const { from, limit } = c.req.valid('query');
    const open = await openServable(store);
    const { passages: total } = await findStored(open, id);
    const passages = [...(await open.passagesOf(id, from, from + limit))];
    return c.json({ release: open.release.number, documentId: id, total, passages }, 200);
  });
}
