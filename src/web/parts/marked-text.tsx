import type { ComponentChildren } from 'preact';
import type { Span } from '../service/types.ts';

/** A part of a text with the overlapping part of `mark` marked. Text stays text. */
export function MarkedText({
  text,
  from = 0,
  mark,
}: {
  readonly text: string;
  /** Where the part begins in the text that `mark` is about. */
  readonly from?: number;
  readonly mark: Span | null;
}): ComponentChildren {
  const start = Math.max(0, (mark?.start ?? 0) - from);
  const end = Math.min(text.length, (mark?.end ?? 0) - from);
  if (mark === null || start >= end) return text;
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  );
}
