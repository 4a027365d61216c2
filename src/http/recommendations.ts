import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import type { Passage } from '../model/passage.ts';
import type { AppDeps } from './deps.ts';
import { findStored } from './documents.ts';
import { recommendationsExample } from './examples.ts';
import { json, problems } from './responses.ts';
import { type DocumentRecommendation, recommendationListSchema } from './schemas.ts';

const route = createRoute({
  method: 'get',
  path: '/v1/documents/{id}/recommendations',
  tags: ['문서'],
  summary: '문서의 권고문을 등급과 함께 순서대로 보여 줍니다',
  description: '등급과 근거수준은 인쇄된 대로이며, 인쇄되지 않은 것은 null입니다.',
  request: { params: z.object({ id: z.string().describe('문서 id') }) },
  responses: {
    200: json('권고문 목록', recommendationListSchema, { list: recommendationsExample }),
    ...problems('not-found', 'internal-error', 'not-ready'),
  },
});

/** `GET /v1/documents/:id/recommendations` */
export function recommendationRoutes({ store }: AppDeps) {
  return new OpenAPIHono().openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const open = await openServable(store);
    const { passages } = await findStored(open, id);
    const recommendations = (await open.passagesOf(id, 0, passages)).flatMap(toRecommendation);
    return c.json({ release: open.release.number, documentId: id, recommendations }, 200);
  });
}

function toRecommendation(passage: Passage): DocumentRecommendation[] {
  const { id, label, locator, headings, text, recommendation } = passage;
  if (recommendation === undefined) return [];
  const page = locator.pages?.from ?? null;
  return [{ passageId: id, label, page, headings, text, ...recommendation }];
}
