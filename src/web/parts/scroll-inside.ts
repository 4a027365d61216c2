/** Room that is left above what is brought into view, in pixels. */
const ROOM = 96;

/**
 * Brings an element into view inside the source pane, or whatever else scrolls around it. The page itself
 * stays where it is: the reader must not lose the place in the answer.
 */
export function scrollInside(element: Element | null | undefined): void {
  const box = element?.closest('.source, .marked-document');
  if (element == null || box == null) return;
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  const isSeen = inner.top >= outer.top + ROOM && inner.bottom <= outer.bottom;
  if (!isSeen) box.scrollTop += inner.top - outer.top - ROOM;
}
