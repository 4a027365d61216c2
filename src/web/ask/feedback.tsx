import { useId, useState } from 'preact/hooks';
import type { FeedbackReason } from '../../model/feedback.ts';
import { call, post } from '../service/call.ts';
import { asFailure } from '../service/failure.ts';
import type { Answer } from '../service/types.ts';

const reasonNames: Readonly<Record<FeedbackReason, string>> = {
  'wrong-content': '내용이 틀림',
  'wrong-source': '근거가 맞지 않음',
  outdated: '옛 내용임',
  incomplete: '중요한 것이 빠짐',
  'off-topic': '물은 것에 답하지 않음',
  other: '그 밖',
};

type Step = 'closed' | 'wrong' | 'sending' | 'thanks';

/** 도움됨 or 틀림; what is told here is kept for measuring the answers. */
export function Feedback({ answer }: { readonly answer: Answer }) {
  const [step, setStep] = useState<Step>('closed');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (verdict: 'helpful' | 'wrong', told: object = {}) => {
    setStep('sending');
    setProblem(null);
    const { id: answerId, release, asOf } = answer;
    try {
      await call('/v1/feedback', post({ answerId, release, asOf, verdict, ...told }));
      setStep('thanks');
    } catch (error) {
      setProblem(asFailure(error).message);
      setStep(verdict === 'wrong' ? 'wrong' : 'closed');
    }
  };
  if (step === 'thanks') return <span role="status">의견을 남겼습니다. 고맙습니다.</span>;
  return (
    <>
      <span class="judge">
        <button type="button" class="quiet" onClick={() => send('helpful')}>
          도움됨
        </button>
        <button
          type="button"
          class="quiet"
          aria-expanded={step === 'wrong'}
          onClick={() => setStep(step === 'wrong' ? 'closed' : 'wrong')}
        >
          틀림
        </button>
      </span>
      {problem !== null && (
        <span class="problem" role="alert">
          {problem}
        </span>
      )}
      {step === 'wrong' && <WrongForm answer={answer} send={(told) => send('wrong', told)} />}
    </>
  );
}

function WrongForm({
  answer,
  send,
}: {
  readonly answer: Answer;
  readonly send: (told: object) => void;
}) {
  const id = useId();
  const submit = (form: HTMLFormElement) => {
    const data = new FormData(form);
    const comment = String(data.get('comment') ?? '').trim();
    send({
      reasons: data.getAll('reason'),
      ...(comment !== '' && { comment }),
      ...(data.has('question') && { question: answer.question }),
    });
  };
  return (
    <form
      class="wrong-form"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <fieldset>
        <legend>무엇이 틀렸습니까?</legend>
        {Object.entries(reasonNames).map(([reason, name]) => (
          <label key={reason}>
            <input type="checkbox" name="reason" value={reason} /> {name}
          </label>
        ))}
      </fieldset>
      <label for={id}>설명 (환자 정보는 쓰지 마십시오)</label>
      <textarea id={id} name="comment" rows={2} maxLength={1000} />
      <label>
        <input type="checkbox" name="question" defaultChecked /> 질문도 함께 남기기 (환자 정보로
        보이는 것은 가립니다)
      </label>
      <button type="submit">보내기</button>
    </form>
  );
}
