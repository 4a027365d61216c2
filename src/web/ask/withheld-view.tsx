import type { Withheld } from '../service/types.ts';
import { OpenButton, passageAt } from '../parts/open-button.tsx';

/** How many sentences were not shown; why, for whoever wants to know. */
export function WithheldView({ withheld }: { readonly withheld: readonly Withheld[] }) {
  return (
    <details class="withheld">
      <summary>원문에서 확인하지 못해 보이지 않은 문장 {withheld.length}건</summary>
      <ul>
        {withheld.map(({ reason, source }, at) => (
          <li key={`${at} ${reason}`}>
            {reason}
            {source !== null && (
              <>
                {' '}
                <OpenButton open={passageAt(source.passageId)}>{source.label}</OpenButton>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
