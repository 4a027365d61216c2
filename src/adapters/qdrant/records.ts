import { z } from 'zod';
import { type Document, documentSchema } from '../../model/document.ts';
import { type Release, releaseSchema } from '../../model/release.ts';
import type { StoredDocument } from '../../ports.ts';
import { damaged } from './failures.ts';

/** A document as a release keeps it. */
export interface DocumentRecord {
  /** From 0 in the order of adding. */
  readonly position: number;
  /** The record as it was added. */
  readonly given: Document;
  /** The one with its window among the other editions. */
  readonly served: Document;
  readonly source: StoredDocument['source'];
  readonly passages: number;
}

/** A release with what a search must know of its collection. */
export interface SealedRelease {
  readonly release: Release;
  /** Whether queries bring their IDF along; see `bringsIdf`. */
  readonly ownIdf: boolean;
}

const recordSchema = z.object({ record: z.string(), ownIdf: z.boolean().default(false) });
const documentRecordSchema = z.object({
  position: z.number(),
  given: documentSchema,
  served: documentSchema,
  source: z.object({
    path: z.string(),
    root: z.string().nullable(),
    sha256: z.string(),
    recipe: z.string(),
  }),
  passages: z.number(),
});

/** @throws ReleaseError when the record is not one */
export function releaseOf(payload: unknown): Release {
  return parsed(payload, (record) => releaseSchema.parse(record), '색인');
}

/** @throws ReleaseError when the record is not one */
export function sealedOf(payload: unknown): SealedRelease {
  const release = releaseOf(payload);
  return { release, ownIdf: recordSchema.parse(payload).ownIdf };
}

/** @throws ReleaseError when the record is not one */
export function documentOf(payload: unknown): DocumentRecord {
  return parsed(payload, (record) => documentRecordSchema.parse(record), '문서');
}

function parsed<T>(payload: unknown, parse: (record: unknown) => T, what: string): T {
  try {
    return parse(JSON.parse(recordSchema.parse(payload).record));
  } catch (cause) {
    throw damaged(`${what}의 기록을 읽을 수 없습니다`, cause);
  }
}
