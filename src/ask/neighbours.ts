import type { IsoDate } from '../model/date.ts';
import type { Passage } from '../model/passage.ts';
import type { OpenRelease } from '../ports.ts';
import { placeOf } from './context-place.ts';
import type { Place } from './place.ts';

/** A text that opens like this goes on with the one before it. */
const GOES_ON =
  /^(?:다만|단[,，]|이 경우|이때|그러나|그러므로|따라서|또한|한편|이는|이러한|이와|그 외|나머지|예외|\(?권고\s?등급|\(?근거\s?수준|[-•·○▪*]\s|\(?(?:[2-9]|1\d)[).]\s|[나-하][.)]\s|[a-z])/;
/** A text that ends like this is finished. */
const FINISHED = /(?:[.!?。:]|다|함|음|임|것)[\s)\]"”’」*]*$/;

/**
 * A passage of a guideline that starts in the middle of an argument, with the passage before it. An
 * article is whole already, and a 권고문 stands alone.
 */
export async function withNeighbours(
  release: OpenRelease,
  place: Place,
  asOf: IsoDate,
): Promise<Place> {
  const first = place.passages[0]!;
  if (first.locator.article !== undefined || first.recommendation !== undefined) return place;
  if (first.ordinal === 0) return place;
  const [before] = await release.passagesOf(first.documentId, first.ordinal - 1, first.ordinal);
  if (before === undefined || !leadsInto(before, first) || !answersOn(before, asOf)) return place;
  return placeOf(place, [before, ...place.passages]);
}

function leadsInto(before: Passage, passage: Passage): boolean {
  if (before.recommendation !== undefined || before.locator.article !== undefined) return false;
  if (before.headings.join('\n') !== passage.headings.join('\n')) return false;
  return GOES_ON.test(passage.text.trimStart()) || !FINISHED.test(before.text);
}

function answersOn({ former, effectiveFrom, effectiveTo }: Passage, asOf: IsoDate): boolean {
  if (former === true) return false;
  return (effectiveFrom ?? '') <= asOf && (effectiveTo === undefined || effectiveTo > asOf);
}
