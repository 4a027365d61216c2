import type { Schemas } from '@qdrant/js-client-rest';

type PointId = Schemas['ExtendedPointId'];

export interface ScrollPage {
  readonly points: readonly Schemas['Record'][];
  readonly next_page_offset?: unknown;
}

/** Page after page, until the server says that there is none. */
export async function* scrollAll(
  page: (offset: PointId | null) => Promise<ScrollPage>,
): AsyncGenerator<readonly Schemas['Record'][]> {
  let offset: PointId | null = null;
  do {
    const { points, next_page_offset: next } = await page(offset);
    yield points;
    offset = typeof next === 'string' || typeof next === 'number' ? next : null;
  } while (offset !== null);
}
