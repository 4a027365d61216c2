import { z } from 'zod';
import { answerModeSchema, laneSchema, modalitySchema } from './answer.ts';
import { isoDateSchema } from './date.ts';
import { spanSchema } from './passage.ts';

/** A passage as it was when the answer was given. */
export const receiptPassageSchema = z.object({
  id: z.uuid(),
  documentId: z.string(),
  label: z.string(),
  sha256: z.string().describe('단락 글의 SHA-256'),
});

export const receiptCitationSchema = z.object({
  passageId: z.uuid(),
  documentId: z.string(),
  documentTitle: z.string(),
  label: z.string(),
  passageSpan: spanSchema,
  quote: z.string(),
});

/** What made an answer, so that it can be shown again and its sources looked up later. */
export const receiptSchema = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime().describe('답한 때 (UTC)'),
    asOf: isoDateSchema,
    release: z.number().int(),
    question: z.string().nullable().describe('질문. 남기지 않기로 했으면 null'),
    type: z.enum(['answer', 'refusal']),
    mode: answerModeSchema.nullable().describe('refusal이면 null'),
    model: z.string().nullable().describe('모델을 부르지 않았으면 null'),
    prompt: z
      .object({ version: z.string(), sha256: z.string().describe('보낸 글 전부의 SHA-256') })
      .nullable(),
    parameters: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    verifier: z.string(),
    passages: z.array(receiptPassageSchema).describe('모델에게 주었거나 인용한 단락'),
    statements: z.array(
      z.object({
        text: z.string(),
        lane: laneSchema,
        modality: modalitySchema,
        citations: z.array(receiptCitationSchema),
      }),
    ),
    withheld: z.array(z.object({ check: z.string() })).describe('보이지 않은 문장이 걸린 검사'),
    notices: z.array(z.string()),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof receiptSchema>;

export const standingSchema = z
  .enum(['same', 'changed', 'superseded', 'gone'])
  .describe(
    'same: 그 글이 그대로 시행 중, changed: 같은 자리의 글이 바뀜, superseded: 다음 판으로 대체됨, gone: 색인에 없음',
  );
export type Standing = z.infer<typeof standingSchema>;

/** Whether what was cited still stands in the running release. */
export const standingCitationSchema = z
  .object({
    statement: z.number().int().min(0).describe('몇째 문장의 인용인지, 0부터'),
    passageId: z.uuid(),
    label: z.string(),
    standing: standingSchema,
    quoteStands: z
      .boolean()
      .describe('인용한 글이 지금의 같은 문서나 다음 판에 그대로 있으면 true'),
    note: z.string().nullable().describe('무엇이 달라졌는지'),
  })
  .meta({ id: 'StandingCitation' });
export type StandingCitation = z.infer<typeof standingCitationSchema>;

/** Where receipts live. */
export interface ReceiptStore {
  /** Forgets what is too old or too much, then keeps the receipt. */
  keep(receipt: Receipt): Promise<void>;
  /** null: never kept, or forgotten since. */
  find(id: string): Promise<Receipt | null>;
  close(): Promise<void>;
}
