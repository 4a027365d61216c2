import { useEffect, useRef, useState } from 'preact/hooks';
import { areShortcutsOn, shortcuts, turnShortcuts } from './shortcuts.ts';

/** The keys, and what this service is and is not. */
export function HelpDialog({
  isOpen,
  close,
}: {
  readonly isOpen: boolean;
  readonly close: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOn, setOn] = useState(areShortcutsOn());
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
      <h2 id="help-title">도움말</h2>
      <p>
        답의 모든 문장에는 근거 번호가 붙습니다. 번호를 누르면 그 문장이 나온 조문이나 쪽이 옆에
        열리고, 인용한 곳이 표시됩니다. 문서에 없는 것은 없다고 답합니다.
      </p>
      <h3>단축키</h3>
      <dl class="keys">
        {shortcuts.map(({ shown, name }) => (
          <div key={shown}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>원문 닫기</dd>
        </div>
        <div>
          <dt>
            <kbd>?</kbd>
          </dt>
          <dd>이 도움말</dd>
        </div>
      </dl>
      <label>
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => {
            turnShortcuts(event.currentTarget.checked);
            setOn(event.currentTarget.checked);
          }}
        />{' '}
        한 글자 단축키 쓰기
      </label>
      <p class="ways">
        <button type="button" onClick={close}>
          닫기
        </button>
      </p>
    </dialog>
  );
}
