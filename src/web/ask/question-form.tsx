import { useEffect, useRef, useState } from 'preact/hooks';
import { joined, kindNames, shortDate } from '../labels.ts';
import { DateField } from '../parts/date-field.tsx';
import { go } from '../here.ts';
import type { Place } from '../place.ts';
import { DocumentPicker } from './document-picker.tsx';
import { kindChoices } from './examples.ts';
import { sendOnEnter } from './send-on-enter.ts';

/** As long as the service takes. */
export const MAX_QUESTION = 2000;

/** The question box with where and for which day to look. Sending begins a new conversation. */
export function QuestionForm({ place }: { readonly place: Place }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(place.questions[0] ?? '');
  useEffect(() => {
    // A phone would cover the page with its keyboard.
    if (
      place.questions.length === 0 &&
      place.open === null &&
      matchMedia('(hover: hover)').matches
    ) {
      box.current?.focus({ preventScroll: true });
    }
  }, []);
  const [isFolded, setFolded] = useState(true);
  const isAnswered = place.questions.length > 0;
  const send = () => {
    if (text.trim() === '') return box.current?.focus();
    go({ questions: [text.trim()], open: null });
  };
  return (
    <form
      class={classOf(isAnswered, isFolded)}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="ask-label" for="question">
        질문
      </label>
      <div class="ask-box">
        <textarea
          id="question"
          ref={box}
          rows={isAnswered ? 1 : 2}
          maxLength={MAX_QUESTION}
          value={text}
          placeholder="예: 진료기록부는 몇 년 보존해야 하나요?"
          aria-describedby="ask-hint"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={sendOnEnter}
        />
        <button type="submit" class="primary">
          질문하기
        </button>
      </div>
      <p id="ask-hint" class="hint">
        환자를 알아볼 수 있는 내용(이름, 주민등록번호, 연락처)은 쓰지 마십시오. Enter로 질문하고
        Shift+Enter로 줄을 바꿉니다.
      </p>
      {isAnswered && (
        <button
          type="button"
          class="quiet unfold"
          aria-expanded={!isFolded}
          onClick={() => setFolded(!isFolded)}
        >
          {conditionsText(place)}
        </button>
      )}
      <div class="conditions">
        <fieldset class="segments">
          <legend>찾을 곳</legend>
          {kindChoices.map(({ kind, name }) => (
            <label key={name}>
              <input
                type="radio"
                name="kind"
                checked={place.kind === kind}
                onChange={() => go({ kind })}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        <DateField asOf={place.asOf} />
        <DocumentPicker place={place} />
      </div>
    </form>
  );
}

/** On a narrow screen the conditions make room for the answer; see the style. */
function classOf(isAnswered: boolean, isFolded: boolean): string {
  return `ask${isAnswered ? ' compact' : ''}${isAnswered && isFolded ? ' folded' : ''}`;
}

/** `찾을 곳 모두 · 기준일 오늘` */
function conditionsText({ kind, asOf, documents }: Place): string {
  const where = kind === null ? '모두' : kindNames[kind];
  return joined([
    `찾을 곳 ${where}`,
    `기준일 ${asOf === null ? '오늘' : shortDate(asOf)}`,
    documents.length > 0 ? `문서 ${documents.length}건` : null,
  ]);
}
