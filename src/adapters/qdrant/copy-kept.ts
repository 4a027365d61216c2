import type { DraftPassages } from './draft-passages.ts';
import { aloneWindows, type DraftDocument } from './draft-windows.ts';
import { damaged } from './failures.ts';
import type { KeptRelease } from './kept.ts';
import { passagePoint, type ReturnedPassage } from './points.ts';

/**
 * Copies the passages of documents from the published release, vectors and all; notes their days of
 * commencement.
 * @throws ReleaseError when it does not have them all
 */
export async function copyKept(
  kept: KeptRelease,
  documents: readonly DraftDocument[],
  passages: DraftPassages,
): Promise<void> {
  const byId = new Map(documents.map((document) => [document.given.id, document]));
  for await (const page of kept.passages([...byId.keys()])) {
    const groups = Map.groupBy(page, ({ passage }) => passage.documentId);
    for (const [id, group] of groups) await copyGroup(byId.get(id)!, group, passages);
  }
  for (const { given, ownDates, passages: expected } of documents) {
    const found = Object.keys(ownDates).length;
    if (found === expected && ownDates.length === expected) continue;
    throw damaged(
      `문서 「${given.title}」(${given.id})의 단락 ${expected}개 가운데 ${found}개만 있습니다`,
    );
  }
}

async function copyGroup(
  { given, ownDates }: DraftDocument,
  group: readonly ReturnedPassage[],
  passages: DraftPassages,
): Promise<void> {
  const windows = aloneWindows(
    given,
    group.map(({ passage }) => passage.effectiveFrom),
  );
  for (const [at, returned] of group.entries()) {
    const { ordinal, effectiveFrom } = returned.passage;
    ownDates[ordinal] = effectiveFrom;
    await passages.add(passagePoint(returned, given, windows[at]!));
  }
}
