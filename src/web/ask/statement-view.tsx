import { GradeBadges, PendingBadge } from '../parts/badges.tsx';
import type { Place } from '../place.ts';
import type { Statement } from '../service/types.ts';
import { CiteChip } from './cite-chip.tsx';

/** One verified sentence with what it is worth and where it stands. */
export function StatementView({
  statement,
  place,
  asOf,
}: {
  readonly statement: Statement;
  readonly place: Place;
  readonly asOf: string | null;
}) {
  const { text, laneName, recommendation, omitted, practice, citations } = statement;
  const pending = citations.find(({ inForce }) => !inForce);
  return (
    <li class="statement">
      {(laneName !== null || recommendation !== null || pending !== undefined) && (
        <p class="marks">
          {laneName !== null && <span class="lane-name">{laneName}</span>}
          {recommendation !== null && <GradeBadges recommendation={recommendation} />}
          {pending !== undefined && <PendingBadge from={pending.effectiveFrom} />}
        </p>
      )}
      <p class="said">{text}</p>
      <p class="cites">
        {citations.map((citation) => (
          <CiteChip key={citation.number} {...{ citation, place, asOf }} />
        ))}
        {practice != null && <span class="why">실무 색인: ‘{practice}’</span>}
        {omitted !== null && <span class="omitted">{omitted}</span>}
      </p>
    </li>
  );
}
