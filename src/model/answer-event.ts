import { z } from 'zod';
import {
  answerModeSchema,
  refusalSchema,
  replySchema,
  statementSchema,
  withheldSchema,
} from './answer.ts';
import { isoDateSchema } from './date.ts';
import { documentSchema } from './document.ts';

export const retrievedDocumentSchema = documentSchema
  .pick({
    id: true,
    title: true,
    kind: true,
    edition: true,
    effectiveFrom: true,
    effectiveTo: true,
    digest: true,
  })
  .meta({ id: 'RetrievedDocument' });

export const retrievedPassageSchema = z
  .object({
    id: z.uuid(),
    documentId: z.string(),
    label: z.string(),
    effectiveFrom: isoDateSchema.nullable(),
    inForce: z.boolean().describe('기준일에 시행 중이면 true, 시행 예정이면 false'),
  })
  .meta({ id: 'RetrievedPassage' });

/** What the answer will be taken from; the first event of every answer. */
export const retrievedEventSchema = z
  .object({
    type: z.literal('retrieved'),
    id: z.uuid().describe('답의 번호'),
    rewrittenQuestion: z.string().nullable(),
    alsoSearched: z.array(z.string()).optional().describe('이렇게도 찾았습니다. 없으면 빠짐'),
    asOf: isoDateSchema,
    release: z.number().int(),
    mode: answerModeSchema.describe('이제부터 답하려는 방식'),
    documents: z.array(retrievedDocumentSchema),
    passages: z.array(retrievedPassageSchema).describe('가까운 것부터'),
  })
  .meta({ id: 'RetrievedEvent' });

export const statementEventSchema = z
  .object({
    type: z.literal('statement'),
    mode: answerModeSchema.describe(
      '앞의 statement와 다르면 앞의 것들을 거두고 이 문장부터 보입니다.',
    ),
    statement: statementSchema,
  })
  .meta({ id: 'StatementEvent' });

export const withheldEventSchema = z
  .object({ type: z.literal('withheld'), withheld: withheldSchema })
  .meta({ id: 'WithheldEvent' });

export const noticeEventSchema = z
  .object({ type: z.literal('notice'), notice: z.string() })
  .meta({ id: 'NoticeEvent' });

export const refusalEventSchema = z
  .object({ type: z.literal('refusal'), refusal: refusalSchema })
  .meta({ id: 'RefusalEvent' });

/** The last event: what the answer is, whatever came before it. */
export const doneEventSchema = z
  .object({
    type: z.literal('done'),
    reply: replySchema,
    receiptId: z.uuid().nullable().describe('영수증을 남기지 않았으면 null'),
  })
  .meta({ id: 'DoneEvent' });

/** What happens on the way to an answer, in order: retrieved, then the others, then done. */
export const answerEventSchema = z
  .discriminatedUnion('type', [
    retrievedEventSchema,
    statementEventSchema,
    withheldEventSchema,
    noticeEventSchema,
    refusalEventSchema,
    doneEventSchema,
  ])
  .meta({ id: 'AnswerEvent' });
export type AnswerEvent = z.infer<typeof answerEventSchema>;
export type RetrievedEvent = z.infer<typeof retrievedEventSchema>;
