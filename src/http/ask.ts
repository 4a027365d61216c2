import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { asOfFor } from '../ask/as-of.ts';
import { answerEvents } from '../ask/answer-events.ts';
import { replyOf } from '../ask/ask.ts';
import type { AskDeps, Turn } from '../ask/asked.ts';
import { dateAskedFor } from '../korean/legal-date-asked.ts';
import { replySchema } from '../model/answer.ts';
import { answerEventSchema } from '../model/answer-event.ts';
import { askRequestSchema } from '../model/request.ts';
import type { AppDeps } from './deps.ts';
import { eventStreamExample } from './answer-examples.ts';
import { answerExample, askExample, refusalExample } from './examples.ts';
import { logFailure } from './log-failure.ts';
import { body, json, problems } from './responses.ts';
import { scopeOf } from './scope.ts';
import { sendEvents, wantsEvents } from './send-events.ts';

const EVENT_STREAM = 'text/event-stream';

const ok = json('답 또는 답하지 못하는 까닭', replySchema, {
  answer: answerExample,
  refusal: refusalExample,
});

const askRoute = createRoute({
  method: 'post',
  path: '/v1/ask',
  tags: ['질문'],
  summary: '질문에 근거를 붙여 답합니다',
  description:
    '답의 모든 문장에는 문서의 어느 자리에서 나왔는지가 붙습니다. 문서에 답이 없으면 refusal로, 무엇을 찾아보았는지와 가장 가까운 단락을 알려 줍니다. ' +
    '답변 모델이 설정되어 있으면 모델이 쓴 문장을 인용한 단락과 하나하나 대조하여 확인된 것만 보이고, 모델이 응답하지 않으면 원문 문장을 그대로 보입니다. ' +
    'Accept: text/event-stream으로 요청하면 확인되는 대로 한 문장씩 보냅니다. 사건은 retrieved(찾은 문서), statement(확인된 문장), withheld(보이지 않은 문장의 까닭), notice(알릴 것), refusal(답하지 못함), done(답 전체)이며 done이 마지막입니다. ' +
    '중간에 그만둘 수 없는 오류가 나면 error 사건에 오류 내용(Problem)을 담아 보내고 끝냅니다.',
  request: { body: body(askRequestSchema, { question: askExample }) },
  responses: {
    200: {
      ...ok,
      content: {
        ...ok.content,
        [EVENT_STREAM]: { schema: answerEventSchema, examples: { events: eventStreamExample } },
      },
    },
    ...problems(
      'invalid-request',
      'invalid-json',
      'patient-identifier',
      'body-too-large',
      'unsupported-media-type',
      'internal-error',
      'not-ready',
    ),
  },
});

/** `POST /v1/ask` */
export function askRoutes(deps: AppDeps) {
  return new OpenAPIHono().openapi(askRoute, async (c) => {
    const request = c.req.valid('json');
    const { question, conversation = [], showWithheld } = request;
    const asOf = asOfFor(datedQuestion(question, conversation), request.asOf);
    const leaving = new AbortController();
    const signal = AbortSignal.any([c.req.raw.signal, leaving.signal]);
    const asked = {
      question,
      asOf,
      ...scopeOf(request),
      conversation,
      ...(showWithheld && { showWithheld }),
    };
    const events = answerEvents(askDeps(deps, c.get('requestId' as never)), asked, signal);
    if (wantsEvents(c)) return (await sendEvents(c, events, { leaving, log: deps.log })) as never;
    return c.json(await replyOf(events), 200);
  });
}

/** A day that was asked for goes on being asked for. */
function datedQuestion(question: string, conversation: readonly Turn[]): string {
  const questions = [question, ...conversation.map((turn) => turn.question).toReversed()];
  return questions.find((one) => dateAskedFor(one) !== null) ?? question;
}

/** What an answer is made with; failures behind an answer go to the log, without a word of the question. */
function askDeps(
  { store, models, guard, receipts, answers, log }: AppDeps,
  requestId: string,
): AskDeps {
  return {
    store,
    ...models,
    ...(guard && { guard }),
    receipts: receipts ?? null,
    ...(answers && { settings: answers }),
    onFailure: logFailure(log, requestId),
  };
}
