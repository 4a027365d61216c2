import { z } from 'zod';
import { isoDateSchema } from './date.ts';
import { documentKindSchema } from './document.ts';
import { recommendationSchema, regionSchema } from './recommendation.ts';

/** Half-open range of UTF-16 code units. */
export const spanSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type Span = z.infer<typeof spanSchema>;

export const locatorSchema = z
  .object({
    law: z.string().optional().describe('법령명'),
    article: z.string().optional().describe('조 번호: "17의2" (제17조의2)'),
    articleTitle: z.string().optional(),
    paragraphs: z
      .object({ from: z.number().int(), to: z.number().int() })
      .optional()
      .describe('항 범위'),
    items: z
      .object({ from: z.string(), to: z.string() })
      .optional()
      .describe('긴 항을 나눈 경우의 호 범위: "3의2"'),
    addendum: z.string().optional().describe('부칙: 공포번호와 날짜'),
    annex: z.string().optional().describe('별표 1의2, 별지 제3호서식, 전문'),
    pages: z
      .object({ from: z.number().int(), to: z.number().int() })
      .optional()
      .describe('1부터 센 PDF 쪽'),
  })
  .meta({ id: 'Locator' });
export type Locator = z.infer<typeof locatorSchema>;

/** The unit that is retrieved and cited: one contiguous slice of its document's extracted text. */
export const passageSchema = z
  .object({
    id: z.uuid(),
    documentId: z.string(),
    ordinal: z.number().int().min(0).describe('문서 안의 순서'),
    kind: documentKindSchema,
    label: z.string().describe('「의료법」 제17조의2제1항 · 심방세동 치료 지침 37쪽'),
    headings: z.array(z.string()).describe('장·절 또는 제목 경로'),
    locator: locatorSchema,
    span: spanSchema.describe('문서에서 추출한 글 안의 위치'),
    text: z.string(),
    effectiveFrom: isoDateSchema
      .nullable()
      .describe('이 조문만의 시행일. null이면 문서의 시행일을 따름'),
    effectiveTo: isoDateSchema
      .optional()
      .describe('이 날부터 다음 판의 같은 조문으로 대체됨. 없으면 문서를 따름'),
    recommendation: recommendationSchema.optional().describe('권고문이면 그 등급과 근거수준'),
    regions: z.array(regionSchema).optional().describe('원문 쪽 위의 자리 (PDF)'),
    reading: z
      .object({
        method: z.enum(['repaired', 'ocr']),
        confidence: z.number().min(0).max(1).nullable(),
      })
      .optional()
      .describe('글자층을 그대로 읽지 않은 경우: repaired 복원한 글자층, ocr 문자 인식'),
    former: z.boolean().optional().describe('개정 전 글로 인쇄된 것: 오늘의 답이 될 수 없음'),
  })
  .meta({ id: 'Passage' });
export type Passage = z.infer<typeof passageSchema>;
