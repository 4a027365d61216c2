import { describe, expect, test } from 'vitest';
import { silentProgress } from '../../../indexer/progress.ts';
import { reportText } from '../../../indexer/report.ts';
import { openEmbedder } from '../../../src/adapters/openai/embedder.ts';
import { queryVector } from '../../../src/korean/sparse.ts';
import type { OpenAiServer } from '../../fakes/openai-server.ts';
import { aServer, embedderSettings, nowhere } from '../adapters/openai/a-server.ts';
import { guideline, useCorpusFolder } from './corpus-folder.ts';

const at = useCorpusFolder();

/** Texts that the server was asked for, the question about its dimension left out. */
function embedded({ requests }: OpenAiServer): string[] {
  const texts = requests.flatMap(({ body }) => (body as { input: string[] }).input);
  return texts.filter((text) => text !== '차원');
}

const many = (count: number) =>
  Array.from(
    { length: count },
    (_, n) => `## ${n}절\n\n${n}번째 권고를 ${'자세히 '.repeat(60)}적는다.`,
  );

describe('with an embedder', () => {
  test('every passage gets a vector, with its title and headings, and the run says so', async () => {
    const server = await aServer();
    const embedder = openEmbedder(embedderSettings(server));
    await at.put('a.md', guideline('심방세동', '## 치료\n\n항응고제를 권고한다.'));
    const report = await at.run({ embedder });
    expect(report.release).toMatchObject({ embedder: { model: 'stub', dimension: 64 } });
    expect(report.embedded).toEqual({ info: { model: 'stub', dimension: 64 }, passages: 1 });
    expect(reportText(report, false)).toContain('임베딩: stub(64차원)로 단락 1개의 벡터');
    expect(embedded(server)).toEqual([expect.stringMatching(/^심방세동\n[\s\S]*항응고제/)]);
  });

  test('the vectors are those of the passages, and find them', async () => {
    const embedder = openEmbedder(embedderSettings(await aServer({ dimension: 256 })));
    await at.put('a.md', guideline('가', '항응고제를 권고한다.'));
    await at.put('b.md', guideline('나', '혈당강하제를 권고한다.'));
    await at.run({ embedder });
    const [dense] = await embedder.embed(['혈당강하제를'], 'query');
    const release = (await at.store.current())!;
    const found = await release.search({
      lexical: queryVector('없는낱말'),
      dense: dense!,
      filter: { asOf: '2026-06-01' },
      limit: 1,
    });
    expect(found[0]!.document.title).toBe('나');
  });

  test('batches hold no more than the server takes, and lose nothing', async () => {
    const server = await aServer();
    const embedder = openEmbedder(embedderSettings(server, { batch: 3 }));
    await at.put('a.md', guideline('가', many(10).join('\n\n')));
    const report = await at.run({ embedder });
    const sizes = server.requests.map(({ body }) => (body as { input: string[] }).input.length);
    expect(Math.max(...sizes)).toBe(3);
    expect(report.release!.passages).toBeGreaterThan(6);
    expect(embedded(server)).toHaveLength(report.release!.passages);
    expect(new Set(embedded(server)).size).toBe(report.release!.passages);
  });

  test('a server that stumbles is asked again', async () => {
    const server = await aServer();
    const embedder = openEmbedder(embedderSettings(server));
    await embedder.info();
    server.next({ status: 503 }, { refuse: true });
    await at.put('a.md', guideline('가'));
    expect((await at.run({ embedder })).embedded?.passages).toBe(1);
  });
});

describe('a second run', () => {
  test('makes no vector of what is unchanged', async () => {
    const server = await aServer();
    await at.put('a.md', guideline('가', '항응고제를 권고한다.'));
    await at.run({ embedder: openEmbedder(embedderSettings(server)) });
    await at.put('b.md', guideline('나', '혈당강하제를 권고한다.'));
    const report = await at.run({ embedder: openEmbedder(embedderSettings(server)) });
    expect(report).toMatchObject({ kept: 1, embedded: { passages: 1 } });
    expect(embedded(server)).toHaveLength(2);
    expect(report.release).toMatchObject({ passages: 2, embedder: { dimension: 64 } });
    expect(reportText(report, false)).toContain('다시 만들지 않았습니다');
  });

  test('over nothing new publishes nothing', async () => {
    const embedder = openEmbedder(embedderSettings(await aServer()));
    await at.put('a.md', guideline('가'));
    await at.run({ embedder });
    expect((await at.run({ embedder })).release).toBeNull();
    expect((await at.run({ embedder, dryRun: true })).read).toEqual([]);
  });

  test.each([
    ['another model', { model: 'other' }],
    ['another prefix', { passagePrefix: 'passage: ' }],
  ])('with %s makes every vector anew', async (_, changes) => {
    const server = await aServer();
    await at.put('a.md', guideline('가'));
    await at.run({ embedder: openEmbedder(embedderSettings(server)) });
    const report = await at.run({ embedder: openEmbedder(embedderSettings(server, changes)) });
    expect(report).toMatchObject({ kept: 0, embedded: { passages: 1 } });
  });

  test('gives vectors to a release that had none, and takes them away', async () => {
    const embedder = openEmbedder(embedderSettings(await aServer()));
    await at.put('a.md', guideline('가'));
    expect((await at.run()).release?.embedder).toBeNull();
    expect((await at.run({ embedder })).release?.embedder).toEqual({
      model: 'stub',
      dimension: 64,
    });
    expect((await at.run()).release?.embedder).toBeNull();
  });
});

describe('a run that cannot embed', () => {
  const stoppedRun = /임베딩을 만들 수 없어 색인을 멈췄습니다. 지금 쓰는 색인은 그대로입니다./;

  test('does not begin where the server is away', async () => {
    await at.put('a.md', guideline('가'));
    await at.run();
    await at.put('b.md', guideline('나'));
    const embedder = openEmbedder(embedderSettings(await nowhere()));
    await expect(at.run({ embedder })).rejects.toThrow(stoppedRun);
    expect(await at.titles()).toEqual(['가']);
  });

  test('stops where the server goes in the middle; the next run finds the store free', async () => {
    const server = await aServer();
    const embedder = openEmbedder(embedderSettings(server));
    await at.put('a.md', guideline('가'));
    await at.run({ embedder });
    await at.put('b.md', guideline('나', '항응고제를 권고한다.'));
    await at.put('c.md', guideline('다', '혈당강하제를 권고한다.'));
    server.next({}, { status: 400 });
    await expect(at.run({ embedder })).rejects.toThrow(stoppedRun);
    expect(await at.titles()).toEqual(['가']);
    expect(await at.store.list()).toHaveLength(1);
    await at.run({ embedder });
    expect(await at.titles()).toEqual(['가', '나', '다']);
  });

  test('stops for a person, too', async () => {
    const server = await aServer();
    const embedder = openEmbedder(embedderSettings(server));
    await embedder.info();
    server.next({ silent: true });
    await at.put('a.md', guideline('가'));
    const stop = new AbortController();
    const progress = { ...silentProgress, stage: () => void setTimeout(() => stop.abort(), 50) };
    const run = at.run({ embedder, signal: stop.signal, progress });
    await expect(run).rejects.toThrow('색인을 중단했습니다');
    expect(await at.store.current()).toBeNull();
  });

  test('can rehearse all the same', async () => {
    await at.put('a.md', guideline('가'));
    const embedder = openEmbedder(embedderSettings(await nowhere()));
    expect((await at.run({ embedder, dryRun: true })).read).toHaveLength(1);
  });
});
