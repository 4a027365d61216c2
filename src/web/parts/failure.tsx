import type { ServiceFailure } from '../service/failure.ts';

/** What went wrong, in words, and the way on. */
export function Failure({
  failure,
  retry,
}: {
  readonly failure: ServiceFailure;
  readonly retry?: () => void;
}) {
  return (
    <div class="failure" role="alert">
      <p>{failure.message}</p>
      {retry && (
        <button type="button" onClick={retry}>
          다시 시도
        </button>
      )}
    </div>
  );
}
