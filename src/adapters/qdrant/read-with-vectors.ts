import type { QdrantConnection } from './connection.ts';
import { anyOf } from './filter.ts';
import { PASSAGE_FIELDS } from './payload.ts';
import { pageSize, type ReturnedPassage, returnedPassage } from './points.ts';
import { scrollAll } from './scroll.ts';

export interface ReadFrom {
  readonly collection: string;
  /** Of the dense vectors; 0 without any. */
  readonly dimension: number;
}

/** The passages of documents as they were given, with their vectors, in no order, a page at a time. */
export async function* readWithVectors(
  connection: QdrantConnection,
  { collection, dimension }: ReadFrom,
  documentIds: readonly string[],
): AsyncGenerator<readonly ReturnedPassage[]> {
  const filter = { must: [anyOf('documentId', documentIds)] };
  const pages = scrollAll((offset) =>
    connection.write('색인에서 단락을 옮겨 오지', (client) =>
      client.scroll(collection, {
        filter,
        limit: pageSize(dimension),
        with_payload: PASSAGE_FIELDS,
        with_vector: true,
        ...(offset !== null && { offset }),
      }),
    ),
  );
  for await (const points of pages) yield points.map(returnedPassage);
}
