import { z } from 'zod';

const WRONG =
  'PHI_RECORD_PATTERN에는 병록번호의 모양을 정규 표현식으로 적으십시오(예: HX[0-9]{7}). 빈 글에 맞는 식은 쓸 수 없습니다.';

/** What patient numbers of this house look like, as a regular expression. */
export const recordPattern = z.string().transform((source, context) => {
  try {
    const pattern = new RegExp(source, 'u');
    // It would match between any two letters.
    if (!pattern.test('')) return pattern;
  } catch {
    // Told below.
  }
  context.addIssue({ code: 'custom', message: WRONG });
  return z.NEVER;
});
