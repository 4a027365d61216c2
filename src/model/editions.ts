import { type Document, searchableFrom } from './document.ts';
import { supersession } from './supersession.ts';

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
 * Editions of a law share the 법령ID (or the title when a source has none). Any other document stands
 * alone, and ends when a document that says it takes its place (`supersedes`) takes effect.
 *
 * The rule: on day D the edition promulgated last answers, of those that have taken effect by D.
 * 1. Editions follow each other by promulgation (day, then number), not by the day they take effect: a
 *    text holds every amendment promulgated before it, whether in force or not, and none after it.
 * 2. So an edition ends when any edition promulgated after it takes effect. One that takes effect later
 *    than its successor (의료법 제20171호, 2024-01-30, in force 2025-07-31; its successor 제20593호 on
 *    2025-06-21) never answers as a whole: its amendment is part of the successor's text.
 * 3. Articles have windows of their own by the same rule (`passageWindows`): what an amendment brings
 *    later waits in the newer edition while the older one goes on answering for it.
 * 4. A text not yet in force answers only in the earliest edition at hand, from its promulgation on, and
 *    is labelled 시행 예정 (`searchableFrom`).
 * 5. A text replaced on the very day it took effect gets an empty window.
 */
export function editionWindows(documents: readonly Document[]): readonly EditionWindow[] {
  const windows: EditionWindow[] = [];
  const { later: superseding } = supersession(documents);
  for (const positions of editionsInOrder(documents)) {
    positions.forEach((position, index) => {
      const document = documents[position]!;
      const after = [...positions.slice(index + 1), ...superseding[position]!];
      const later = after.map((at) => documents[at]!);
      windows[position] = {
        document: { ...document, effectiveTo: endOf(document, later) },
        searchableFrom: searchableFrom(document, index === 0),
        isEarliest: index === 0,
      };
    });
  }
  return windows;
}

/** Positions of the documents, work by work, each work's editions in the order of promulgation. */
export function editionsInOrder(documents: readonly Document[]): readonly (readonly number[])[] {
  const works = Map.groupBy(documents.keys(), (position) => workKey(documents[position]!));
  return [...works.values()].map((positions) =>
    positions.toSorted((left, right) => inOrder(documents[left]!, documents[right]!)),
  );
}

function endOf(document: Document, later: readonly Document[]): string | null {
  const starts = later.map(({ effectiveFrom }) => effectiveFrom).filter((start) => start !== null);
  const first = starts.toSorted()[0];
  if (first === undefined) return document.effectiveTo;
  return first < (document.effectiveFrom ?? '') ? document.effectiveFrom : first;
}

function workKey(document: Document): string {
  const { law, digest } = document;
  if (law === null) return `document:${document.id}`;
  return `${digest ? 'digest' : 'law'}:${law.lawId ?? law.title}`;
}

function inOrder(left: Document, right: Document): number {
  return (
    compare(promulgation(left), promulgation(right)) ||
    number(left) - number(right) ||
    compare(left.effectiveFrom ?? '', right.effectiveFrom ?? '') ||
    compare(left.id, right.id)
  );
}

function promulgation({ law, effectiveFrom }: Document): string {
  return law?.promulgatedOn ?? effectiveFrom ?? '';
}

/** 공포번호 as a number: of two acts of one day the one with the higher number holds the other. */
function number({ law }: Document): number {
  return Number(/\d+/.exec(law?.promulgationNumber ?? '')?.[0] ?? 0);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
