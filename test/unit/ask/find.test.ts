import { describe, expect, test } from 'vitest';
import { openEmbedder } from '../../../src/adapters/openai/embedder.ts';
import { openReranker } from '../../../src/adapters/openai/reranker.ts';
import { type Found, find, type SearchModels } from '../../../src/ask/find.ts';
import { passageVector } from '../../../src/korean/sparse.ts';
import type { Embedder, OpenRelease } from '../../../src/ports.ts';
import { aDocument, aPassage, aRecipe, stored } from '../../fakes/factories.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';
import {
  aServer,
  embedderSettings,
  nowhere,
  rerankerSettings,
} from '../adapters/openai/a-server.ts';

const none: SearchModels = { embedder: null, reranker: null };

/** Shares words with none of the others, and letters with the question below. */
const records = '진료기록부보존기간은십년';
const texts = [
  '의무기록 사본의 발급',
  records,
  '의무기록 사본의 열람',
  '처방전의 발급',
  '수술 동의서',
];

/** A release of these texts, one document; with vectors where there is an embedder. */
async function releaseOf(embedder: Embedder | null): Promise<OpenRelease> {
  const document = aDocument({ id: 'd', title: '지침' });
  const info = embedder === null ? null : await embedder.info();
  const vectors = await embedder?.embed(texts, 'passage');
  const store = new MemoryStore();
  const draft = await store.begin({ recipe: aRecipe, embedder: info });
  const passages = texts.map((text, ordinal) => ({
    passage: aPassage({ documentId: 'd', ordinal, text, label: text }),
    lexical: passageVector(text),
    dense: vectors?.[ordinal] ?? null,
  }));
  await draft.add(stored(document, passages.length), passages);
  await store.publish((await draft.seal()).number);
  return (await store.current())!;
}

const request = (query: string, limit = 5) => ({ query, limit, asOf: '2026-06-01' });
const labels = ({ hits }: Found) => hits.map(({ passage }) => passage.label);

describe('with an embedder', () => {
  test('a passage that shares no word is found by its vector', async () => {
    const embedder = openEmbedder(embedderSettings(await aServer({ dimension: 256 })));
    const release = await releaseOf(embedder);
    const asked = request('기록부보존기간');
    const found = await find(release, { ...none, embedder }, asked);
    expect(labels(found)[0]).toBe(records);
    expect(found.notices).toEqual([]);
  });

  test('scores stay on the scale of the words', async () => {
    const embedder = openEmbedder(embedderSettings(await aServer({ dimension: 256 })));
    const release = await releaseOf(embedder);
    const asked = request('의무기록 사본의 발급');
    const [byWords] = (await find(release, none, asked)).hits;
    const [byBoth] = (await find(release, { ...none, embedder }, asked)).hits;
    expect(byBoth!.passage.id).toBe(byWords!.passage.id);
    expect(byBoth!.score).toBeCloseTo(byWords!.score, 6);
  });

  const asked = request('의무기록 사본');
  const byWordsOf = async (release: OpenRelease) => labels(await find(release, none, asked));

  test.each([
    ['silent', { silent: true }, '임베딩 서버가 응답하지 않아 낱말 검색만으로 찾았습니다.'],
    ['not there', { refuse: true }, '임베딩 서버가 응답하지 않아 낱말 검색만으로 찾았습니다.'],
    ['flooded', { status: 429 }, '임베딩 서버에 요청이 밀려 낱말 검색만으로 찾았습니다.'],
    ['broken', { body: '<html>' }, '관리자에게 알려 주십시오'],
  ])('whose server is %s: by words, with a notice', async (_, behaviour, notice) => {
    const server = await aServer();
    const embedder = openEmbedder(embedderSettings(server, { timeout: 0.2 }));
    const release = await releaseOf(embedder);
    server.next(behaviour, behaviour, behaviour);
    const found = await find(release, { ...none, embedder }, asked);
    expect(labels(found)).toEqual(await byWordsOf(release));
    expect(found.notices).toEqual([expect.stringContaining(notice)]);
  });

  test('whose server was away from the start: by words, and by both once it is back', async () => {
    const server = await aServer();
    const release = await releaseOf(openEmbedder(embedderSettings(server)));
    const embedder = openEmbedder(embedderSettings(server));
    server.next({ status: 400 });
    expect((await find(release, { ...none, embedder }, asked)).notices).toHaveLength(1);
    expect((await find(release, { ...none, embedder }, asked)).notices).toEqual([]);
  });

  test.each([
    ['another model', { model: 'other' }, {}, /stub, 64차원.*other, 64차원/],
    ['another dimension', {}, { dimension: 32 }, /64차원.*32차원/],
    ['another prefix', { passagePrefix: 'passage: ' }, {}, /stub \(passage:\)/],
  ])('other than the release was made with, %s: by words', async (_, settings, server, notice) => {
    const release = await releaseOf(openEmbedder(embedderSettings(await aServer())));
    const embedder = openEmbedder(embedderSettings(await aServer(server), settings));
    const found = await find(release, { ...none, embedder }, asked);
    expect(labels(found)).toEqual(await byWordsOf(release));
    expect(found.notices).toEqual([expect.stringMatching(notice)]);
    expect(found.notices[0]).toContain('reindex');
  });

  test('over a release without vectors: by words, the server is not asked', async () => {
    const server = await aServer();
    const embedder = openEmbedder(embedderSettings(server));
    const release = await releaseOf(null);
    const found = await find(release, { ...none, embedder }, asked);
    expect(labels(found)).toEqual(await byWordsOf(release));
    expect(found.notices).toEqual([expect.stringContaining('임베딩 없이')]);
    expect(server.requests).toEqual([]);
  });

  test('is no failure when the reader leaves', async () => {
    const embedder = openEmbedder(embedderSettings(await aServer()));
    const release = await releaseOf(embedder);
    const reason = new Error('left');
    const leaving = find(release, { ...none, embedder }, asked, {
      signal: AbortSignal.abort(reason),
    });
    await expect(leaving).rejects.toBe(reason);
  });
});

