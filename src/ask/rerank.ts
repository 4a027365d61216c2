import { ModelError } from '../errors.ts';
import type { Reranker, ScoredPassage } from '../ports.ts';
import type { Calling } from './query-vector.ts';

export interface Reranked<Hit> {
  readonly hits: readonly Hit[];
  /** What the reader must know of it; null: nothing. */
  readonly notice: string | null;
}

const NOTICE = '재순위 서버가 응답하지 않아 검색 순위 그대로 찾았습니다.';

/**
 * The best hits in the order of the reranker, the others behind them as they were. A reranker's scores
 * cannot be compared with a search's, so the hits trade places and every place keeps its score.
 * @param hits best first
 * @throws the signal's reason when the caller leaves
 */
export async function rerank<Hit extends ScoredPassage>(
  reranker: Reranker,
  query: string,
  hits: readonly Hit[],
  { signal, onFailure }: Calling = {},
): Promise<Reranked<Hit>> {
  const best = hits.slice(0, reranker.candidates);
  if (best.length < 2) return { hits, notice: null };
  try {
    const scores = await reranker.rerank(query, best.map(textOf), signal);
    const order = best
      .map((hit, index) => ({ hit, says: scores[index]! }))
      .toSorted((left, right) => right.says - left.says);
    const moved = order.map(({ hit }, place) => ({ ...hit, score: best[place]!.score }));
    return { hits: [...moved, ...hits.slice(best.length)], notice: null };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    onFailure?.(error);
    return { hits, notice: NOTICE };
  }
}

/** With its headings: a table or a paragraph seldom says what it is about. */
function textOf({ document, passage }: ScoredPassage): string {
  return [...new Set([document.title, ...passage.headings, passage.text])].join('\n');
}
