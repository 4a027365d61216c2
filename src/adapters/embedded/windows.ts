import { dateNumber } from '../../model/date.ts';
import type { Document } from '../../model/document.ts';
import { searchableFrom } from '../../model/document.ts';
import type { EditionWindow } from '../../model/editions.ts';

/** Before every date: the text has been there from the beginning. */
const ALWAYS = 0;

/** First day a passage may answer, as yyyymmdd. Its own effective date stands for the document's. */
export function startOf(window: EditionWindow, passageEffectiveFrom: string | null): number {
  const start =
    passageEffectiveFrom === null
      ? window.searchableFrom
      : searchableFrom(
          { ...window.document, effectiveFrom: passageEffectiveFrom },
          window.isEarliest,
        );
  return start === null ? ALWAYS : dateNumber(start);
}

/** First day a document does not answer any more, as yyyymmdd. */
export function endOf(document: Document): number {
  return document.effectiveTo === null ? Number.MAX_SAFE_INTEGER : dateNumber(document.effectiveTo);
}
