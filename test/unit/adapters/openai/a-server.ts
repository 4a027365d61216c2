import { expect, onTestFinished } from 'vitest';
import type { ChatModelSettings } from '../../../../src/adapters/openai/chat-model.ts';
import type { EmbedderSettings } from '../../../../src/adapters/openai/embedder.ts';
import type { RerankerSettings } from '../../../../src/adapters/openai/reranker.ts';
import type { Patience, ServerSettings } from '../../../../src/adapters/openai/settings.ts';
import { ModelError } from '../../../../src/errors.ts';
import {
  type OpenAiServer,
  type OpenAiServerOptions,
  startOpenAiServer,
} from '../../../fakes/openai-server.ts';

/** A stub server that is closed when the test ends. */
export async function aServer(options: OpenAiServerOptions = {}): Promise<OpenAiServer> {
  const server = await startOpenAiServer(options);
  onTestFinished(() => server.close());
  return server;
}

export const KEY = 'sk-secret-of-this-test';

/** Tries again, but never a server that asks for more than a second. */
export const quick: Patience = {
  attempts: 3,
  longestWait: 1,
  afterTimeout: false,
  coolDown: 0,
};

const common: Omit<ServerSettings, 'baseUrl'> = {
  model: 'stub',
  apiKey: null,
  timeout: 5,
  concurrency: 4,
  queue: 8,
  patience: quick,
};

export function chatSettings(
  { url }: Pick<OpenAiServer, 'url'>,
  changes: Partial<ChatModelSettings> = {},
): ChatModelSettings {
  const sampling = { contextTokens: 8192, answerTokens: 512, temperature: 0 };
  return { ...common, ...sampling, baseUrl: url, ...changes };
}

export function embedderSettings(
  { url }: Pick<OpenAiServer, 'url'>,
  changes: Partial<EmbedderSettings> = {},
): EmbedderSettings {
  const own = { batch: 8, maxChars: 2000, queryPrefix: '', passagePrefix: '' };
  return { ...common, ...own, baseUrl: url, ...changes };
}

export function rerankerSettings(
  { url }: Pick<OpenAiServer, 'url'>,
  changes: Partial<RerankerSettings> = {},
): RerankerSettings {
  return { ...common, candidates: 10, baseUrl: url, ...changes };
}

/** An address where nobody listens. */
export async function nowhere(): Promise<{ readonly url: string }> {
  const server = await startOpenAiServer();
  await server.close();
  return server;
}

/** The failure that a call ends with; anything else fails the test. */
export async function failure(call: Promise<unknown>): Promise<ModelError> {
  const thrown = await call.then(
    () => null,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(ModelError);
  return thrown as ModelError;
}
