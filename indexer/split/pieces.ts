import type { Locator, Passage, Span } from '../../src/model/passage.ts';
import type { Recommendation, Region } from '../../src/model/recommendation.ts';

/** Changes whenever the same document would be cut or labelled differently. */
export const SPLITTER_VERSION = '4';

/** Passages aim at 300-500 characters; `npm run eval` decides. */
export const TARGET_LENGTH = 500;

/** A passage before it belongs to a document. */
export interface Piece {
  readonly label: string;
  readonly headings: readonly string[];
  readonly locator: Locator;
  readonly span: Span;
  /** Own 시행일 of the article or annex; null when it is the document's. */
  readonly effectiveFrom?: string | null;
  readonly recommendation?: Recommendation;
  readonly reading?: Passage['reading'];
  readonly regions?: readonly Region[];
  /** Printed as the text before an amendment. */
  readonly former?: boolean;
  /** Words the text needs to be found by (titles, headings, the sentence that opens a list): indexed, not shown. */
  readonly context: string;
}

/**
 * Groups consecutive units greedily: a group is closed when the next unit would pass `TARGET_LENGTH`
 * or may not join it. Units are never cut.
 */
export function group<T extends { readonly span: Span }>(
  units: readonly T[],
  mayJoin: (last: T, next: T) => boolean,
): T[][] {
  const groups: T[][] = [];
  for (const unit of units) {
    const open = groups.at(-1);
    const fits = open !== undefined && unit.span.end - open[0]!.span.start <= TARGET_LENGTH;
    if (fits && mayJoin(open.at(-1)!, unit)) open.push(unit);
    else groups.push([unit]);
  }
  return groups;
}
