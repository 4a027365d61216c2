import type { Schemas } from '@qdrant/js-client-rest';
import { gradeKeys } from '../../korean/grade-key.ts';
import { dateNumber } from '../../model/date.ts';
import type { PassageFilter } from '../../ports.ts';

export type QdrantFilter = Schemas['Filter'];

/**
 * The filter in Qdrant's words; null where an empty list lets nothing through.
 * Windows are half open: from `effectiveFrom` until the day before `effectiveTo`.
 */
export function toQdrantFilter(filter: PassageFilter): QdrantFilter | null {
  const { kinds, laws, publishers, documentIds, grades } = filter;
  const lists: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['kind', kinds],
    ['law', laws],
    ['publisher', publishers],
    ['documentId', documentIds],
    ['grades', grades?.flatMap(gradeKeys)],
  ];
  if (lists.some(([, values]) => values?.length === 0)) return null;
  const asOf = dateNumber(filter.asOf);
  return {
    must: [
      { key: 'effectiveFrom', range: { lte: asOf } },
      { key: 'effectiveTo', range: { gt: asOf } },
      ...lists.flatMap(([key, values]) => (values === undefined ? [] : [anyOf(key, values)])),
    ],
  };
}

export function anyOf(key: string, values: readonly string[] | readonly number[]) {
  return { key, match: { any: [...new Set<string | number>(values)] as string[] | number[] } };
}

export function equals(key: string, value: string | number) {
  return { key, match: { value } };
}
