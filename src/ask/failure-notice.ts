import { ModelError } from '../errors.ts';

export const UNVERIFIED_NOTICE =
  '답변 모델이 쓴 문장에서 근거가 확인되지 않는 것이 많아 원문 문장을 그대로 보여 드립니다.';
export const PARTIAL_NOTICE =
  '답변 모델의 답이 중간에 끊겨, 그때까지 근거가 확인된 문장만 보여 드립니다.';

const INSTEAD = '원문 문장을 그대로 보여 드립니다.';

/** What a reader is told when the model gave no answer; what an admin needs to know is in the log. */
export function failureNotice(failure: unknown): string {
  const kind = failure instanceof ModelError ? failure.kind : 'timeout';
  if (kind === 'rate-limited' || kind === 'busy') return `답변 모델에 요청이 몰려 있어 ${INSTEAD}`;
  if (kind === 'cut' || kind === 'garbage') return `답변 모델의 답을 읽을 수 없어 ${INSTEAD}`;
  return `답변 모델이 응답하지 않아 ${INSTEAD}`;
}
