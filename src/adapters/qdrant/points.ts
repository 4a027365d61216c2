import { z } from 'zod';
import type { Document } from '../../model/document.ts';
import type { Passage } from '../../model/passage.ts';
import type { PassageWindow } from '../../model/passage-windows.ts';
import type { IndexedPassage, IndexedPhrase, SparseVector } from '../../ports.ts';
import { damaged } from './failures.ts';
import { pointId } from './names.ts';
import { givenPassage, type PassagePayload, passagePayload } from './payload.ts';
import {
  DENSE,
  fromStoredSparse,
  LEXICAL,
  toStoredSparse,
  toWireDense,
  type WireSparse,
} from './vectors.ts';

/** A passage on its way to Qdrant. */
export interface PassagePoint {
  readonly id: string;
  readonly vector: { readonly lexical: WireSparse; readonly dense?: number[] };
  readonly payload: PassagePayload;
}

export interface PhrasePoint {
  readonly id: string;
  readonly vector: { readonly lexical: WireSparse };
  readonly payload: { readonly target: string; readonly phrase: string };
}

/** A passage as it was given, with its vectors as Qdrant returns them. */
export interface ReturnedPassage {
  readonly passage: Passage;
  readonly lexical: SparseVector;
  readonly dense: readonly number[] | null;
}

const sparseSchema = z.object({ indices: z.array(z.number()), values: z.array(z.number()) });
const vectorsSchema = z.object({
  [LEXICAL]: sparseSchema.optional(),
  [DENSE]: z.array(z.number()).optional(),
});

export function passagePoint(
  {
    passage,
    lexical,
    dense,
  }: Omit<IndexedPassage, 'dense'> & {
    readonly dense: Float32Array | readonly number[] | null;
  },
  document: Document,
  window: PassageWindow,
): PassagePoint {
  return {
    id: passage.id,
    vector: {
      [LEXICAL]: toStoredSparse(lexical),
      ...(dense !== null && {
        [DENSE]: dense instanceof Float32Array ? toWireDense(dense) : [...dense],
      }),
    },
    payload: passagePayload(passage, document, window),
  };
}

export function phrasePoint({ target, phrase, lexical }: IndexedPhrase): PhrasePoint {
  return {
    id: pointId('phrase', target, phrase),
    vector: { [LEXICAL]: toStoredSparse(lexical) },
    payload: { target, phrase },
  };
}

/** @throws ReleaseError when the point is not one of ours */
export function returnedPassage(point: { payload?: unknown; vector?: unknown }): ReturnedPassage {
  const { lexical, dense } = returnedVectors(point);
  if (lexical === null) throw damaged('단락의 색인어 벡터가 없습니다');
  return { passage: givenPassage(point.payload), lexical, dense };
}

/** The vectors that were asked for; null for the others. @throws ReleaseError when they are not vectors */
export function returnedVectors({ vector }: { vector?: unknown }) {
  const { data, error } = vectorsSchema.safeParse(vector);
  if (data === undefined) throw damaged('단락의 벡터를 읽을 수 없습니다', error);
  const lexical = data[LEXICAL];
  return {
    lexical: lexical === undefined ? null : fromStoredSparse(lexical),
    dense: data[DENSE] ?? null,
  };
}

/** About how many bytes the point has as JSON; a Hangul syllable has three. */
export function sizeOf({ vector, payload }: PassagePoint | PhrasePoint): number {
  const dense = 'dense' in vector ? (vector.dense?.length ?? 0) : 0;
  const text = 'record' in payload ? payload.record.length : payload.phrase.length;
  return 400 + 22 * vector.lexical.indices.length + 13 * dense + 3 * text;
}

/** Points with their vectors that one page may have, so that it stays near two megabytes. */
export function pageSize(dimension: number): number {
  const bytes = 6000 + 13 * dimension;
  return Math.max(16, Math.min(256, Math.floor((2 * 2 ** 20) / bytes)));
}
