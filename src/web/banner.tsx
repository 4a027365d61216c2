import { useConnection } from './service/connection.ts';

/** Whether the service can answer, in words; nothing when it can. */
export function Banner() {
  const { ready, failure } = useConnection();
  if (failure !== null) {
    return (
      <div class="banner" role="alert">
        {failure.kind === 'not-ready'
          ? `아직 답할 수 없습니다. ${failure.message}`
          : failure.message}{' '}
        <span class="facts">3초마다 다시 확인하고 있습니다.</span>
      </div>
    );
  }
  if (ready !== null && ready.documents === 0) {
    return (
      <div class="banner" role="status">
        아직 색인된 문서가 없어 답할 수 없습니다. 관리자에게 문서를 넣어 달라고 해 주십시오.
      </div>
    );
  }
  const silent = ready?.models.find(({ role, answered }) => role === 'llm' && answered === false);
  return silent === undefined ? null : (
    <div class="banner" role="status">
      답변 모델이 응답하지 않고 있습니다. 그동안은 원문의 문장을 그대로 옮겨 답합니다.
    </div>
  );
}
