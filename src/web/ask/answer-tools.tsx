import { CopyButton } from '../parts/copy-button.tsx';
import type { Answer } from '../service/types.ts';
import { markdownText, plainText } from './copy-text.ts';
import { Feedback } from './feedback.tsx';

/** What can be done with an answer. */
export function AnswerTools({ answer }: { readonly answer: Answer }) {
  return (
    <div class="tools">
      <CopyButton name="인용과 함께 복사" text={() => plainText(answer)} />
      <CopyButton name="Markdown으로 복사" text={() => markdownText(answer)} />
      <CopyButton name="링크 복사" text={() => location.href} />
      <button type="button" class="quiet" onClick={() => print()}>
        인쇄
      </button>
      <Feedback answer={answer} />
    </div>
  );
}
