import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Browser } from 'playwright-core';
import { ingest } from '../../indexer/ingest.ts';
import { silentProgress } from '../../indexer/progress.ts';
import { compose } from '../../src/compose.ts';
import { createApp } from '../../src/http/app.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import type { ChatMessage } from '../../src/ports.ts';
import { startOpenAiServer } from '../fakes/openai-server.ts';
import { writePageCorpus } from './a-page-corpus.ts';

type Say = (messages: readonly ChatMessage[]) => string | AsyncIterable<string>;

/** Real services over one index: one answers in extracts, one by a stub of a model that says what it is told to. */
export interface PageService {
  readonly url: string;
  readonly generatedUrl: string;
  readonly dataDir: string;
  /** Where the documents lie. */
  readonly folder: string;
  /** What the model says from now on. */
  says(say: Say): void;
  close(): Promise<void>;
}

/** @param more folders to index besides the documents of `a-page-corpus.ts` */
export async function aPageService(
  browser: Browser,
  more: readonly string[] = [],
): Promise<PageService> {
  let say: Say = () => '';
  const stub = await startOpenAiServer({ reply: (messages) => say(messages) });
  const dataDir = mkdtempSync(join(tmpdir(), 'jichim-page-'));
  const folder = join(dataDir, 'documents');
  await writePageCorpus(folder, browser);
  const plain = await compose({ dataDir });
  await ingest(plain.store, {
    paths: [folder, ...more],
    progress: silentProgress,
  });
  const llm = {
    ...{ baseUrl: stub.url, model: 'stub-7b', apiKey: null, timeout: 20, concurrency: 4, queue: 8 },
    ...{ contextTokens: 8192, answerTokens: 1024, temperature: 0 },
    patience: { attempts: 1, longestWait: 0, afterTimeout: false, coolDown: 0 },
  };
  const generated = await compose({ dataDir, models: { llm, embeddings: null, reranker: null } });
  const listening = await serve(plain);
  const generatedListening = await serve(generated);
  return {
    url: listening.url,
    generatedUrl: generatedListening.url,
    dataDir,
    folder,
    says: (next) => {
      say = next;
    },
    close: async () => {
      await listening.close();
      await generatedListening.close();
      await plain.close();
      await generated.close();
      await stub.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Port 0 is any free one. */
export function serve(services: Awaited<ReturnType<typeof compose>>, port = 0): Promise<Listening> {
  const log = pino({ level: 'silent' });
  return listen(createApp({ ...services, log }), { host: '127.0.0.1', port });
}
