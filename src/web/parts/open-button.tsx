import type { ComponentChildren } from 'preact';
import { go } from '../here.ts';
import type { Opened } from '../place.ts';

/** A link-like button that opens a source. */
export function OpenButton({
  open,
  children,
}: {
  readonly open: Opened;
  readonly children: ComponentChildren;
}) {
  return (
    <button type="button" class="link" onClick={() => go({ open })}>
      {children}
    </button>
  );
}

/** A whole passage, nothing of it cited. */
export function passageAt(id: string, on: string | null = null): Opened {
  return { type: 'passage', id, span: null, number: null, on };
}
