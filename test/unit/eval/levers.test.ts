import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLevers } from '../../../eval/levers.ts';
import { type OpenAiServer, startOpenAiServer } from '../../fakes/openai-server.ts';
import { lawRelease } from '../law/a-law-release.ts';

let stub: OpenAiServer;
beforeAll(async () => {
  stub = await startOpenAiServer();
});
afterAll(() => stub.close());

const release = lawRelease([]);
const llm = () => ({ LLM_BASE_URL: stub.url, LLM_MODEL: 'stub' });

test('without a switch no model helps, whatever is set', async () => {
  expect(await openLevers({}, release, llm())).toEqual({
    rewriter: null,
    embedder: null,
    chat: null,
  });
});

test.each([
  [{ rewrite: true }, '--rewrite: 언어 모델이 없습니다'],
  [{ model: true }, '--model: 언어 모델이 없습니다'],
  [{ dense: true }, '--dense: 임베딩 서버가 없습니다'],
])('%o without a server is told', (options, told) =>
  expect(openLevers(options, release, {})).rejects.toThrow(told),
);

test('a release without vectors has no dense leg', () =>
  expect(
    openLevers({ dense: true }, release, { EMBEDDINGS_BASE_URL: stub.url, EMBEDDINGS_MODEL: 'e' }),
  ).rejects.toThrow('임베딩 없이 만들어져'));

test('one lever at a time', async () => {
  const { rewriter, chat } = await openLevers({ rewrite: true }, release, llm());
  expect([rewriter?.model, chat]).toEqual(['stub', null]);
});
