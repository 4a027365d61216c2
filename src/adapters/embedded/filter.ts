import { gradeKeys } from '../../korean/grade-key.ts';
import { termHash } from '../../korean/hash.ts';
import { dateNumber } from '../../model/date.ts';
import type { Document } from '../../model/document.ts';
import type { PassageFilter } from '../../ports.ts';
import type { ReleaseIndex } from './release-index.ts';

/** Tells of a position whether its passage passes the filter. */
export type Admits = (position: number) => boolean;

/** Evaluates everything that depends on the document once for each document; a passage costs a few look-ups. */
export function admission(index: ReleaseIndex, filter: PassageFilter): Admits {
  const asOf = dateNumber(filter.asOf);
  const fits = documentTest(filter);
  const isGraded = gradeTest(index, filter.grades);
  const admitted = Uint8Array.from(index.documents, (document) => (fits(document) ? 1 : 0));
  const { documentOf, startsOn, endsOn } = index;
  return (position) =>
    admitted[documentOf[position]!] === 1 &&
    startsOn[position]! <= asOf &&
    asOf < endsOn[position]! &&
    isGraded(position);
}

/** Recommendations are few: their positions are gathered once for each search. */
function gradeTest(index: ReleaseIndex, grades: readonly string[] | undefined): Admits {
  if (grades === undefined) return () => true;
  const wanted = new Set(grades.flatMap(gradeKeys).map(termHash));
  const positions = index.gradePositions.filter((_, at) => wanted.has(index.gradeKeys[at]!));
  const admitted = new Set(positions);
  return (position) => admitted.has(position);
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
