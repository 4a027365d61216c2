import type { Passage } from '../model/passage.ts';
import type { Place } from './place.ts';

/** The same place with some of its passages; offsets stay those of the document. */
export function placeOf(
  place: Pick<Place, 'document' | 'score'>,
  passages: readonly Passage[],
): Place {
  const { document, score } = place;
  const offset = passages[0]!.span.start;
  let text = '';
  for (const passage of passages) {
    text = text.padEnd(passage.span.start - offset, '\n') + passage.text;
  }
  return { document, passages, text, offset, score };
}
