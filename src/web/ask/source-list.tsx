import { dateLabel, editionLabel, joined, kindNames } from '../labels.ts';
import { DigestBadge, PendingBadge } from '../parts/badges.tsx';
import { OpenLink, passageAt } from '../parts/place-link.tsx';
import type { Citation } from '../service/types.ts';
import { openedBy } from './cite-chip.tsx';

/** The sources of an answer by their numbers. */
export function SourceList({
  citations,
  asOf,
}: {
  readonly citations: readonly Citation[];
  readonly asOf: string | null;
}) {
  return (
    <section class="sources" aria-label="근거">
      <h3>근거</h3>
      <ol>
        {citations.map((citation) => (
          <li key={citation.number}>
            <span class="source-number">{citation.number}</span>
            <OpenLink open={openedBy(citation, asOf)}>{citation.label}</OpenLink>
            {!citation.inForce && <PendingBadge from={citation.effectiveFrom} />}
            {citation.digest && <DigestBadge />}
            <p class="facts">{factsOf(citation)}</p>
            {citation.basis.length > 0 && (
              <p class="facts">
                위임 근거:{' '}
                {citation.basis.map(({ passageId, label }) => (
                  <OpenLink key={passageId} open={passageAt(passageId, asOf)}>
                    {label}
                  </OpenLink>
                ))}
              </p>
            )}
            <blockquote class="print-only">{citation.quote}</blockquote>
          </li>
        ))}
      </ol>
    </section>
  );
}

function factsOf(citation: Citation): string {
  const { kind, label, documentTitle, effectiveFrom } = citation;
  return joined([
    kindNames[kind],
    label.includes(documentTitle) ? null : documentTitle,
    editionLabel(citation),
    dateLabel(kind, effectiveFrom),
  ]);
}
