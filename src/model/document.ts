import { z } from 'zod';
import { type IsoDate, isoDateSchema } from './date.ts';

export const documentKinds = ['law', 'guideline', 'notice'] as const;
export const documentKindSchema = z
  .enum(documentKinds)
  .describe('law: 법령, guideline: 진료지침, notice: 급여기준·고시');
export type DocumentKind = z.infer<typeof documentKindSchema>;

/** How a kind is called on the page and in messages. */
export const documentKindNames: Readonly<Record<DocumentKind, string>> = {
  law: '법령',
  guideline: '진료지침',
  notice: '급여기준·고시',
};

export const lawIdentitySchema = z
  .object({
    title: z.string().describe('법령명 (정식 제목)'),
    type: z.string().describe('법률, 대통령령, 보건복지부령 등 법령구분'),
    lawId: z.string().nullable().describe('법령ID: 개정되어도 같은 값'),
    versionId: z.string().nullable().describe('법령일련번호(MST): 공포본마다 다른 값'),
    promulgationNumber: z.string().nullable(),
    promulgatedOn: isoDateSchema.nullable().describe('공포일'),
  })
  .meta({ id: 'LawIdentity' });
export type LawIdentity = z.infer<typeof lawIdentitySchema>;

export const annexTitleSchema = z
  .object({
    name: z.string().describe('별표 1의2, 별지 제3호서식'),
    title: z.string().describe('제목. 삭제된 것은 "삭제 <날짜>"'),
  })
  .meta({ id: 'AnnexTitle' });
export type AnnexTitle = z.infer<typeof annexTitleSchema>;

/** One edition of one source. What it says about its dates is data, never trusted as "in force". */
export const documentSchema = z
  .object({
    id: z.string(),
    kind: documentKindSchema,
    title: z.string(),
    publisher: z.string().nullable(),
    edition: z.string().nullable(),
    law: lawIdentitySchema.nullable(),
    effectiveFrom: isoDateSchema.nullable().describe('시행일 또는 발행일. 모르면 null'),
    effectiveTo: isoDateSchema.nullable().describe('이 날부터 다음 판으로 대체됨. 없으면 null'),
    supersedes: z.array(z.string()).optional().describe('이 판이 대체하는 판의 id 또는 파일 이름'),
    digest: z.boolean().describe('체험용 요약본이면 true'),
    licence: z.string().nullable(),
    source: z.string().nullable().describe('출처: 원문의 제목과 파일 또는 고시 번호'),
    sourceUrl: z.string().nullable(),
    fileName: z.string(),
    format: z.enum(['law-markdown', 'law-xml', 'markdown', 'text', 'pdf', 'hwp', 'hwpx', 'docx']),
    pages: z.number().int().nullable().describe('쪽수. 쪽이 없는 형식이면 null'),
    annexes: z
      .array(annexTitleSchema)
      .optional()
      .describe('원본에 제목만 있고 글은 없는 별표와 서식'),
    warnings: z.array(z.string()).describe('읽는 동안 알게 된 한계 (예: 글자층이 없는 쪽)'),
  })
  .meta({ id: 'Document' });
export type Document = z.infer<typeof documentSchema>;

export const documentStatusSchema = z.enum(['시행 중', '시행 예정', '대체됨']);

/** Told by the dates alone, never by what a source says of itself. */
export function documentStatus(
  { effectiveFrom, effectiveTo }: Pick<Document, 'effectiveFrom' | 'effectiveTo'>,
  asOf: IsoDate,
): z.infer<typeof documentStatusSchema> {
  if (effectiveFrom !== null && effectiveFrom > asOf) return '시행 예정';
  if (effectiveTo !== null && effectiveTo <= (effectiveFrom ?? '')) return '대체됨';
  return effectiveTo !== null && effectiveTo <= asOf ? '대체됨' : '시행 중';
}

/** The file a document was read from: decides whether a new run has to read it again. */
export interface SourceFile {
  /** Absolute path on the indexing machine; never leaves the service. */
  readonly path: string;
  /** The folder it was found under (where its manifest lies), or null when it was named itself. */
  readonly root: string | null;
  readonly sha256: string;
  /** Versions of the reader, splitter and analyser that made the passages. */
  readonly recipe: string;
}

/** From which date on a document may answer. A text that is promulgated but not yet in force may stand
 * in for today when it is the earliest edition at hand: it is labelled 시행 예정 then. */
export function searchableFrom(document: Document, isEarliestEdition: boolean): string | null {
  const promulgated = document.law?.promulgatedOn ?? null;
  if (!isEarliestEdition || promulgated === null || document.effectiveFrom === null) {
    return document.effectiveFrom;
  }
  return [promulgated, document.effectiveFrom].toSorted()[0]!;
}
