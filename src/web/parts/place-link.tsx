import type { ComponentChildren } from 'preact';
import { go, here } from '../here.ts';
import { addressOf, type Opened, type Place } from '../place.ts';

/**
 * Leads to a place that differs in some parts. It is a link: it breaks lines like text, and the browser
 * opens it in another tab for who wants that.
 */
export function PlaceLink({
  to,
  children,
}: {
  readonly to: Partial<Place>;
  readonly children: ComponentChildren;
}) {
  return (
    <a class="link" href={addressOf({ ...here(), ...to })} onClick={(event) => follow(event, to)}>
      {children}
    </a>
  );
}

/** Opens a source beside the screen. */
export function OpenLink({
  open,
  children,
}: {
  readonly open: Opened;
  readonly children: ComponentChildren;
}) {
  return <PlaceLink to={{ open }}>{children}</PlaceLink>;
}

/** A plain click stays in the page; with a key held the browser does what it always does. */
export function follow(event: MouseEvent, to: Partial<Place>): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(to);
}

/** A whole passage, nothing of it cited. */
export function passageAt(id: string, on: string | null = null): Opened {
  return { type: 'passage', id, span: null, number: null, on };
}
