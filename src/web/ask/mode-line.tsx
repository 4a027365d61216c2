import type { Turn } from './turn.ts';

/** Whose words these are. Generated text is marked as such wherever it stands. */
export function ModeLine({ turn }: { readonly turn: Turn }) {
  const { reply, retrieved } = turn;
  const mode = reply?.type === 'answer' ? reply.mode : (retrieved?.mode ?? 'extractive');
  if (mode === 'extractive') {
    return (
      <p class="mode">
        <b>발췌 답변</b> 원문의 문장을 그대로 옮겼습니다. AI가 쓴 문장은 없습니다.
      </p>
    );
  }
  const generatedBy = reply?.type === 'answer' ? reply.generatedBy : null;
  return (
    <p class="mode generated">
      <b>AI 생성</b>{' '}
      {generatedBy === null
        ? '생성형 인공지능이 쓰고, 문장마다 원문과 대조하고 있습니다.'
        : `${generatedBy.notice}${generatedBy.notice.includes(generatedBy.model) ? '' : ` (모델 ${generatedBy.model})`}`}
    </p>
  );
}
