import { useEffect, useState } from 'preact/hooks';
import type { Turn } from './turn.ts';

/** After so many seconds of silence the reader is told that it takes long. */
const SLOW_S = 8;

/** How far the answer is, and that it may be left. */
export function Progress({ turn, stop }: { readonly turn: Turn; readonly stop: () => void }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const started = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - started) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [turn.statements.length]);
  return (
    <div class="progress">
      <p>
        <span class="pulse" aria-hidden="true" />
        {stepText(turn)}
      </p>
      {seconds >= SLOW_S && (
        <p class="slow">
          {turn.retrieved?.mode === 'generated'
            ? `답변 모델이 느립니다(${seconds}초째). 더 기다려도 되고, 멈춘 뒤 아래에서 찾은 문서를 직접 볼 수도 있습니다.`
            : `서버가 바쁩니다(${seconds}초째). 조금 더 기다려 주십시오.`}
        </p>
      )}
      <button type="button" class="quiet" onClick={stop}>
        멈추기
      </button>
    </div>
  );
}

function stepText({ retrieved, statements, withheld }: Turn): string {
  if (retrieved === null) return '문서에서 찾고 있습니다…';
  const found = `문서 ${retrieved.documents.length}건에서 단락 ${retrieved.passages.length}개를 찾았습니다.`;
  if (statements.length === 0 && withheld.length === 0) {
    return `${found} ${retrieved.mode === 'generated' ? '답을 쓰고 원문과 대조하고 있습니다…' : '문장을 고르고 있습니다…'}`;
  }
  return `확인된 문장 ${statements.length}개 · 계속 대조하고 있습니다…`;
}
