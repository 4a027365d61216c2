import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { replay } from '../ask/replay.ts';
import { openServable } from '../ask/servable.ts';
import { receiptSchema, standingCitationSchema } from '../model/receipt.ts';
import { receiptExample } from './answer-examples.ts';
import type { AppDeps } from './deps.ts';
import { HttpProblem } from './problem.ts';
import { json, problems } from './responses.ts';

export const receiptReplySchema = z
  .object({
    receipt: receiptSchema,
    release: z.number().int().describe('지금의 색인 번호'),
    stands: z.boolean().describe('인용한 글이 모두 그대로 시행 중이면 true'),
    citations: z.array(standingCitationSchema),
  })
  .meta({ id: 'ReceiptReply' });

const answerRoute = createRoute({
  method: 'get',
  path: '/v1/answers/{id}',
  tags: ['질문'],
  summary: '앞서 한 답의 영수증을 다시 보여 줍니다',
  description:
    '언제, 어느 색인에서, 어떤 모델과 지시로 답했고 무엇을 인용했는지, 그리고 인용한 글이 지금 색인에 그대로 있는지를 알려 줍니다. 질문은 남기기로 설정한 때에만 들어 있습니다.',
  request: { params: z.object({ id: z.uuid().describe('답의 번호') }) },
  responses: {
    200: json('영수증과 인용의 지금', receiptReplySchema, { receipt: receiptExample }),
    ...problems('invalid-request', 'not-found', 'internal-error', 'not-ready'),
  },
});

/** `GET /v1/answers/:id` */
export function answerRoutes({ store, receipts }: AppDeps) {
  return new OpenAPIHono().openapi(answerRoute, async (c) => {
    const { id } = c.req.valid('param');
    if (receipts == null) {
      throw new HttpProblem('not-found', '이 서비스는 답의 영수증을 남기지 않습니다.');
    }
    const receipt = await receipts.find(id);
    if (receipt === null) {
      throw new HttpProblem(
        'not-found',
        '이 번호의 영수증이 없습니다. 보관 기간이 지나 지워졌을 수 있습니다.',
      );
    }
    const open = await openServable(store);
    const citations = [...(await replay(receipt, open))];
    const stands = citations.every(({ standing }) => standing === 'same');
    return c.json({ receipt, release: open.release.number, stands, citations }, 200);
  });
}
