import { todayInKorea } from '../labels.ts';
import { go } from '../here.ts';

/** The day that the law is asked for; today unless another is chosen. */
export function DateField({ asOf }: { readonly asOf: string | null }) {
  const choose = (value: string) =>
    go({ asOf: value === '' || value === todayInKorea() ? null : value });
  return (
    <label class="field">
      <span>기준일</span>
      <span class="date">
        <input
          type="date"
          value={asOf ?? todayInKorea()}
          min="1948-01-01"
          max="2099-12-31"
          onChange={(event) => choose(event.currentTarget.value)}
        />
        {asOf !== null && (
          <button type="button" class="quiet" onClick={() => choose('')}>
            오늘로
          </button>
        )}
      </span>
    </label>
  );
}
