import { z } from '@hono/zod-openapi';
import { documentKindSchema, documentSchema, documentStatusSchema } from '../model/document.ts';
import { passageSchema } from '../model/passage.ts';
import { recommendationSchema } from '../model/recommendation.ts';
import { serviceModeSchema } from './mode.ts';
import { modelStateSchema } from './model-states.ts';

const releaseNumber = z.number().int().describe('색인 번호');

/** A document as the service shows it: the record itself has no path of the indexing machine. */
export const documentRecordSchema = documentSchema
  .extend({
    status: documentStatusSchema.describe('오늘의 상태. 날짜로만 정함'),
    passages: z.number().int().describe('색인된 단락 수'),
  })
  .meta({ id: 'DocumentRecord' });
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

export const documentListSchema = z
  .object({ release: releaseNumber, documents: z.array(documentRecordSchema) })
  .meta({ id: 'DocumentList' });

export const documentReplySchema = z
  .object({ release: releaseNumber, document: documentRecordSchema })
  .meta({ id: 'DocumentReply' });

export const foundPassageSchema = passageSchema
  .pick({
    id: true,
    locator: true,
    label: true,
    headings: true,
    text: true,
    recommendation: true,
    reading: true,
    former: true,
  })
  .extend({
    score: z.number(),
    inForce: z.boolean().describe('기준일에 시행 중이면 true, 시행 예정이면 false'),
    practice: z.string().optional().describe('현장의 말로 찾았으면 그 실무 색인 구절'),
    document: documentSchema.pick({
      id: true,
      title: true,
      kind: true,
      edition: true,
      effectiveFrom: true,
      effectiveTo: true,
      digest: true,
    }),
  })
  .meta({ id: 'FoundPassage' });
export type FoundPassage = z.infer<typeof foundPassageSchema>;

export const searchReplySchema = z
  .object({
    release: releaseNumber,
    asOf: z.string().describe('기준일'),
    passages: z.array(foundPassageSchema).describe('가까운 것부터'),
    alsoSearched: z
      .array(z.string())
      .optional()
      .describe('이렇게도 찾았습니다: 답변 모델이 바꿔 쓴 검색어. 없으면 빠짐'),
    notices: z.array(z.string()).describe('찾는 데 도움을 주지 못한 모델과 그 까닭'),
  })
  .meta({ id: 'SearchReply' });
export type SearchReply = z.infer<typeof searchReplySchema>;

export const passageReplySchema = z
  .object({
    release: releaseNumber,
    asOf: z.string().describe('기준일'),
    inForce: z.boolean().describe('기준일에 시행 중이면 true, 시행 예정이면 false'),
    document: documentRecordSchema,
    passage: passageSchema,
    previous: passageSchema.nullable().describe('같은 문서의 바로 앞 단락. 없으면 null'),
    next: passageSchema.nullable().describe('같은 문서의 바로 뒤 단락. 없으면 null'),
  })
  .meta({ id: 'PassageReply' });
export type PassageReply = z.infer<typeof passageReplySchema>;

export const documentRecommendationSchema = recommendationSchema
  .extend({
    passageId: z.uuid(),
    label: z.string(),
    page: z.number().int().nullable().describe('1부터 센 쪽. 쪽이 없는 문서는 null'),
    headings: z.array(z.string()),
    text: z.string().describe('권고문과 그 등급, 원문 그대로'),
  })
  .meta({ id: 'DocumentRecommendation' });
export type DocumentRecommendation = z.infer<typeof documentRecommendationSchema>;

export const recommendationListSchema = z
  .object({
    release: releaseNumber,
    documentId: z.string(),
    recommendations: z.array(documentRecommendationSchema).describe('문서의 순서대로'),
  })
  .meta({ id: 'RecommendationList' });

export const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });

export const readySchema = z
  .object({
    status: z.literal('ready'),
    release: releaseNumber,
    passages: z.number().int(),
    documents: z.number().int(),
    kinds: z.array(z.object({ kind: documentKindSchema, documents: z.number().int() })),
    mode: serviceModeSchema,
    models: z.array(modelStateSchema).describe('설정된 모델 서버. 답하지 않아도 서비스는 답합니다'),
  })
  .meta({ id: 'Ready' });
