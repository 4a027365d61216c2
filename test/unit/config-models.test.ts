import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';

const llm = { LLM_BASE_URL: 'http://127.0.0.1:8000/v1/', LLM_MODEL: 'exaone' };

describe('model settings', () => {
  test('nothing set: no model', () => {
    expect(loadConfig({}).models).toEqual({ llm: null, embeddings: null, reranker: null });
  });

  test('an empty value is as good as none', () => {
    expect(loadConfig({ LLM_BASE_URL: '', LLM_MODEL: '' }).models.llm).toBeNull();
  });

  test('an address and a name are enough', () => {
    expect(loadConfig(llm).models.llm).toEqual({
      baseUrl: 'http://127.0.0.1:8000/v1',
      model: 'exaone',
      apiKey: null,
      timeout: 60,
      concurrency: 4,
      queue: 32,
      contextTokens: 8192,
      answerTokens: 1024,
      temperature: 0,
    });
  });

  test('embeddings with the words that e5 wants', () => {
    const settings = loadConfig({
      EMBEDDINGS_BASE_URL: 'http://127.0.0.1:8001/v1',
      EMBEDDINGS_MODEL: 'multilingual-e5-small',
      EMBEDDINGS_API_KEY: 'k',
      EMBEDDINGS_QUERY_PREFIX: 'query: ',
      EMBEDDINGS_PASSAGE_PREFIX: 'passage: ',
    }).models.embeddings;
    expect(settings).toMatchObject({
      apiKey: 'k',
      batch: 32,
      timeout: 10,
      queryPrefix: 'query: ',
      passagePrefix: 'passage: ',
    });
  });

  test('a reranker', () => {
    const env = { RERANK_BASE_URL: 'http://127.0.0.1:8002', RERANK_MODEL: 'bge-reranker-v2-m3' };
    expect(loadConfig(env).models.reranker).toMatchObject({ candidates: 30, timeout: 5 });
  });
});

describe('problems', () => {
  test.each([
    ['an address without a model', { LLM_BASE_URL: 'http://a/v1' }, 'LLM_MODEL'],
    ['a model without an address', { EMBEDDINGS_MODEL: 'e5' }, 'EMBEDDINGS_BASE_URL'],
    ['no address', { ...llm, LLM_BASE_URL: 'localhost:8000' }, 'http://'],
    ['a password in the address', { ...llm, LLM_BASE_URL: 'http://a:b@c/v1' }, 'LLM_API_KEY'],
    ['a key with a blank', { ...llm, LLM_API_KEY: 'a b' }, '빈칸'],
    ['no number', { ...llm, LLM_TIMEOUT: 'long' }, '1-300의 정수'],
    ['more than Node waits', { ...llm, LLM_TIMEOUT: '301' }, '1-300의 정수'],
    ['no room for the question', { ...llm, LLM_MAX_TOKENS: '8192' }, 'LLM_CONTEXT_TOKENS'],
  ])('%s', (_, env, message) => {
    expect(() => loadConfig(env)).toThrow(message);
  });

  test('a key that is refused is not repeated', () => {
    expect(() => loadConfig({ ...llm, LLM_API_KEY: 'sk-비밀' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('sk-') }),
    );
  });
});
