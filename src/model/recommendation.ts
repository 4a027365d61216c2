import { z } from 'zod';

/** A 권고문 with what is printed of its strength. What is not printed stays unknown. */
export const recommendationSchema = z
  .object({
    grade: z.string().nullable().describe('권고등급, 인쇄된 대로: "Class IIa", "A", "강하게 권고"'),
    evidence: z.string().nullable().describe('근거수준, 인쇄된 대로: "B", "1", "매우 낮음"'),
    scheme: z
      .enum(['class', 'letter', 'grade', 'wording'])
      .nullable()
      .describe('등급 체계. class: Class I-III, letter: A-D, grade: GRADE, wording: 말로 쓴 등급'),
    number: z.string().nullable().describe('권고 번호: "3.1"'),
    population: z.string().nullable().describe('대상'),
  })
  .meta({ id: 'Recommendation' });
export type Recommendation = z.infer<typeof recommendationSchema>;

/** `Class IIa · 근거수준 B`, as shown beside a 권고문. */
export function strengthLabel({ grade, evidence }: Recommendation): string {
  const isNamed = grade !== null && /^class|[가-힣]|\s/i.test(grade);
  const parts = [
    grade === null ? null : isNamed ? grade : `권고등급 ${grade}`,
    evidence === null ? null : `근거수준 ${evidence}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '등급이 인쇄되지 않은 권고' : parts.join(' · ');
}

/** A box on a page of the original, in PDF points from the top left corner. */
export const regionSchema = z
  .object({
    page: z.number().int().positive(),
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
  })
  .meta({ id: 'Region' });
export type Region = z.infer<typeof regionSchema>;
