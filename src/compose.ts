import { openEmbeddedStore } from './adapters/embedded/store.ts';
import { openFeedbackStore } from './adapters/feedback/store.ts';
import { openChatModel } from './adapters/openai/chat-model.ts';
import { openEmbedder } from './adapters/openai/embedder.ts';
import { openReranker } from './adapters/openai/reranker.ts';
import { inTheBackground } from './adapters/openai/settings.ts';
import { openQdrantStore } from './adapters/qdrant/store.ts';
import { openTextReader } from './adapters/reading/text-reader.ts';
import { openReceiptStore } from './adapters/receipts/store.ts';
import type { AnswerSettings } from './ask/asked.ts';
import { defaultGuard, type GuardPolicy } from './ask/guard.ts';
import type { Config } from './config.ts';
import { type ModelSettings, noModelSettings } from './config-models.ts';
import { embeddedStore, type StoreKind } from './config-store.ts';
import { ConfigError } from './errors.ts';
import type { ServiceMode } from './http/mode.ts';
import type { FeedbackStore } from './model/feedback.ts';
import type { ReceiptStore } from './model/receipt.ts';
import type { ChatModel, Embedder, Models, PassageStore, TextReader } from './ports.ts';

export interface Services {
  readonly store: PassageStore;
  readonly models: Models;
  readonly guard: GuardPolicy;
  /** null: no receipts are kept. */
  readonly receipts: ReceiptStore | null;
  readonly answers: Partial<AnswerSettings>;
  readonly feedback: FeedbackStore;
  readonly textReader: TextReader;
  readonly mode: ServiceMode;
  close(): Promise<void>;
}

/** What a service is made of; without models it answers in extracts, without `receipts` it keeps none. */
export type ComposeConfig = StoreConfig &
  Partial<Pick<Config, 'models' | 'guard' | 'receipts' | 'rewrite'>>;

/** Without `store` the folder of the embedded one. */
export type StoreConfig = Pick<Config, 'dataDir'> & Partial<Pick<Config, 'store'>>;

/** Seconds that a batch of passages may take: many times what one question may. */
const BATCH_TIMEOUT = { least: 60, times: 6, most: 300 };

/** The store alone, for commands that only index or search. Whoever opens it closes it. */
export async function openStore({
  dataDir,
  store = embeddedStore,
}: StoreConfig): Promise<PassageStore> {
  return openStoreOf(store.kind, { dataDir, store });
}

/** One of the stores, whichever is in use. @throws ConfigError when no Qdrant server is named */
export function openStoreOf(
  kind: StoreKind,
  { dataDir, store }: Pick<Config, 'dataDir' | 'store'>,
): PassageStore {
  if (kind === 'embedded') return openEmbeddedStore({ dataDir });
  if (store.qdrant === null) throw new ConfigError(['QDRANT_URL이 없습니다.']);
  return openQdrantStore(store.qdrant);
}

/** The embedder for a whole run of indexing, which waits for a busy server longer than a person would. */
export function openIndexEmbedder({ embeddings }: ModelSettings): Embedder | null {
  if (embeddings === null) return null;
  const { least, times, most } = BATCH_TIMEOUT;
  const timeout = Math.min(Math.max(least, times * embeddings.timeout), most);
  return openEmbedder({ ...embeddings, timeout, patience: inTheBackground });
}

/** The language model for a whole run of indexing; null: none is configured. */
export function openIndexChat({ llm }: ModelSettings): ChatModel | null {
  return llm && openChatModel({ ...llm, patience: inTheBackground });
}

/** Builds what the settings ask for; the only place where adapters are made. No server is asked yet. */
export async function compose(config: ComposeConfig): Promise<Services> {
  const store = await openStore(config);
  const models = openModels(config.models ?? noModelSettings);
  const { dataDir, receipts: kept = null } = config;
  const receipts = kept && openReceiptStore({ dataDir, days: kept.days });
  return {
    store,
    models,
    guard: config.guard ?? defaultGuard,
    receipts,
    answers: { keepQuestion: kept?.keepQuestion ?? false, rewrite: config.rewrite ?? false },
    feedback: openFeedbackStore(config),
    textReader: openTextReader(),
    mode: {
      store: config.store?.kind ?? 'embedded',
      search: models.embedder === null ? 'lexical' : 'hybrid',
      answer: models.chat === null ? 'extractive' : 'generated',
    },
    close: async () => {
      await receipts?.close();
      await store.close();
    },
  };
}

/** The models that are configured, for whoever needs no store. No server is asked yet. */
export function openModels({ llm, embeddings, reranker }: ModelSettings): Models {
  return {
    chat: llm && openChatModel(llm),
    embedder: embeddings && openEmbedder(embeddings),
    reranker: reranker && openReranker(reranker),
  };
}
