import { ReleaseError } from '../../errors.ts';
import type { Document } from '../../model/document.ts';
import type { Release } from '../../model/release.ts';
import type { DraftOptions } from '../../ports.ts';
import { bringsIdf, startIndexing } from './collections.ts';
import type { DraftPassages } from './draft-passages.ts';
import type { DraftPhrases } from './draft-phrases.ts';
import type { DraftPlace } from './draft-place.ts';
import { type DraftDocument, settleWindows } from './draft-windows.ts';
import type { Counted, MetaPoint } from './metadata.ts';
import { untilIndexed } from './until-indexed.ts';
import { Uploader } from './uploader.ts';

export interface DraftContent {
  readonly options: DraftOptions;
  readonly documents: readonly DraftDocument[];
  readonly passages: DraftPassages;
  readonly phrases: DraftPhrases;
}

/**
 * Makes a filled draft a release: settles the dates, writes its records, counts everything, waits for
 * Qdrant's indexes. The last step is the record that makes it one; a crash before leaves a dead draft.
 * @throws ReleaseError when anything disagrees
 */
export async function sealDraft(place: DraftPlace, content: DraftContent): Promise<Release> {
  const { documents, passages, phrases } = content;
  await Promise.all([passages.flush(), phrases.flush()]);
  const expected = documents.reduce((sum, document) => sum + document.passages, 0);
  if (expected === 0) {
    throw refused(place, '단락이 하나도 없습니다. 색인할 파일이 있는지 확인하십시오');
  }
  const { served, changes } = await settleWindows(documents, (document) =>
    passages.of(document.given.id),
  );
  await passages.date(changes);
  const parts = await writeRecords(place, content, served);
  await assertCounts(place, content, { passages: expected, parts });
  await buildIndexes(place, phrases.size > 0);
  const release = releaseOf(place, content.options, {
    documents: documents.length,
    passages: expected,
    phrases: phrases.size,
  });
  // Nobody else may have begun in the meantime.
  await place.lease.renew();
  const ownIdf = bringsIdf(place.connection.settings);
  await place.metadata.writeRelease({ release, ownIdf });
  return release;
}

/** @returns how many parts the term frequencies have */
async function writeRecords(
  { metadata, number }: DraftPlace,
  { documents, passages, phrases }: DraftContent,
  served: readonly Document[],
): Promise<number> {
  const uploader = new Uploader<MetaPoint>(
    (batch) => metadata.write(batch),
    ({ payload }) => 3 * JSON.stringify(payload).length,
  );
  for (const [position, document] of documents.entries()) {
    const { given, source, passages: count } = document;
    const record = { position, given, served: served[position]!, source, passages: count };
    await uploader.add(metadata.documentPoint(number, record));
  }
  for (const [counted, { terms }] of Object.entries({ passages, phrases })) {
    const points = metadata.frequencyPoints(number, counted as Counted, terms);
    for (const point of points) await uploader.add(point);
  }
  await uploader.flush();
  return passages.terms.partCount + phrases.terms.partCount;
}

async function assertCounts(
  place: DraftPlace,
  { documents, passages, phrases }: DraftContent,
  expected: { readonly passages: number; readonly parts: number },
): Promise<void> {
  const { metadata, number } = place;
  const counts = [
    ['단락', await passages.count(), expected.passages],
    ['실무 색인 구절', await phrases.count(), phrases.size],
    ['문서', await metadata.count(number, 'document'), documents.length],
    ['색인어 통계', await metadata.count(number, 'frequencies'), expected.parts],
  ] as const;
  for (const [what, found, wanted] of counts) {
    if (found === wanted) continue;
    throw refused(place, `${what} 수가 맞지 않습니다(${wanted}이어야 하나 ${found})`);
  }
}

async function buildIndexes(
  { connection, names, number }: DraftPlace,
  hasPhrases: boolean,
): Promise<void> {
  const collections = [names.passages(number), ...(hasPhrases ? [names.phrases(number)] : [])];
  for (const collection of collections) await startIndexing(connection, collection);
  for (const collection of collections) await untilIndexed(connection, collection);
}

function releaseOf(
  { number, clock }: DraftPlace,
  { recipe, embedder, practice: version = null }: DraftOptions,
  counts: { readonly documents: number; readonly passages: number; readonly phrases: number },
): Release {
  const { documents, passages, phrases } = counts;
  const createdAt = clock().toISOString();
  const practice = version === null ? null : { version, phrases };
  return { number, createdAt, recipe, embedder, practice, documents, passages };
}

function refused({ number }: DraftPlace, problem: string): ReleaseError {
  return new ReleaseError(`색인 ${number}번을 완성할 수 없습니다. ${problem}.`);
}
