import type { IsoDate } from '../../model/date.ts';
import type { Document } from '../../model/document.ts';
import { editionsInOrder, editionWindows } from '../../model/editions.ts';
import type { Passage } from '../../model/passage.ts';
import { type PassageWindow, passageWindows } from '../../model/passage-windows.ts';
import type { StoredDocument } from '../../ports.ts';
import { type WindowFields, windowFields } from './payload.ts';

/** What a draft remembers of a document: some hundred bytes and one date a passage. */
export interface DraftDocument {
  readonly given: Document;
  readonly source: StoredDocument['source'];
  readonly passages: number;
  /** Days of commencement of its passages, by ordinal. */
  readonly ownDates: (IsoDate | null)[];
}

/** Passages of one document whose dates are others than the document alone gave them. */
export interface WindowChange {
  readonly documentId: string;
  /** null: all of the document. */
  readonly ordinals: readonly number[] | null;
  readonly fields: WindowFields;
}

/** Windows as if no other document were there: what points are written with before all documents are known. */
export function aloneWindows(
  document: Document,
  ownDates: readonly (IsoDate | null)[],
): readonly PassageWindow[] {
  return passageWindows([document], { ownDates: () => ownDates, passages: () => [] })[0]!;
}

/**
 * Works out what the documents together change.
 * @param passagesOf the passages of a document as given, by ordinal; asked only for works of which several
 * editions are there, whose texts are compared
 * @returns the records with their windows, and the passages that must be dated anew
 */
export async function settleWindows(
  documents: readonly DraftDocument[],
  passagesOf: (document: DraftDocument) => Promise<readonly Passage[]>,
): Promise<{ readonly served: readonly Document[]; readonly changes: readonly WindowChange[] }> {
  const given = documents.map((document) => document.given);
  const texts = new Map<number, readonly Passage[]>();
  for (const positions of editionsInOrder(given).filter(({ length }) => length > 1)) {
    for (const at of positions) texts.set(at, await passagesOf(documents[at]!));
  }
  const windows = passageWindows(given, {
    ownDates: (position) => documents[position]!.ownDates,
    passages: (position) => texts.get(position)!,
  });
  const served = editionWindows(given).map(({ document }) => document);
  const changes = documents.flatMap((document, at) => changesOf(document, windows[at]!));
  return { served, changes };
}

function changesOf(
  { given, ownDates }: DraftDocument,
  settled: readonly PassageWindow[],
): readonly WindowChange[] {
  const before = aloneWindows(given, ownDates).map(windowFields);
  const changed = settled
    .map((window, ordinal) => ({ ordinal, fields: windowFields(window) }))
    .filter(({ ordinal, fields }) => keyOf(fields) !== keyOf(before[ordinal]!));
  return [...Map.groupBy(changed, ({ fields }) => keyOf(fields)).values()].map((group) => ({
    documentId: given.id,
    ordinals: group.length === settled.length ? null : group.map(({ ordinal }) => ordinal),
    fields: group[0]!.fields,
  }));
}

function keyOf({ effectiveFrom, effectiveTo, ownDate }: WindowFields): string {
  return `${effectiveFrom}/${effectiveTo}/${ownDate}`;
}
