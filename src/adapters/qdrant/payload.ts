import { z } from 'zod';
import { gradeKeys } from '../../korean/grade-key.ts';
import type { Document } from '../../model/document.ts';
import type { Passage } from '../../model/passage.ts';
import { type PassageWindow, servedPassage } from '../../model/passage-windows.ts';
import { dateOf, endOf, ownDateOf, startOf } from '../embedded/windows.ts';
import { damaged } from './failures.ts';

/** The dates of a passage as a point holds them, as yyyymmdd; see `embedded/windows.ts`. */
export interface WindowFields {
  readonly effectiveFrom: number;
  readonly effectiveTo: number;
  /** Its own day of commencement; 0 where it is its document's. */
  readonly ownDate: number;
}

/**
 * What a point holds beside its vectors: the passage as it was given, whole, in one string that Qdrant
 * need not look into, and the fields that passages are filtered by.
 */
export interface PassagePayload extends WindowFields {
  readonly record: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly kind: string;
  readonly law?: string;
  readonly article?: string;
  readonly publisher?: string;
  readonly grades?: readonly string[];
}

const storedSchema = z.object({
  record: z.string(),
  documentId: z.string(),
  effectiveTo: z.number(),
  ownDate: z.number(),
});

/** The fields of a payload that a passage is made of again. */
export const PASSAGE_FIELDS = Object.keys(storedSchema.shape);

export function windowFields(window: PassageWindow): WindowFields {
  return {
    effectiveFrom: startOf(window),
    effectiveTo: endOf(window),
    ownDate: ownDateOf(window),
  };
}

export function passagePayload(
  passage: Passage,
  document: Document,
  window: PassageWindow,
): PassagePayload {
  const law = document.law?.title;
  const { article } = passage.locator;
  const grade = passage.recommendation?.grade ?? null;
  return {
    record: JSON.stringify(passage),
    documentId: document.id,
    ordinal: passage.ordinal,
    kind: document.kind,
    ...(law !== undefined && { law }),
    ...(article !== undefined && { article }),
    ...(document.publisher !== null && { publisher: document.publisher }),
    ...(grade !== null && { grades: gradeKeys(grade) }),
    ...windowFields(window),
  };
}

/** The passage as it was given. @throws ReleaseError */
export function givenPassage(payload: unknown): Passage {
  return JSON.parse(stored(payload).record) as Passage;
}

/** The passage as the release shows it, and its document. @throws ReleaseError */
export function shownPassage(payload: unknown, documents: ReadonlyMap<string, Document>) {
  const { record, documentId, effectiveTo, ownDate } = stored(payload);
  const document = documents.get(documentId);
  if (document === undefined) throw damaged(`문서 ${documentId}의 기록이 없습니다`);
  const window = { effectiveFrom: dateOf(ownDate), to: dateOf(effectiveTo) };
  return { passage: servedPassage(JSON.parse(record) as Passage, window, document), document };
}

function stored(payload: unknown): z.infer<typeof storedSchema> {
  const { data, error } = storedSchema.safeParse(payload);
  if (data === undefined) throw damaged('단락의 기록을 읽을 수 없습니다', error);
  return data;
}
