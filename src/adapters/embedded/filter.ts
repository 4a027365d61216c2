import { dateNumber } from '../../model/date.ts';
import type { Document } from '../../model/document.ts';
import type { PassageFilter } from '../../ports.ts';
import type { ReleaseIndex } from './release-index.ts';

/** Tells of a position whether its passage passes the filter. */
export type Admits = (position: number) => boolean;

/** Evaluates everything that depends on the document once for each document; a passage costs three look-ups. */
export function admission(index: ReleaseIndex, filter: PassageFilter): Admits {
  const asOf = dateNumber(filter.asOf);
  const fits = documentTest(filter);
  const admitted = Uint8Array.from(index.documents, (document) => (fits(document) ? 1 : 0));
  const { documentOf, startsOn, endsOn } = index;
  return (position) =>
    admitted[documentOf[position]!] === 1 &&
    startsOn[position]! <= asOf &&
    asOf < endsOn[position]!;
}

function documentTest(filter: PassageFilter): (document: Document) => boolean {
  const kinds = allowed(filter.kinds);
  const laws = allowed(filter.laws);
  const publishers = allowed(filter.publishers);
  const ids = allowed(filter.documentIds);
  return (document) =>
    kinds(document.kind) &&
    laws(document.law?.title ?? null) &&
    publishers(document.publisher) &&
    ids(document.id);
}

/** A filter that is not given lets everything through; an empty one nothing. */
function allowed(values: readonly string[] | undefined): (value: string | null) => boolean {
  if (values === undefined) return () => true;
  const set = new Set<string | null>(values);
  return (value) => value !== null && set.has(value);
}
