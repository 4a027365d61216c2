import { z } from 'zod';
import { isoDateSchema } from './date.ts';
import { documentKindSchema } from './document.ts';

/** Longest question, in UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 2000;

const filters = z.strictObject({
  laws: z.array(z.string().min(1).max(200)).max(50).optional().describe('정식 법령명'),
  publishers: z.array(z.string().min(1).max(200)).max(50).optional(),
  documentIds: z.array(z.string().min(1).max(200)).max(200).optional(),
  grades: z
    .array(z.string().min(1).max(50))
    .max(20)
    .optional()
    .describe('권고등급. 주어지면 이 등급의 권고문만 찾음: "Class I", "IIa", "A", "강하게 권고"'),
});

const scope = {
  kind: documentKindSchema.optional(),
  asOf: isoDateSchema
    .optional()
    .describe(
      '기준일. 없으면 질문에 적힌 날짜("2024년 6월 1일 기준"), 그것도 없으면 오늘(한국 날짜)',
    ),
  filters: filters.optional(),
};

/** Earlier turns that a follow-up may lean on, and the longest answer of one, in UTF-16 code units. */
export const MAX_TURNS = 10;
export const MAX_ANSWER_LENGTH = 4000;

const turnSchema = z
  .strictObject({
    question: z.string().trim().min(1).max(MAX_QUESTION_LENGTH),
    answer: z.string().trim().max(MAX_ANSWER_LENGTH).optional(),
  })
  .meta({ id: 'Turn' });

export const askRequestSchema = z
  .strictObject({
    question: z
      .string({ error: '질문(question)을 글로 보내 주십시오.' })
      .trim()
      .min(1, { error: '질문이 비어 있습니다.' })
      .max(MAX_QUESTION_LENGTH, { error: `질문은 ${MAX_QUESTION_LENGTH}자까지 받습니다.` }),
    conversation: z
      .array(turnSchema)
      .max(MAX_TURNS, { error: `앞선 대화는 ${MAX_TURNS}번까지 받습니다.` })
      .optional()
      .describe('앞서 묻고 답한 것, 오래된 것부터. 이어 묻는 질문을 홀로 서게 고쳐 씁니다.'),
    showWithheld: z
      .boolean()
      .optional()
      .describe(
        'true면 보이지 않은 문장의 글도 줍니다. 확인되지 않은 글이므로 점검할 때만 쓰십시오.',
      ),
    ...scope,
  })
  .meta({ id: 'AskRequest' });
export type AskRequest = z.infer<typeof askRequestSchema>;

export const searchRequestSchema = z
  .strictObject({
    query: z
      .string({ error: '질의(query)를 글로 보내 주십시오.' })
      .trim()
      .min(1, { error: '질의가 비어 있습니다.' })
      .max(MAX_QUESTION_LENGTH, { error: `질의는 ${MAX_QUESTION_LENGTH}자까지 받습니다.` }),
    limit: z.number().int().min(1).max(100).default(10),
    ...scope,
  })
  .meta({ id: 'SearchRequest' });
export type SearchRequest = z.infer<typeof searchRequestSchema>;
