import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import { isoDateSchema, todayInKorea } from '../model/date.ts';
import type { Passage } from '../model/passage.ts';
import type { OpenRelease, StoredDocument } from '../ports.ts';
import type { AppDeps } from './deps.ts';
import { toRecord } from './documents.ts';
import { passageExample } from './examples.ts';
import { HttpProblem } from './problem.ts';
import { json, problems } from './responses.ts';
import { passageReplySchema } from './schemas.ts';
import { isInForce } from './scope.ts';

const passageRoute = createRoute({
  method: 'get',
  path: '/v1/passages/{id}',
  tags: ['문서'],
  summary: '단락 하나를 앞뒤 단락과 함께 보여 줍니다',
  request: {
    params: z.object({ id: z.uuid().describe('단락 id') }),
    query: z.object({
      asOf: isoDateSchema.optional().describe('기준일. 없으면 오늘(한국 날짜)'),
    }),
  },
  responses: {
    200: json('단락과 그 문서', passageReplySchema, { passage: passageExample }),
    ...problems('invalid-request', 'not-found', 'internal-error', 'not-ready'),
  },
});

/** `GET /v1/passages/:id` */
export function passageRoutes({ store }: AppDeps) {
  return new OpenAPIHono().openapi(passageRoute, async (c) => {
    const { id } = c.req.valid('param');
    const asOf = c.req.valid('query').asOf ?? todayInKorea();
    const open = await openServable(store);
    const { passage, stored } = await findPassage(open, id);
    const inForce = isInForce(passage, stored.document, asOf);
    const around = await neighbours(open, passage);
    const document = toRecord(stored);
    return c.json(
      { release: open.release.number, asOf, inForce, document, passage, ...around },
      200,
    );
  });
}

async function findPassage(
  open: OpenRelease,
  id: string,
): Promise<{ passage: Passage; stored: StoredDocument }> {
  const [passage] = await open.passages([id]);
  const documents = passage === undefined ? [] : await open.documents();
  const stored = documents.find(({ document }) => document.id === passage?.documentId);
  if (passage === undefined || stored === undefined) {
    throw new HttpProblem(
      'not-found',
      '이 단락은 지금 색인에 없습니다. 색인이 새로 만들어졌을 수 있으니 다시 질문해 주십시오.',
    );
  }
  return { passage, stored };
}

async function neighbours(
  open: OpenRelease,
  { documentId, ordinal }: Passage,
): Promise<{ previous: Passage | null; next: Passage | null }> {
  const around = await open.passagesOf(documentId, Math.max(0, ordinal - 1), ordinal + 2);
  const at = (place: number) => around.find((passage) => passage.ordinal === place) ?? null;
  return { previous: at(ordinal - 1), next: at(ordinal + 1) };
}
