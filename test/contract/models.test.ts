import { afterAll, beforeAll, test } from 'vitest';
import { compose, type Services } from '../../src/compose.ts';
import { loadConfig } from '../../src/config.ts';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';
import { chatModelContract } from './chat-model.ts';
import { embedderContract } from './embedder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

let stub: OpenAiServer;
beforeAll(async () => {
  stub = await startOpenAiServer({
    reply: () => '<think>어디였더라</think>대한민국의 수도는 서울입니다.',
    dimension: 256,
  });
});
afterAll(() => stub.close());

/** The models that an environment asks for, as the service makes them. */
async function modelsOf(environment: Environment): Promise<Services['models']> {
  const { models } = loadConfig(environment);
  return (await compose({ dataDir: './data', models })).models;
}

const stubbed = (role: string): Environment => ({
  [`${role}_BASE_URL`]: stub.url,
  [`${role}_MODEL`]: 'stub',
});

chatModelContract('stub', async () => (await modelsOf(stubbed('LLM'))).chat!);
embedderContract('stub', async () => (await modelsOf(stubbed('EMBEDDINGS'))).embedder!);

const { LLM_BASE_URL: llm, EMBEDDINGS_BASE_URL: embeddings } = process.env;
if (llm) chatModelContract(llm, async () => (await modelsOf(process.env)).chat!);
else test.skip('ChatModel: a real server (set LLM_BASE_URL and LLM_MODEL)');
if (embeddings) embedderContract(embeddings, async () => (await modelsOf(process.env)).embedder!);
else test.skip('Embedder: a real server (set EMBEDDINGS_BASE_URL and EMBEDDINGS_MODEL)');
