import { ModelError } from '../errors.ts';
import type { EmbedderInfo, Release } from '../model/release.ts';
import type { Embedder } from '../ports.ts';

/** How a model that only helps is called. */
export interface Calling {
  /** Given when the reader leaves. */
  readonly signal?: AbortSignal | undefined;
  /** Told of every failure; the reader only sees a notice. */
  readonly onFailure?: ((error: unknown) => void) | undefined;
}

export interface EmbeddedQuery {
  /** null: search by words alone. */
  readonly dense: Float32Array | null;
  /** What the reader must know of it. */
  readonly notices: readonly string[];
}

const byWordsAlone: EmbeddedQuery = { dense: null, notices: [] };

/**
 * The dense leg of a search. Whatever is wrong with it, the search by words goes on: an embedder that
 * is away, or one that the release was not made with, is a notice.
 * @throws the signal's reason when the caller leaves
 */
export async function embedQuery(
  embedder: Embedder | null,
  release: Release,
  query: string,
  { signal, onFailure }: Calling = {},
): Promise<EmbeddedQuery> {
  if (embedder === null) return byWordsAlone;
  // A release without vectors has no use for the server.
  if (release.embedder === null) return { dense: null, notices: [WITHOUT_VECTORS] };
  try {
    const misfit = embedderMisfit(await embedder.info(signal), release);
    if (misfit !== null) return { dense: null, notices: [misfit] };
    const [dense] = await embedder.embed([query], 'query', signal);
    return { dense: dense!, notices: [] };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    onFailure?.(error);
    return { dense: null, notices: [noticeOf(error)] };
  }
}

const REINDEX =
  '관리자는 `npm run index -- reindex`로 다시 색인하거나 임베딩 설정을 색인할 때와 같게 하십시오.';
const WITHOUT_VECTORS = `색인이 임베딩 없이 만들어져 낱말 검색만으로 찾았습니다. ${REINDEX}`;

/** Why an embedder cannot search a release; null: it can. */
export function embedderMisfit(info: EmbedderInfo, { embedder }: Release): string | null {
  if (embedder === null) return WITHOUT_VECTORS;
  if (embedder.model === info.model && embedder.dimension === info.dimension) return null;
  return `색인을 만든 임베딩 모델(${described(embedder)})과 지금 설정(${described(info)})이 달라 낱말 검색만으로 찾았습니다. ${REINDEX}`;
}

function described({ model, dimension }: EmbedderInfo): string {
  return `${model}, ${dimension}차원`;
}

function noticeOf({ kind }: ModelError): string {
  switch (kind) {
    case 'unreachable':
    case 'timeout':
      return '임베딩 서버가 응답하지 않아 낱말 검색만으로 찾았습니다.';
    case 'busy':
    case 'rate-limited':
      return '임베딩 서버에 요청이 밀려 낱말 검색만으로 찾았습니다.';
    default:
      return '임베딩 서버에 문제가 있어 낱말 검색만으로 찾았습니다. 계속되면 관리자에게 알려 주십시오.';
  }
}
