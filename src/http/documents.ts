import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import { todayInKorea } from '../model/date.ts';
import { documentKindSchema, documentStatus } from '../model/document.ts';
import type { OpenRelease, StoredDocument } from '../ports.ts';
import type { AppDeps } from './deps.ts';
import { documentExample, documentListExample } from './examples.ts';
import { HttpProblem } from './problem.ts';
import { json, problems } from './responses.ts';
import { type DocumentRecord, documentListSchema, documentReplySchema } from './schemas.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/v1/documents',
  tags: ['문서'],
  summary: '색인된 문서를 모두 보여 줍니다',
  request: { query: z.object({ kind: documentKindSchema.optional() }) },
  responses: {
    200: json('문서 목록', documentListSchema, { list: documentListExample }),
    ...problems('invalid-request', 'internal-error', 'not-ready'),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/v1/documents/{id}',
  tags: ['문서'],
  summary: '문서 하나의 기록을 보여 줍니다',
  request: { params: z.object({ id: z.string().describe('문서 id') }) },
  responses: {
    200: json('문서의 기록', documentReplySchema, { document: documentExample }),
    ...problems('not-found', 'internal-error', 'not-ready'),
  },
});

/** `GET /v1/documents` and `GET /v1/documents/:id` */
export function documentRoutes({ store }: AppDeps) {
  return new OpenAPIHono()
    .openapi(listRoute, async (c) => {
      const { kind } = c.req.valid('query');
      const open = await openServable(store);
      const records = (await open.documents()).map(toRecord).map(withoutAnnexes);
      const documents = records.filter((record) => kind === undefined || record.kind === kind);
      return c.json({ release: open.release.number, documents }, 200);
    })
    .openapi(oneRoute, async (c) => {
      const { id } = c.req.valid('param');
      const open = await openServable(store);
      const stored = await findStored(open, id);
      return c.json({ release: open.release.number, document: toRecord(stored) }, 200);
    });
}

/** @throws HttpProblem not-found */
export async function findStored(open: OpenRelease, id: string): Promise<StoredDocument> {
  const stored = (await open.documents()).find(({ document }) => document.id === id);
  if (stored === undefined) {
    throw new HttpProblem('not-found', '이 id의 문서는 지금 색인에 없습니다.');
  }
  return stored;
}

/** Some laws have more than a hundred: only the record of one document names them. */
function withoutAnnexes({ annexes: _, ...record }: DocumentRecord): DocumentRecord {
  return record;
}

/** Leaves the source file behind: its path belongs to the indexing machine. */
export function toRecord({ document, passages }: StoredDocument): DocumentRecord {
  return { ...document, status: documentStatus(document, todayInKorea()), passages };
}
