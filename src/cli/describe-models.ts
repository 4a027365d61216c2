import { embedderMisfit } from '../ask/query-vector.ts';
import { JichimError } from '../errors.ts';
import type { Release } from '../model/release.ts';
import type { Embedder, Models, PassageStore } from '../ports.ts';

/** Milliseconds that a starting service waits for the embedder. */
const PATIENCE = 3000;

/** The models that are configured, and what stands in the way of the embedder; no line without any. */
export async function describeModels(models: Models, store: PassageStore): Promise<string[]> {
  const named = [
    ...nameOf('답변', models.chat?.model),
    ...nameOf('임베딩', models.embedder?.model),
    ...nameOf('재순위', models.reranker?.model),
  ];
  const problem = await embeddingProblem(models.embedder, store);
  return [
    ...(named.length === 0 ? [] : [`  모델  ${named.join(' · ')}`]),
    ...(problem === null ? [] : [`  주의  ${problem}`]),
  ];
}

/** Whether the embedder answers now. */
export async function answersNow(embedder: Embedder): Promise<boolean> {
  try {
    await embedder.info(AbortSignal.timeout(PATIENCE));
    return true;
  } catch (error) {
    if (isExpected(error)) return false;
    throw error;
  }
}

function nameOf(part: string, model: string | undefined): string[] {
  return model === undefined ? [] : [`${part} ${model}`];
}

async function embeddingProblem(
  embedder: Embedder | null,
  store: PassageStore,
): Promise<string | null> {
  const release = await releaseOf(store);
  if (release === null) return null;
  if (embedder === null) {
    return release.embedder === null
      ? null
      : `색인에 임베딩(${release.embedder.model})이 있으나 EMBEDDINGS_BASE_URL이 없어 낱말로만 찾습니다.`;
  }
  if (!(await answersNow(embedder))) {
    return '임베딩 서버가 아직 응답하지 않습니다. 응답할 때까지 낱말로만 찾습니다.';
  }
  return embedderMisfit(await embedder.info(), release);
}

/** null: there is none that can be used; that is told elsewhere. */
async function releaseOf(store: PassageStore): Promise<Release | null> {
  try {
    return (await store.current())?.release ?? null;
  } catch (error) {
    if (error instanceof JichimError) return null;
    throw error;
  }
}

function isExpected(error: unknown): boolean {
  return error instanceof JichimError || (error as Error).name === 'TimeoutError';
}
