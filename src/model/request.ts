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

export const askRequestSchema = z
  .strictObject({
    question: z
      .string({ error: '질문(question)을 글로 보내 주십시오.' })
      .trim()
      .min(1, { error: '질문이 비어 있습니다.' })
      .max(MAX_QUESTION_LENGTH, { error: `질문은 ${MAX_QUESTION_LENGTH}자까지 받습니다.` }),
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
