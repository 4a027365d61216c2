import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { openServable } from '../ask/servable.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { AppDeps } from './deps.ts';
import { findStored } from './documents.ts';
import { json, problems } from './responses.ts';

const pageReadingSchema = z
  .object({
    page: z.number().int().positive(),
    method: z
      .enum(['text', 'repaired', 'ocr', 'none'])
      .describe(
        'text: 글자층을 그대로 읽음, repaired: 손상된 글자층을 복원함, ocr: 그림에서 글자를 인식함, none: 읽은 글이 없음',
      ),
    passages: z.number().int().describe('이 쪽에서 시작하거나 이어지는 단락 수'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('복원하거나 인식한 글의 가장 낮은 신뢰도. 알 수 없으면 null'),
    passageId: z.uuid().nullable().describe('이 쪽의 첫 단락'),
  })
  .meta({ id: 'PageReading' });
export type PageReading = z.infer<typeof pageReadingSchema>;

const pagesReplySchema = z
  .object({
    release: z.number().int().describe('색인 번호'),
    documentId: z.string(),
    pages: z.array(pageReadingSchema).describe('PDF의 모든 쪽. 다른 형식은 비어 있음'),
  })
  .meta({ id: 'PageReadings' });

const example = {
  summary: '쪽별 품질',
  value: {
    release: 3,
    documentId: 'hypertension-2022',
    pages: [
      {
        page: 1,
        method: 'text',
        passages: 3,
        confidence: null,
        passageId: '5f0c6a52-1f7b-5d4c-9a53-1d2f6f0c1b11',
      },
      { page: 2, method: 'none', passages: 0, confidence: null, passageId: null },
    ],
  },
} as const;

const route = createRoute({
  method: 'get',
  path: '/v1/documents/{id}/pages',
  tags: ['문서'],
  summary: 'PDF의 쪽마다 어떻게 읽었는지 보여 줍니다',
  description: '읽은 글이 없는 쪽은 답에 쓰이지 않습니다. 그림뿐인 쪽이거나 빈 쪽입니다.',
  request: { params: z.object({ id: z.string().describe('문서 id') }) },
  responses: {
    200: json('쪽별 품질', pagesReplySchema, { pages: example }),
    ...problems('not-found', 'internal-error', 'not-ready'),
  },
});

/** `GET /v1/documents/:id/pages` */
export function documentPageRoutes({ store }: AppDeps) {
  return new OpenAPIHono().openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const open = await openServable(store);
    const { document, passages: count } = await findStored(open, id);
    const passages = document.format === 'pdf' ? await open.passagesOf(id, 0, count) : [];
    const pages = pageReadings(document, passages);
    return c.json({ release: open.release.number, documentId: id, pages }, 200);
  });
}

/** How much a way of reading asks to be careful; a page is as good as its worst passage. */
const careOf = { text: 0, repaired: 1, ocr: 2 } as const;

function pageReadings({ format, pages }: Document, passages: readonly Passage[]): PageReading[] {
  if (format !== 'pdf' || pages === null) return [];
  return Array.from({ length: pages }, (_, at) => {
    const page = at + 1;
    const here = passages.filter(({ locator }) => isOn(locator.pages, page));
    const readings = here.map(({ reading }) => reading?.method ?? ('text' as const));
    const worst = readings.toSorted((left, right) => careOf[right] - careOf[left])[0];
    const confidences = here.flatMap(({ reading }) => reading?.confidence ?? []);
    return {
      page,
      method: worst ?? 'none',
      passages: here.length,
      confidence: confidences.length === 0 ? null : Math.min(...confidences),
      passageId: here[0]?.id ?? null,
    };
  });
}

function isOn(pages: Passage['locator']['pages'], page: number): boolean {
  return pages !== undefined && pages.from <= page && page <= pages.to;
}
