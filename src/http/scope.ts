import type { IsoDate } from '../model/date.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { SearchRequest } from '../model/request.ts';

/** The part of a request that narrows where to look, as ask and retrieve take it. */
export function scopeOf({ kind, filters }: Pick<SearchRequest, 'kind' | 'filters'>) {
  return { ...(kind && { kinds: [kind] }), ...filters };
}

/** False for a text that is promulgated but takes effect only after the date asked for. */
export function isInForce(passage: Passage, document: Document, asOf: IsoDate): boolean {
  const from = passage.effectiveFrom ?? document.effectiveFrom;
  return from === null || from <= asOf;
}
