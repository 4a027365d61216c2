import type { GivenDocument, IndexedPassage, IndexedPhrase } from '../../ports.ts';
import type { QdrantConnection } from './connection.ts';
import { damaged } from './failures.ts';
import { phraseFields } from './phrases.ts';
import { pageSize, returnedVectors } from './points.ts';
import { type ReadFrom, readWithVectors } from './read-with-vectors.ts';
import type { DocumentRecord } from './records.ts';
import { scrollAll } from './scroll.ts';

/** Documents, and passages, that are fetched together. */
const DOCUMENTS_A_TIME = 64;
const PASSAGES_A_TIME = 4096;

/** Documents as they were given, in the order of adding. */
export async function* readContents(
  connection: QdrantConnection,
  from: ReadFrom,
  records: readonly DocumentRecord[],
): AsyncGenerator<GivenDocument> {
  for (const group of groupsOf(records)) {
    const found = new Map<string, IndexedPassage[]>(group.map(({ given }) => [given.id, []]));
    for await (const page of readWithVectors(connection, from, [...found.keys()])) {
      for (const { passage, lexical, dense } of page) {
        const vector = dense === null ? null : Float32Array.from(dense);
        found.get(passage.documentId)?.push({ passage, lexical, dense: vector });
      }
    }
    for (const record of group) yield documentOf(record, found.get(record.given.id)!);
  }
}

export async function* readPhrases(
  connection: QdrantConnection,
  collection: string,
): AsyncGenerator<readonly IndexedPhrase[]> {
  const pages = scrollAll((offset) =>
    connection.write('실무 색인을 옮겨 오지', (client) =>
      client.scroll(collection, {
        limit: pageSize(0),
        with_payload: true,
        with_vector: true,
        ...(offset !== null && { offset }),
      }),
    ),
  );
  for await (const points of pages) {
    yield points.map((point) => {
      const { lexical } = returnedVectors(point);
      if (lexical === null) throw damaged('실무 색인의 구절에 벡터가 없습니다');
      return { ...phraseFields(point.payload), lexical };
    });
  }
}

function documentOf(
  { given, source, passages: expected }: DocumentRecord,
  passages: readonly IndexedPassage[],
): GivenDocument {
  if (passages.length !== expected) {
    throw damaged(
      `문서 「${given.title}」(${given.id})의 단락 ${expected}개 가운데 ${passages.length}개만 있습니다`,
    );
  }
  const ordered = passages.toSorted((left, right) => left.passage.ordinal - right.passage.ordinal);
  return { stored: { document: given, source, passages: expected }, passages: ordered };
}

function* groupsOf(records: readonly DocumentRecord[]): Generator<readonly DocumentRecord[]> {
  let [group, passages] = [[] as DocumentRecord[], 0];
  for (const record of records) {
    const isFull = group.length >= DOCUMENTS_A_TIME || passages + record.passages > PASSAGES_A_TIME;
    if (isFull && group.length > 0) {
      yield group;
      [group, passages] = [[], 0];
    }
    group.push(record);
    passages += record.passages;
  }
  if (group.length > 0) yield group;
}
