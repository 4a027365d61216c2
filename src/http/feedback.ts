import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { defaultGuard } from '../ask/guard.ts';
import { findIdentifiers, replaceIdentifiers } from '../korean/identifiers/find.ts';
import { feedbackSchema } from '../model/feedback.ts';
import type { AppDeps } from './deps.ts';
import { HttpProblem } from './problem.ts';
import { body, json, problems } from './responses.ts';

const replySchema = z
  .object({
    kept: z.literal(true),
    masked: z.number().int().describe('환자 정보로 보여 가린 곳의 수'),
  })
  .meta({ id: 'FeedbackReply' });

const example = {
  summary: '틀린 답',
  value: {
    answerId: '5f0c6a52-1f7b-5d4c-9a53-1d2f6f0c1b11',
    release: 3,
    asOf: '2026-04-07',
    verdict: 'wrong',
    reasons: ['outdated'],
    comment: '개정된 보존기간이 아닙니다.',
  },
} as const;

const route = createRoute({
  method: 'post',
  path: '/v1/feedback',
  tags: ['질문'],
  summary: '답이 도움이 되었는지 남깁니다',
  description:
    '답을 평가하는 데 쓰도록 자료 폴더에 한 줄씩 적어 둡니다. 질문과 설명에서 환자를 알아볼 수 있는 것은 설정과 관계없이 가리고 적습니다.',
  request: { body: body(feedbackSchema, { wrong: example }) },
  responses: {
    201: json('남겼습니다', replySchema, {
      kept: { summary: '남김', value: { kept: true, masked: 0 } },
    }),
    ...problems(
      'invalid-request',
      'invalid-json',
      'not-found',
      'body-too-large',
      'unsupported-media-type',
      'internal-error',
      'not-ready',
    ),
  },
});

/** `POST /v1/feedback` */
export function feedbackRoutes({ feedback, guard = defaultGuard }: AppDeps) {
  return new OpenAPIHono().openapi(route, async (c) => {
    const given = c.req.valid('json');
    if (feedback == null) throw new HttpProblem('not-found', '이 서비스는 의견을 남기지 않습니다.');
    let masked = 0;
    const clean = (text: string) => {
      const found = findIdentifiers(text, guard.recordPattern);
      masked += found.length;
      return replaceIdentifiers(text, found);
    };
    const { comment, question } = given;
    await feedback.keep({
      at: new Date().toISOString(),
      ...given,
      ...(comment !== undefined && { comment: clean(comment) }),
      ...(question !== undefined && { question: clean(question) }),
    });
    return c.json({ kept: true as const, masked }, 201);
  });
}
