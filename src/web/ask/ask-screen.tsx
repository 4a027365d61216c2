import { useEffect } from 'preact/hooks';
import type { Place } from '../place.ts';
import { useConnection } from '../service/connection.ts';
import { useConversation } from './conversation.ts';
import { ExampleList } from './example-list.tsx';
import { FollowUp } from './follow-up.tsx';
import { QuestionForm } from './question-form.tsx';
import { isRunning } from './turn.ts';
import { TurnView } from './turn-view.tsx';

/** 질문: one question, its answer, and what is asked on from there. */
export function AskScreen({ place }: { readonly place: Place }) {
  const { conversation, stop, again } = useConversation(place);
  const { ready } = useConnection();
  const last = conversation.at(-1);
  const count = conversation.length;
  useEffect(() => {
    if (count > 0)
      document.querySelector(`#turn-${count - 1}`)?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <>
      <h1 class="unseen">질문</h1>
      <QuestionForm key={place.questions[0] ?? ''} place={place} />
      {count === 0 && <ExampleList kinds={ready?.kinds.map(({ kind }) => kind) ?? null} />}
      <div class="turns">
        {conversation.map((turn, index) => (
          <TurnView
            key={`${index} ${turn.question}`}
            {...{ turn, index, place, stop }}
            again={() => again(index)}
          />
        ))}
      </div>
      {last !== undefined && last.phase === 'done' && <FollowUp place={place} />}
      <p class="unseen" role="status">
        {last !== undefined && isRunning(last) ? '답을 찾고 있습니다' : ''}
        {last?.phase === 'done' ? doneText(last.statements.length) : ''}
      </p>
    </>
  );
}

/** What a screen reader says when the answer is there. */
function doneText(statements: number): string {
  return statements === 0
    ? '문서에서 답을 찾지 못했습니다'
    : `답이 나왔습니다. 문장 ${statements}개`;
}
