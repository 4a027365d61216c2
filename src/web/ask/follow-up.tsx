import { useState } from 'preact/hooks';
import { go } from '../here.ts';
import type { Place } from '../place.ts';
import { MAX_QUESTION } from './question-form.tsx';
import { sendOnEnter } from './send-on-enter.ts';

/** Asks on: what was asked before goes along. */
export function FollowUp({ place }: { readonly place: Place }) {
  const [text, setText] = useState('');
  const send = () => {
    if (text.trim() === '') return;
    go({ questions: [...place.questions, text.trim()], open: null });
    setText('');
  };
  return (
    <form
      class="follow-up"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label for="follow-up">이어 묻기</label>
      <div class="ask-box">
        <textarea
          id="follow-up"
          rows={1}
          maxLength={MAX_QUESTION}
          value={text}
          placeholder="예: 어기면 어떤 처벌을 받나요?"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={sendOnEnter}
        />
        <button type="submit">이어 묻기</button>
        <button type="button" class="quiet" onClick={() => go({ questions: [], open: null })}>
          새 질문
        </button>
      </div>
    </form>
  );
}
