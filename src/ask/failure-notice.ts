import { ModelError } from '../errors.ts';

export const PARTIAL_NOTICE =
  '답변 모델의 답이 중간에 끊겨, 그때까지 근거가 확인된 문장만 보여 드립니다.';

/** Why a model's words are not shown; what an admin needs to know of it is in the log. */
export const UNVERIFIED = '답변 모델이 쓴 문장에서 근거가 확인되지 않는 것이 많아';

export function failureOf(failure: unknown): string {
  const kind = failure instanceof ModelError ? failure.kind : 'timeout';
  if (kind === 'rate-limited' || kind === 'busy') return '답변 모델에 요청이 몰려 있어';
  if (kind === 'cut' || kind === 'garbage') return '답변 모델의 답을 읽을 수 없어';
  return '답변 모델이 응답하지 않아';
}

/** What is shown in the place of the model's words. */
export function shownInstead(why: string, what: 'sources' | 'verified' | 'nothing'): string {
  switch (what) {
    case 'sources':
      return `${why} 원문 문장을 그대로 보여 드립니다.`;
    case 'verified':
      return `${why} 확인된 문장만 보여 드립니다.`;
    case 'nothing':
      return `${why} 원문에서 문장을 찾아보았으나, 질문에 답할 만큼 분명한 것이 없습니다.`;
  }
}
