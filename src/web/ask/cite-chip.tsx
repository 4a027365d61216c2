import { go } from '../here.ts';
import type { Opened, Place } from '../place.ts';
import type { Citation } from '../service/types.ts';
import { shortPlace } from './places.ts';

/** Opens a source beside the answer; pressed again it closes it. */
export function CiteChip({
  citation,
  place,
  asOf,
}: {
  readonly citation: Citation;
  readonly place: Place;
  readonly asOf: string | null;
}) {
  const { number, passageId, passageSpan, label } = citation;
  const { open } = place;
  const isOpen =
    open?.type === 'passage' &&
    open.id === passageId &&
    open.number === number &&
    open.span?.start === passageSpan.start;
  return (
    <button
      type="button"
      class="cite"
      data-cite={number}
      aria-expanded={isOpen}
      title={label}
      onClick={() => go({ open: isOpen ? null : openedBy(citation, asOf) })}
    >
      <span class="unseen">근거 </span>
      <b>{number}</b> {shortPlace(citation)}
    </button>
  );
}

/** A citation opened as the answer means it. */
export function openedBy(citation: Citation, asOf: string | null): Opened {
  const { number, passageId, passageSpan } = citation;
  return { type: 'passage', id: passageId, span: passageSpan, number, on: asOf };
}
