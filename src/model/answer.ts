import { z } from 'zod';
import { isoDateSchema } from './date.ts';
import { documentKindSchema } from './document.ts';
import { locatorSchema, spanSchema } from './passage.ts';
import { recommendationSchema } from './recommendation.ts';

/** The article of a law that leaves something to a decree. */
export const basisSchema = z
  .object({ passageId: z.uuid(), documentId: z.string(), label: z.string() })
  .meta({ id: 'Basis' });
export type Basis = z.infer<typeof basisSchema>;

/** statement → span of a passage. `quote` is the text at `passageSpan`, character for character. */
export const citationSchema = z
  .object({
    number: z.number().int().positive().describe('화면에 보이는 번호'),
    passageId: z.uuid(),
    documentId: z.string(),
    documentTitle: z.string(),
    edition: z.string().nullable(),
    kind: documentKindSchema,
    label: z.string(),
    locator: locatorSchema,
    effectiveFrom: isoDateSchema.nullable(),
    inForce: z.boolean().describe('기준일에 시행 중이면 true, 시행 예정이면 false'),
    digest: z.boolean(),
    passageSpan: spanSchema.describe('passage.text 안의 위치'),
    documentSpan: spanSchema.describe('문서에서 추출한 글 안의 위치'),
    quote: z.string(),
    basis: z.array(basisSchema).describe('시행령·시행규칙 조문을 위임한 법률 조문'),
  })
  .meta({ id: 'Citation' });
export type Citation = z.infer<typeof citationSchema>;

/** 법적 의무 and 임상 권고 are never mixed up: which of them a statement belongs to, and what it does. */
export const laneSchema = z.enum(['legal', 'clinical', 'reimbursement']);
export type Lane = z.infer<typeof laneSchema>;

export const modalitySchema = z.enum([
  'duty',
  'prohibition',
  'permission',
  'recommendation',
  'statement',
]);

export const statementSchema = z
  .object({
    text: z.string(),
    lane: laneSchema.describe('legal: 법령, clinical: 진료지침, reimbursement: 급여기준·고시'),
    modality: modalitySchema.describe(
      'duty: 하여야 한다, prohibition: 아니 된다, permission: 할 수 있다, recommendation: 권고한다, statement: 그 밖',
    ),
    laneName: z.string().nullable().describe('화면에 보이는 이름: 법적 의무, 임상 권고 …'),
    recommendation: recommendationSchema
      .nullable()
      .describe('권고문을 인용했으면 인쇄된 등급과 근거수준, 아니면 null'),
    omitted: z
      .string()
      .nullable()
      .describe('목록을 다 인용하지 않았으면 그 사실: "각 호 20개 가운데 2개만 인용했습니다."'),
    practice: z
      .string()
      .nullable()
      .describe(
        '현장의 말로 찾았으면 그 실무 색인 구절, 아니면 null. 근거는 언제나 인용한 원문이다',
      ),
    citations: z.array(citationSchema).min(1),
  })
  .meta({ id: 'Statement' });
export type Statement = z.infer<typeof statementSchema>;

/** What stopped a sentence: a check of the verifier, or what comes before it. */
export const withheldCheckSchema = z.enum([
  'quantity',
  'binding',
  'grade',
  'reference',
  'name',
  'actor',
  'antonym',
  'negation',
  'force',
  'exception',
  'condition',
  'content',
  'uncited',
  'unknown-citation',
  'mixed-lanes',
  'dangling',
]);
export type WithheldCheck = z.infer<typeof withheldCheckSchema>;

/** A sentence of the model that nobody reads, and what was wrong with it. */
export const withheldSchema = z
  .object({
    reason: z.string().describe('보이지 않은 까닭'),
    check: withheldCheckSchema.describe(
      '어느 검사에서 걸렸는지. uncited: 근거를 대지 않음, unknown-citation: 없는 근거를 댐, mixed-lanes: 법령과 지침을 한 문장에 섞음, dangling: 앞 문장 없이는 뜻이 서지 않음, 그 밖: 근거와 내용이 다름',
    ),
    claimSpan: spanSchema.nullable().describe('보이지 않은 문장 안의 위치'),
    source: z
      .object({ passageId: z.uuid(), label: z.string(), passageSpan: spanSchema.nullable() })
      .nullable()
      .describe('대조한 단락과 그 안의 위치'),
    withheldText: z
      .string()
      .optional()
      .describe('보이지 않은 문장. 확인되지 않은 글이며, showWithheld: true로 물었을 때만 있음'),
  })
  .meta({ id: 'Withheld' });
export type Withheld = z.infer<typeof withheldSchema>;

/** Generated text is marked as such wherever it goes. */
export const generatedBySchema = z
  .object({
    model: z.string().describe('문장을 쓴 모델'),
    notice: z.string().describe('생성형 인공지능의 결과물이라는 표시'),
  })
  .meta({ id: 'GeneratedBy' });
export type GeneratedBy = z.infer<typeof generatedBySchema>;

const common = {
  id: z.uuid().describe('답의 번호. 영수증이 있으면 GET /v1/answers/{id}로 다시 볼 수 있음'),
  question: z.string(),
  rewrittenQuestion: z
    .string()
    .nullable()
    .describe('이어 물은 질문을 홀로 서게 고쳐 쓴 것. 고치지 않았으면 null'),
  alsoSearched: z
    .array(z.string())
    .optional()
    .describe('이렇게도 찾았습니다: 답변 모델이 법령과 지침의 말로 바꿔 쓴 검색어. 없으면 빠짐'),
  asOf: isoDateSchema.describe('기준일'),
  release: z.number().int().describe('답에 쓰인 색인 번호'),
  notices: z.array(z.string()).describe('읽는 사람이 알아야 할 것'),
};

export const answerModeSchema = z
  .enum(['extractive', 'generated'])
  .describe(
    'extractive: 원문 문장을 그대로 인용, generated: 모델이 쓰고 인용한 단락과 하나하나 대조한 문장',
  );
export type AnswerMode = z.infer<typeof answerModeSchema>;

export const answerSchema = z
  .object({
    type: z.literal('answer'),
    mode: answerModeSchema,
    generatedBy: generatedBySchema.nullable().describe('mode가 generated일 때만, 아니면 null'),
    ...common,
    statements: z.array(statementSchema).min(1),
    withheld: z.array(withheldSchema).describe('근거를 확인하지 못해 보이지 않은 문장과 그 까닭'),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof answerSchema>;

export const nearestSchema = z
  .object({
    passageId: z.uuid(),
    documentId: z.string(),
    documentTitle: z.string(),
    label: z.string(),
    score: z.number(),
  })
  .meta({ id: 'NearestPassage' });

/** An answer that says the corpus does not say. */
export const refusalSchema = z
  .object({
    type: z.literal('refusal'),
    ...common,
    reason: z.string(),
    searched: z.object({
      documents: z.number().int(),
      kinds: z.array(z.object({ kind: documentKindSchema, documents: z.number().int() })),
      filters: z.array(z.string()),
    }),
    nearest: z.array(nearestSchema),
    needed: z.string().describe('무엇이 있으면 답할 수 있는지'),
  })
  .meta({ id: 'Refusal' });
export type Refusal = z.infer<typeof refusalSchema>;

export const replySchema = z.discriminatedUnion('type', [answerSchema, refusalSchema]);
export type Reply = z.infer<typeof replySchema>;
