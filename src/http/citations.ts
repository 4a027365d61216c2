import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { openServable } from '../ask/servable.ts';
import { lawCatalogue } from '../law/catalogue.ts';
import { checkCitations } from '../law/check.ts';
import { checkedCitationSchema, checkSummarySchema } from '../law/check-result.ts';
import { isoDateSchema, todayInKorea } from '../model/date.ts';
import { citationCheckExample, citationsExample } from './citations-examples.ts';
import type { AppDeps } from './deps.ts';
import { sendProblem } from './problem.ts';
import { body, json, problems } from './responses.ts';

export const CITATIONS_CHECK_PATH = '/v1/citations/check';

/** Longest text to check, in UTF-16 code units. */
export const MAX_CHECKED_LENGTH = 200_000;
/** Room for a text of that length, each letter written as a JSON escape of six bytes. */
const MAX_BYTES = 6 * MAX_CHECKED_LENGTH + 100_000;

export const citationsRequestSchema = z
  .strictObject({
    text: z
      .string({ error: '확인할 글(text)을 보내 주십시오.' })
      .max(MAX_CHECKED_LENGTH, { error: `글은 ${MAX_CHECKED_LENGTH}자까지 받습니다.` })
      .refine((text) => text.trim() !== '', { error: '글이 비어 있습니다.' }),
    asOf: isoDateSchema.optional().describe('기준일. 없으면 오늘(한국 날짜)'),
  })
  .meta({ id: 'CitationsCheckRequest' });

export const citationsReplySchema = z
  .object({
    release: z.number().int().describe('색인 번호'),
    asOf: z.string().describe('기준일'),
    summary: checkSummarySchema,
    citations: z.array(checkedCitationSchema).describe('글에 나오는 차례대로'),
  })
  .meta({ id: 'CitationsCheckReply' });

const limitText = bodyLimit({
  maxSize: MAX_BYTES,
  onError: (c) =>
    sendProblem(c, 'body-too-large', {
      detail: `글은 ${MAX_CHECKED_LENGTH}자까지 받습니다. 나누어 보내 주십시오.`,
    }),
});

const checkRoute = createRoute({
  method: 'post',
  path: CITATIONS_CHECK_PATH,
  tags: ['법령'],
  summary: '글에 적힌 법령 인용을 하나씩 확인합니다',
  description:
    '「의료법」 제17조의2제1항, 같은 법 시행규칙 별표 3처럼 적힌 인용을 모두 찾아, 기준일의 법령에 그 자리가 있는지, 제목이 맞는지, 삭제되지 않았는지 대조하고 원문을 보여 줍니다. 글의 내용이 그 조문과 맞는지는 확인하지 않습니다. ' +
    '색인에 없는 법령은 틀렸다고 하지 않고 범위 밖으로 셉니다. 인용이 하나도 없으면 성공(ok)이 아닙니다. 글은 200,000자까지 받으며 남기지 않습니다.',
  middleware: [limitText] as const,
  request: { body: body(citationsRequestSchema, { text: citationsExample }) },
  responses: {
    200: json('인용마다의 판정', citationsReplySchema, { checked: citationCheckExample }),
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

/** `POST /v1/citations/check` */
export function citationRoutes({ store }: AppDeps) {
  return new OpenAPIHono().openapi(checkRoute, async (c) => {
    const { text, asOf = todayInKorea() } = c.req.valid('json');
    const open = await openServable(store);
    const { summary, citations } = await checkCitations(await lawCatalogue(open), text, asOf);
    return c.json({ release: open.release.number, asOf, summary, citations: [...citations] }, 200);
  });
}
