import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { asOfFor } from '../ask/as-of.ts';
import { ask } from '../ask/ask.ts';
import { replySchema } from '../model/answer.ts';
import { askRequestSchema } from '../model/request.ts';
import type { AppDeps } from './deps.ts';
import { answerExample, askExample, refusalExample } from './examples.ts';
import { body, json, problems } from './responses.ts';
import { scopeOf } from './scope.ts';

const askRoute = createRoute({
  method: 'post',
  path: '/v1/ask',
  tags: ['질문'],
  summary: '질문에 근거를 붙여 답합니다',
  description:
    '답의 모든 문장에는 문서의 어느 자리에서 나왔는지가 붙습니다. 문서에 답이 없으면 refusal로, 무엇을 찾아보았는지와 가장 가까운 단락을 알려 줍니다.',
  request: { body: body(askRequestSchema, { question: askExample }) },
  responses: {
    200: json('답 또는 답하지 못하는 까닭', replySchema, {
      answer: answerExample,
      refusal: refusalExample,
    }),
    ...problems(
      'invalid-request',
      'invalid-json',
      'body-too-large',
      'unsupported-media-type',
      'internal-error',
      'not-ready',
    ),
  },
});

/** `POST /v1/ask` */
export function askRoutes({ store }: AppDeps) {
  return new OpenAPIHono().openapi(askRoute, async (c) => {
    const request = c.req.valid('json');
    const asOf = asOfFor(request.question, request.asOf);
    const reply = await ask({ store }, { question: request.question, asOf, ...scopeOf(request) });
    return c.json(reply, 200);
  });
}
