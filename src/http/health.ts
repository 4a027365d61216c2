import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import { documentKinds } from '../model/document.ts';
import { noModels, type OpenRelease } from '../ports.ts';
import type { AppDeps } from './deps.ts';
import { healthExample, readyExample } from './examples.ts';
import { modelStates } from './model-states.ts';
import { json, problems } from './responses.ts';
import { healthSchema, readySchema } from './schemas.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/health',
  tags: ['운영'],
  summary: '프로세스가 살아 있는지 알려 줍니다',
  responses: { 200: json('살아 있음', healthSchema, { alive: healthExample }) },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/ready',
  tags: ['운영'],
  summary: '질문에 답할 수 있는지 알려 줍니다',
  description: '게시된 색인이 없거나 지금 프로그램으로 쓸 수 없으면 503과 함께 까닭을 알려 줍니다.',
  responses: {
    200: json('답할 수 있음', readySchema, { ready: readyExample }),
    ...problems('internal-error', 'not-ready'),
  },
});

/** `GET /health` and `GET /ready` */
export function healthRoutes({ store, mode, models = noModels }: AppDeps) {
  return new OpenAPIHono()
    .openapi(healthRoute, (c) => c.json({ status: 'ok' as const }, 200))
    .openapi(readyRoute, async (c) => {
      const open = await openServable(store);
      const { number: release, passages, documents } = open.release;
      const kinds = await countKinds(open);
      const counts = { release, passages, documents, kinds };
      const states = modelStates(models);
      return c.json({ status: 'ready' as const, ...counts, mode, models: states }, 200);
    });
}

/** Documents by kind, kinds without any left out. */
export async function countKinds(open: OpenRelease) {
  const documents = await open.documents();
  return documentKinds
    .map((kind) => ({
      kind,
      documents: documents.filter(({ document }) => document.kind === kind).length,
    }))
    .filter((count) => count.documents > 0);
}
