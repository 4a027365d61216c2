import { z } from 'zod';

/** What an article is about, for people of a hospital. */
export const practiceTags = [
  '기록',
  '동의',
  '광고',
  '개설',
  '응급',
  '감염',
  '개인정보',
  '연구',
  '임종기',
  '마약류',
  '의약품',
  '의료기기',
  '인력',
  '면허',
  '교육',
  '시설',
  '보험',
  '처벌',
  '행정처분',
  '신고',
  '안전',
  '분쟁',
  '정신',
  '이식',
  '혈액',
  '모자',
  '아동',
  '노인',
  '장애',
  '산업안전',
  '검진',
  '사망',
  '외국인',
  '조직',
] as const;

/** One article of the practice index (실무 색인): how people of a hospital speak of it. */
export const practiceRecordSchema = z.strictObject({
  law: z.string().min(2).describe('법령의 정식 이름'),
  article: z
    .string()
    .regex(/^제\d+조(?:의\d+)?$/, { error: '조문 번호는 제21조, 제17조의2처럼 적습니다.' }),
  tags: z.array(z.enum(practiceTags)).min(1),
  phrases: z.array(z.string().min(6).max(60)).min(3).max(20),
  /** Of the article's text that the phrases were written for; see `articleHash`. */
  hash: z
    .string()
    .regex(/^[0-9a-f]{12}$/)
    .optional(),
});
export type PracticeRecord = z.infer<typeof practiceRecordSchema>;

/** Where a record stands, for messages. */
export interface PlacedRecord extends PracticeRecord {
  readonly file: string;
  readonly line: number;
}

/** Stands for all phrases of a target together. */
export const ALL_PHRASES = '';

/** What a phrase of the practice index means. */
export type PracticeTarget =
  | { readonly kind: 'article'; readonly law: string; readonly article: string }
  | { readonly kind: 'passage'; readonly id: string };

/** As the stores keep it. */
export function practiceTarget(target: PracticeTarget): string {
  return target.kind === 'article'
    ? `article:${target.law}#${target.article}`
    : `passage:${target.id}`;
}

/** Reads `practiceTarget` back; null for what no release of this version writes. `article` like 17의2. */
export function readPracticeTarget(text: string): PracticeTarget | null {
  const article = /^article:(.+)#([\d의]+)$/.exec(text);
  if (article !== null) return { kind: 'article', law: article[1]!, article: article[2]! };
  const passage = /^passage:(.+)$/.exec(text);
  return passage === null ? null : { kind: 'passage', id: passage[1]! };
}
