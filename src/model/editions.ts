import { searchableFrom, type Document } from './document.ts';

export interface EditionWindow {
  /** The record with `effectiveTo` set to the day its successor takes over. */
  readonly document: Document;
  /** See `searchableFrom`; null means from the beginning. */
  readonly searchableFrom: string | null;
  /** No earlier edition of the same work is at hand. */
  readonly isEarliest: boolean;
}

/**
 * Gives every document its window among the editions of the same work, in the order given.
 * Editions of a law share the 법령ID (or the title when a source has none); other documents stand alone.
 * A text replaced on the very day it took effect gets an empty window.
 */
export function editionWindows(documents: readonly Document[]): readonly EditionWindow[] {
  const works = Map.groupBy(documents, workKey);
  for (const editions of works.values()) editions.sort(byDate);
  return documents.map((document) => {
    const editions = works.get(workKey(document))!;
    const index = editions.indexOf(document);
    const successor = editions[index + 1];
    return {
      document: { ...document, effectiveTo: successor?.effectiveFrom ?? document.effectiveTo },
      searchableFrom: searchableFrom(document, index === 0),
      isEarliest: index === 0,
    };
  });
}

function workKey(document: Document): string {
  const { law, digest } = document;
  if (law === null) return `document:${document.id}`;
  return `${digest ? 'digest' : 'law'}:${law.lawId ?? law.title}`;
}

function byDate(left: Document, right: Document): number {
  return (
    compare(left.effectiveFrom, right.effectiveFrom) ||
    compare(left.law?.promulgatedOn ?? null, right.law?.promulgatedOn ?? null) ||
    compare(left.id, right.id)
  );
}

function compare(left: string | null, right: string | null): number {
  const [first, second] = [left ?? '', right ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}