describe('with a reranker', () => {
  const asked = request('발급 의무기록');

  test.each(['cohere', 'tei'] as const)(
    'in the shape of %s, the order is its own',
    async (rerank) => {
      const server = await aServer({ rerank });
      const reranker = openReranker(rerankerSettings(server));
      const release = await releaseOf(null);
      const before = await find(release, none, asked);
      const after = await find(release, { ...none, reranker }, asked);
      expect(new Set(labels(after))).toEqual(new Set(labels(before)));
      expect(after.hits.map(({ score }) => score)).toEqual(before.hits.map(({ score }) => score));
      expect(after.notices).toEqual([]);
      const { body } = server.requests.at(-1)!;
      const sent = body as { query: string; documents?: string[]; texts?: string[] };
      expect(sent.query).toBe(asked.query);
      expect((sent.documents ?? sent.texts)![0]).toBe(`지침\n${labels(before)[0]}`);
    },
  );

  test('only the best change places', async () => {
    const body = JSON.stringify({
      results: [
        { index: 0, relevance_score: 0.1 },
        { index: 1, relevance_score: 0.9 },
      ],
    });
    const server = await aServer({ always: { body } });
    const reranker = openReranker(rerankerSettings(server, { candidates: 2 }));
    const release = await releaseOf(null);
    const [first, second, ...others] = labels(await find(release, none, asked));
    expect(labels(await find(release, { ...none, reranker }, asked))).toEqual([
      second,
      first,
      ...others,
    ]);
  });

  test('that is away: the order of the search, with a notice', async () => {
    const reranker = openReranker(rerankerSettings(await nowhere()));
    const release = await releaseOf(null);
    const found = await find(release, { ...none, reranker }, asked);
    expect(labels(found)).toEqual(labels(await find(release, none, asked)));
    expect(found.notices).toEqual([expect.stringContaining('재순위 서버')]);
  });

  test('one hit needs no order', async () => {
    const server = await aServer();
    const reranker = openReranker(rerankerSettings(server));
    const release = await releaseOf(null);
    await find(release, { ...none, reranker }, request('처방전'));
    expect(server.requests).toEqual([]);
  });
});
