import type { ChatModel, Models, OpenRelease, ScoredPassage } from '../ports.ts';
import { fuseHits } from './fuse-hits.ts';
import { otherWordings } from './other-wordings.ts';
import type { Hit } from './practice-hits.ts';
import { type Calling, embedQuery } from './query-vector.ts';
import { rerank } from './rerank.ts';
import { type RetrieveRequest, retrieve } from './retrieve.ts';

/** The models that help a search; each one may be missing. */
export interface SearchModels extends Pick<Models, 'embedder' | 'reranker'> {
  /** Words the question as statutes and guidelines would. */
  readonly rewriter?: ChatModel | null;
}

export interface SearchHelp extends Calling {
  readonly models: SearchModels;
}

/** Search by words alone. */
export const noHelp: SearchHelp = { models: { embedder: null, reranker: null } };

export interface Found {
  readonly hits: readonly Hit[];
  /** The other wordings of the question that were searched by as well. */
  readonly alsoSearched: readonly string[];
  /** Which of the models did not help, and why. */
  readonly notices: readonly string[];
}

/** Who names a place wants that one: 의료법 제21조. */
const NAMES_PLACE = /제?\s?\d+\s?조/;

/**
 * Query vector → retrieve → rerank: `retrieve` with what the models add to it. Without them, and while
 * their servers are away, it is `retrieve` alone.
 * @throws the signal's reason when the caller leaves
 */
export async function find(
  release: OpenRelease,
  { embedder, reranker, rewriter = null }: SearchModels,
  request: RetrieveRequest,
  calling: Calling = {},
): Promise<Found> {
  const rewrites = rewriter !== null && !NAMES_PLACE.test(request.query);
  const [{ dense, notices }, { queries, notice }] = await Promise.all([
    embedQuery(embedder, release.release, request.query, calling),
    rewrites ? otherWordings(rewriter, request.query, calling) : { queries: [], notice: null },
  ]);
  const heard: string[] = [...notices, ...(notice === null ? [] : [notice])];
  const reorder = async (found: readonly ScoredPassage[]) => {
    if (reranker === null) return found;
    const { hits, notice: failed } = await rerank(reranker, request.query, found, calling);
    if (failed !== null) heard.push(failed);
    return hits;
  };
  const own = { ...request, ...(dense !== null && { dense }) };
  if (queries.length === 0) {
    const hits = await retrieve(release, {
      ...own,
      ...(reranker !== null && { rerank: reorder }),
    });
    return { hits, alsoSearched: [], notices: heard };
  }
  const hits = await searchAll(release, own, queries);
  return { hits: (await reorder(hits)) as readonly Hit[], alsoSearched: queries, notices: heard };
}

/** The question and its other wordings side by side. What these name is only searched for, never preferred. */
async function searchAll(
  release: OpenRelease,
  request: RetrieveRequest,
  queries: readonly string[],
): Promise<readonly Hit[]> {
  const { lexical: _, dense: __, ...rest } = request;
  const [own, ...others] = await Promise.all([
    retrieve(release, request),
    ...queries.map((query) => retrieve(release, { ...rest, query, named: false })),
  ]);
  return fuseHits(own!, others).slice(0, request.limit);
}
