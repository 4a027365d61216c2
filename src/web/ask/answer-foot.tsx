import { shortDate } from '../labels.ts';
import type { Reply } from '../service/types.ts';

/** What an answer was made of, so that it can be found again. */
export function AnswerFoot({
  reply,
  receiptId,
}: {
  readonly reply: Reply;
  readonly receiptId: string | null;
}) {
  return (
    <p class="answer-foot">
      기준일 {shortDate(reply.asOf)} · 색인 {reply.release}번
      {receiptId !== null && (
        <>
          {' · '}
          <span class="receipt">답 번호 {receiptId}</span>
        </>
      )}
    </p>
  );
}
