import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { ingest } from '../../indexer/ingest.ts';
import { silentProgress } from '../../indexer/progress.ts';
import { openReceiptStore } from '../../src/adapters/receipts/store.ts';
import type { AnswerSettings } from '../../src/ask/asked.ts';
import { compose } from '../../src/compose.ts';
import { createApp } from '../../src/http/app.ts';
import { type Listening, listen } from '../../src/http/listen.ts';
import { type Answer, type Refusal, type Reply, replySchema } from '../../src/model/answer.ts';
import { type AnswerEvent, answerEventSchema } from '../../src/model/answer-event.ts';
import type { ChatMessage, PassageStore } from '../../src/ports.ts';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';
import { post } from './a-service.ts';

type Say = (messages: readonly ChatMessage[]) => string | AsyncIterable<string>;

/** A real service on loopback over the sample corpus, with a stub model that says what it is told to. */
export interface AnsweringService {
  readonly url: string;
  readonly stub: OpenAiServer;
  /** Where the service keeps everything. */
  readonly dataDir: string;
  readonly store: PassageStore;
  readonly logged: readonly string[];
  /** What the model says from now on. */
  says(say: string | Say): void;
  ask(body: object): Promise<Reply>;
  answer(body: object): Promise<Answer>;
  refusal(body: object): Promise<Refusal>;
  events(body: object): Promise<readonly AnswerEvent[]>;
  close(): Promise<void>;
}

export async function anAnsweringService(
  answers: Partial<AnswerSettings> = {},
): Promise<AnsweringService> {
  let say: Say = () => '';
  const stub = await startOpenAiServer({ reply: (messages) => say(messages) });
  const dataDir = mkdtempSync(join(tmpdir(), 'jichim-answers-'));
  const llm = {
    ...{ baseUrl: stub.url, model: 'stub-7b', apiKey: null, timeout: 1, concurrency: 4, queue: 8 },
    ...{ contextTokens: 8192, answerTokens: 1024, temperature: 0 },
    // One try: the tests of the adapter show that it tries again.
    patience: { attempts: 1, longestWait: 0, afterTimeout: false, coolDown: 0 },
  };
  const services = await compose({ dataDir, models: { llm, embeddings: null, reranker: null } });
  await ingest(services.store, {
    paths: ['corpus/law', 'corpus/guidelines', 'test/fixtures/injected'],
    progress: silentProgress,
  });
  const logged: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => logged.push(line) });
  const receipts = openReceiptStore({ dataDir, days: 30 });
  const app = createApp({ ...services, log, answers, receipts });
  const listening: Listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const url = `${listening.url}/v1/ask`;
  const ask = async (body: object) =>
    replySchema.parse(await (await fetch(url, post({ asOf: '2026-11-24', ...body }))).json());
  return {
    url,
    stub,
    dataDir,
    store: services.store,
    logged,
    says: (text) => {
      say = typeof text === 'string' ? () => text : text;
    },
    ask,
    answer: async (body) => {
      const reply = await ask(body);
      if (reply.type !== 'answer') throw new Error(`refused: ${reply.reason}`);
      return reply;
    },
    refusal: async (body) => {
      const reply = await ask(body);
      if (reply.type !== 'refusal') throw new Error(`answered: ${reply.statements[0]?.text}`);
      return reply;
    },
    events: async (body) => readEvents(await fetch(url, streamed({ asOf: '2026-11-24', ...body }))),
    close: async () => {
      await listening.close();
      await receipts.close();
      await services.close();
      await stub.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A question whose answer is wanted as events. */
export function streamed(body: object): RequestInit {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  return { ...post(body), headers };
}

async function readEvents(response: Response): Promise<readonly AnswerEvent[]> {
  const text = await response.text();
  return text
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => answerEventSchema.parse(JSON.parse(block.slice(block.indexOf('data: ') + 6))));
}

/** The key under which the prompt gives a passage that holds some words; p0 when none does. */
export function keyOf(messages: readonly ChatMessage[], words: string): string {
  const prompt = messages.find(({ role }) => role === 'user')?.content ?? '';
  const block = prompt.split('\n\n').find((part) => /^\[p\d+\]/.test(part) && part.includes(words));
  return block === undefined ? 'p0' : /^\[(p\d+)\]/.exec(block)![1]!;
}
