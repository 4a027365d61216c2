import { Failure } from '../parts/failure.tsx';
import type { Place } from '../place.ts';
import { AnswerView } from './answer-view.tsx';
import { Progress } from './progress.tsx';
import { RefusalView } from './refusal-view.tsx';
import { isRunning, type Turn } from './turn.ts';

interface TurnProps {
  readonly turn: Turn;
  readonly index: number;
  readonly place: Place;
  readonly stop: () => void;
  readonly again: () => void;
}

/** A question with its answer, or how far it is. */
export function TurnView({ turn, index, place, stop, again }: TurnProps) {
  const { question, phase, reply, retrieved } = turn;
  const rewritten = reply?.rewrittenQuestion ?? retrieved?.rewrittenQuestion ?? null;
  return (
    <article
      class="turn"
      id={`turn-${index}`}
      aria-label={`질문: ${question}`}
      aria-busy={isRunning(turn)}
    >
      <h2 class="asked">{question}</h2>
      {rewritten !== null && <p class="rewritten">이렇게 이해했습니다: {rewritten}</p>}
      {isRunning(turn) && <Progress turn={turn} stop={stop} />}
      {reply?.type === 'refusal' ? (
        <RefusalView refusal={reply} place={place} />
      ) : (
        <AnswerView turn={turn} place={place} />
      )}
      {phase === 'failed' && turn.failure !== null && (
        <Failure failure={turn.failure} retry={again} />
      )}
      {phase === 'stopped' && (
        <div class="notice">
          <p>
            {turn.statements.length === 0
              ? '멈추었습니다.'
              : '여기까지 받고 멈추었습니다. 답의 일부일 수 있습니다.'}
          </p>
          <button type="button" onClick={again}>
            다시 묻기
          </button>
        </div>
      )}
    </article>
  );
}
