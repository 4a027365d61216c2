import { useEffect } from 'preact/hooks';
import { Failure } from '../parts/failure.tsx';
import { DateField } from '../parts/date-field.tsx';
import type { Place } from '../place.ts';
import { begin, check, edit, useCheck } from './check-state.ts';
import { CheckForm } from './check-form.tsx';
import { CheckView } from './check-view.tsx';

/** 법령 인용 검사: every citation of a text against the indexed law. */
export function CheckScreen({ place }: { readonly place: Place }) {
  const state = useCheck();
  const { step, checked, failure, fileName, notices } = state;
  useEffect(() => {
    // Another day asks for another verdict.
    if (checked !== null && step === 'checked') void check(place.asOf);
  }, [place.asOf]);
  return (
    <>
      <div class="screen-head">
        <h1>법령 인용 검사</h1>
        <DateField asOf={place.asOf} />
      </div>
      {checked === null ? (
        <CheckForm state={state} asOf={place.asOf} />
      ) : (
        <>
          {notices.map((notice) => (
            <p class="notice" key={notice}>
              {notice}
            </p>
          ))}
          <CheckView
            text={checked.text}
            result={checked.result}
            name={fileName ?? '붙여 넣은 글'}
            on={checked.result.asOf}
          />
          <p class="ways">
            <button type="button" onClick={edit}>
              글 고치기
            </button>
            <button type="button" class="quiet" onClick={begin}>
              다른 글 검사
            </button>
          </p>
        </>
      )}
      {failure !== null && <Failure failure={failure} />}
      <p class="waiting" role="status">
        {step === 'reading'
          ? `${fileName ?? '파일'}을(를) 읽고 있습니다. 쪽이 많으면 1분 넘게 걸릴 수 있습니다…`
          : ''}
        {step === 'checking' ? '인용을 찾아 법령과 대조하고 있습니다…' : ''}
      </p>
    </>
  );
}
