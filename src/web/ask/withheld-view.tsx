import type { Withheld } from '../service/types.ts';
import { OpenLink, passageAt } from '../parts/place-link.tsx';

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
                <OpenLink open={passageAt(source.passageId)}>{source.label}</OpenLink>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
