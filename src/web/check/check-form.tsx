import { useRef, useState } from 'preact/hooks';
import { MAX_CHECKED, check, readFile, write, type CheckState } from './check-state.ts';

const FORMATS = '.txt,.md,.hwp,.hwpx,.docx,.pdf';

/** Takes a text: pasted, dropped or chosen as a file. */
export function CheckForm({
  state,
  asOf,
}: {
  readonly state: CheckState;
  readonly asOf: string | null;
}) {
  const [isOver, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const isBusy = state.step === 'reading' || state.step === 'checking';
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined) void readFile(file, asOf);
  };
  return (
    <form
      class={isOver ? 'check over' : 'check'}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void check(asOf);
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <p class="intro">
        규정, 동의서, 공문에 적힌 법령 인용을 모두 찾아 기준일의 법령과 하나씩 대조합니다. 보낸 글은
        남기지 않습니다.
      </p>
      <label for="checked-text">검사할 글</label>
      <textarea
        id="checked-text"
        rows={10}
        maxLength={MAX_CHECKED}
        value={state.text}
        placeholder="예: 「의료법」 제22조제3항에 따라 진료기록부를 거짓으로 작성하여서는 아니 되며, 같은 법 시행규칙 제15조에 따라 10년간 보존한다."
        onInput={(event) => write(event.currentTarget.value)}
      />
      <div class="ways">
        <button type="submit" class="primary" disabled={isBusy || state.text.trim() === ''}>
          검사하기
        </button>
        <button type="button" disabled={isBusy} onClick={() => chooser.current?.click()}>
          파일 고르기
        </button>
        <input
          ref={chooser}
          type="file"
          class="unseen"
          tabIndex={-1}
          aria-label="검사할 파일"
          accept={FORMATS}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <span class="hint">
          파일을 여기에 끌어다 놓아도 됩니다: 한글(HWP, HWPX), 워드(DOCX), PDF, 텍스트, Markdown.
          20MB까지
        </span>
      </div>
    </form>
  );
}
