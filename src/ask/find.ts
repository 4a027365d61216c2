import type { Models, OpenRelease, ScoredPassage } from '../ports.ts';
import type { Hit } from './practice-hits.ts';
import { type Calling, embedQuery } from './query-vector.ts';
import { rerank } from './rerank.ts';
import { type RetrieveRequest, retrieve } from './retrieve.ts';

/** The models that help a search; each one may be missing. */
export type SearchModels = Pick<Models, 'embedder' | 'reranker'>;

export interface SearchHelp extends Calling {
  readonly models: SearchModels;
}

/** Search by words alone. */
export const noHelp: SearchHelp = { models: { embedder: null, reranker: null } };

export interface Found {
  readonly hits: readonly Hit[];
  /** Which of the models did not help, and why. */
  readonly notices: readonly string[];
}

/**
 * Query vector → retrieve → rerank: `retrieve` with what the models add to it. Without them, and while
 * their servers are away, it is `retrieve` alone.
 * @throws the signal's reason when the caller leaves
 */
export async function find(
  release: OpenRelease,
  { embedder, reranker }: SearchModels,
  request: RetrieveRequest,
  calling: Calling = {},
): Promise<Found> {
  const { dense, notices } = await embedQuery(embedder, release.release, request.query, calling);
  const heard: string[] = [...notices];
  const hits = await retrieve(release, {
    ...request,
    ...(dense !== null && { dense }),
    ...(reranker !== null && {
      rerank: async (found: readonly ScoredPassage[]) => {
        const { hits: reordered, notice } = await rerank(reranker, request.query, found, calling);
        if (notice !== null) heard.push(notice);
        return reordered;
      },
    }),
  });
  return { hits, notices: heard };
}
