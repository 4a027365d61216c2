import { z } from 'zod';
import { isoDateSchema } from './date.ts';
import { MAX_QUESTION_LENGTH } from './request.ts';

export const feedbackReasons = [
  'wrong-content',
  'wrong-source',
  'outdated',
  'incomplete',
  'off-topic',
  'other',
] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** Longest comment, in UTF-16 code units. */
export const MAX_COMMENT_LENGTH = 1000;

/** What a reader says of an answer. */
export const feedbackSchema = z
  .strictObject({
    answerId: z.uuid().describe('답의 번호'),
    release: z.number().int().positive().describe('답에 쓰인 색인 번호'),
    asOf: isoDateSchema.describe('답의 기준일'),
    verdict: z.enum(['helpful', 'wrong']).describe('helpful: 도움됨, wrong: 틀림'),
    reasons: z
      .array(z.enum(feedbackReasons))
      .max(feedbackReasons.length)
      .default([])
      .describe(
        'wrong-content: 내용이 틀림, wrong-source: 근거가 맞지 않음, outdated: 옛 내용임, incomplete: 중요한 것이 빠짐, off-topic: 물은 것에 답하지 않음, other: 그 밖',
      ),
    comment: z.string().trim().max(MAX_COMMENT_LENGTH).optional(),
    question: z
      .string()
      .trim()
      .max(MAX_QUESTION_LENGTH)
      .optional()
      .describe('질문. 보낸 사람이 남기기로 한 때에만'),
  })
  .meta({ id: 'Feedback' });
export type Feedback = z.infer<typeof feedbackSchema>;

/** As it is kept: identifiers of patients are masked. */
export interface FeedbackRecord extends Feedback {
  /** ISO 8601. */
  readonly at: string;
}

/** Where feedback lives. */
export interface FeedbackStore {
  /** @throws JichimError when it cannot be written, or is full */
  keep(record: FeedbackRecord): Promise<void>;
}
