import { PendingBadge } from '../parts/badges.tsx';
import { OpenLink, passageAt } from '../parts/place-link.tsx';
import type { RetrievedEvent } from '../service/types.ts';

/** How many of the found passages are offered while the answer is awaited. */
const SHOWN = 6;

/** What was found, to be read while the answer is being written. */
export function FoundSources({ retrieved }: { readonly retrieved: RetrievedEvent }) {
  const { passages, asOf } = retrieved;
  if (passages.length === 0) return null;
  return (
    <details class="found">
      <summary>찾은 단락 먼저 보기</summary>
      <ul>
        {passages.slice(0, SHOWN).map(({ id, label, inForce, effectiveFrom }) => (
          <li key={id}>
            <OpenLink open={passageAt(id, asOf)}>{label}</OpenLink>
            {!inForce && <PendingBadge from={effectiveFrom} />}
          </li>
        ))}
      </ul>
    </details>
  );
}
