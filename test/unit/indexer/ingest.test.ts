import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ingest, type IngestOptions } from '../../../indexer/ingest.ts';
import { sha256 } from '../../../indexer/recipe.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import type { PassageStore } from '../../../src/ports.ts';

let folder: string;
let corpus: string;
let store: PassageStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jichim-ingest-'));
  corpus = join(folder, 'corpus');
  await mkdir(corpus);
  store = openEmbeddedStore({ dataDir: join(folder, 'data') });
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const put = (name: string, content: string | Uint8Array) => writeFile(join(corpus, name), content);

const run = (options: Partial<IngestOptions> = {}) =>
  ingest(store, { paths: [corpus], progress: silentProgress, ...options });

async function titles(): Promise<string[]> {
  const current = await store.current();
  const documents = (await current?.documents()) ?? [];
  return documents.map(({ document }) => document.title).toSorted();
}

const guideline = (title: string, text = '항응고제를 권고한다.') => `# ${title}\n\n${text}\n`;

const law = (title: string, mst: string, effective: string, more = '') => `---
제목: ${title}
법령MST: ${mst}
법령ID: '000009'
법령구분: 법률
공포일자: 2026-01-01
시행일자: ${effective}
${more}
---

##### 제1조 (목적)

이 법은 목적을 정한다.
`;

describe('a first run', () => {
  test('publishes what it read', async () => {
    await put('a.md', guideline('가'));
    await put('b.txt', '나의 내용이다.');
    const report = await run();
    expect(report.release).toMatchObject({ number: 1, documents: 2 });
    expect(await titles()).toEqual(['b', '가']);
  });

  test('one broken, one empty and one wrongly encoded file stop nothing', async () => {
    await put('good.md', guideline('가'));
    await put('broken.pdf', 'not a pdf');
    await put('empty.md', '');
    await put('euckr.txt', Uint8Array.from([0xc1, 0xf8, 0xb7, 0xe1]));
    const report = await run();
    expect(report.release?.documents).toBe(1);
    const reasons = report.failures.map(({ path, reason }) => [
      path.slice(corpus.length + 1),
      reason,
    ]);
    expect(reasons).toEqual([
      ['broken.pdf', expect.stringContaining('손상')],
      ['empty.md', expect.stringContaining('빈 파일')],
      ['euckr.txt', expect.stringContaining('UTF-8')],
    ]);
  });

  test('formats that are not read are skipped with the reason', async () => {
    await put('a.md', guideline('가'));
    await put('b.xlsx', 'x');
    expect((await run()).skipped).toEqual([
      { path: join(corpus, 'b.xlsx'), reason: expect.stringContaining('.xlsx') },
    ]);
  });

  test('nothing readable leaves no release', async () => {
    await put('empty.md', '');
    await expect(run()).rejects.toThrow(/하나도 없습니다/);
    expect(await store.current()).toBeNull();
  });

  test('a path that does not exist is named', async () => {
    await expect(run({ paths: [join(folder, 'none')] })).rejects.toThrow(/none/);
  });

  test('a dry run reports and writes nothing', async () => {
    await put('a.md', guideline('가'));
    const report = await run({ dryRun: true });
    expect(report.read.map(({ document }) => document.title)).toEqual(['가']);
    expect(await store.current()).toBeNull();
  });
});

describe('a later run', () => {
  test('with nothing changed publishes nothing', async () => {
    await put('a.md', guideline('가'));
    await run();
    const report = await run();
    expect(report).toMatchObject({ release: null, kept: 1, read: [] });
    expect(await store.list()).toHaveLength(1);
  });

  test('reads only what changed', async () => {
    await put('a.md', guideline('가'));
    await put('b.md', guideline('나'));
    await run();
    await put('b.md', guideline('나', '금기이다.'));
    const report = await run();
    expect(report).toMatchObject({ kept: 1, release: { number: 2, documents: 2 } });
    expect(report.read.map(({ document }) => document.title)).toEqual(['나']);
  });

  test('passages of an unchanged text keep their ids', async () => {
    await put('a.md', guideline('가'));
    await run();
    const before = await (await store.current())!.passagesOf((await ids())[0]!, 0, 9);
    await put('b.md', guideline('나'));
    await run();
    const after = await (await store.current())!.passagesOf(before[0]!.documentId, 0, 9);
    expect(after).toEqual(before);
  });

  test('takes out documents whose file vanished', async () => {
    await put('a.md', guideline('가'));
    await put('b.md', guideline('나'));
    await run();
    await rm(join(corpus, 'a.md'));
    const report = await run();
    expect(report.removed.map(({ title }) => title)).toEqual(['가']);
    expect(await titles()).toEqual(['나']);
  });

  test('over another folder leaves the first one in', async () => {
    await put('a.md', guideline('가'));
    await run();
    const other = join(folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'b.md'), guideline('나'));
    await run({ paths: [other] });
    expect(await titles()).toEqual(['가', '나']);
  });

  test('keeps the last good reading of a file that broke', async () => {
    await put('a.md', guideline('가'));
    await put('b.md', guideline('나'));
    await run();
    await put('a.md', '');
    await put('b.md', guideline('나', '금기이다.'));
    const report = await run();
    expect(report.failures).toEqual([expect.objectContaining({ kept: true })]);
    expect(await titles()).toEqual(['가', '나']);
  });

  test('a moved file is the same document', async () => {
    await put('a.md', law('시험법', '1', '2026-02-01'));
    await run();
    await rm(join(corpus, 'a.md'));
    await put('b.md', law('시험법', '1', '2026-02-01'));
    await run();
    expect(await ids()).toEqual(['law-000009-1']);
  });

  test('removes a document by its id, and refuses an unknown id', async () => {
    await put('a.md', guideline('가'));
    await put('b.md', guideline('나'));
    await run();
    const [first] = await ids();
    await run({ paths: [], remove: [first!] });
    expect(await ids()).not.toContain(first);
    await expect(run({ paths: [], remove: ['none'] })).rejects.toThrow(/none/);
  });

  test('stopped by a signal it changes nothing', async () => {
    await put('a.md', guideline('가'));
    await run();
    await put('b.md', guideline('나'));
    await expect(run({ signal: AbortSignal.abort() })).rejects.toThrow(/중단/);
    expect(await titles()).toEqual(['가']);
    await run();
    expect(await titles()).toEqual(['가', '나']);
  });

  async function ids(): Promise<string[]> {
    const documents = await (await store.current())!.documents();
    return documents.map(({ document }) => document.id);
  }
});

describe('the same document twice', () => {
  test('a copy of a file is skipped, run after run', async () => {
    await put('a.md', law('시험법', '1', '2026-02-01'));
    await put('b.md', law('시험법', '1', '2026-02-01'));
    expect((await run()).skipped).toEqual([
      { path: join(corpus, 'b.md'), reason: expect.stringContaining('a.md') },
    ]);
    expect(await run()).toMatchObject({ release: null, kept: 1 });
  });

  test('another file of the same edition does not take its place', async () => {
    await put('a.md', law('시험법', '1', '2026-02-01'));
    await run();
    await put('b.md', law('시험법', '1', '2026-02-01', '소관부처: 보건복지부'));
    expect(await run()).toMatchObject({
      release: null,
      skipped: [{ reason: expect.stringContaining('시험법') }],
    });
  });
});

describe('editions of a law', () => {
  test('each is in force until the next one', async () => {
    await put('a.md', law('시험법', '1', '2026-02-01'));
    await put('b.md', law('시험법', '2', '2026-08-01'));
    await run();
    const documents = await (await store.current())!.documents();
    const windows = documents.map(({ document }) => [document.effectiveFrom, document.effectiveTo]);
    expect(windows.toSorted()).toEqual([
      ['2026-02-01', '2026-08-01'],
      ['2026-08-01', null],
    ]);
  });

  test('a digest gives way to the full text of its law', async () => {
    await put('digest.md', law('시험법', '1', '2026-02-01', '요약: true'));
    await run();
    await put('full.md', law('시험법', '1', '2026-02-01'));
    const report = await run();
    expect(report.displaced.map(({ digest }) => digest)).toEqual([true]);
    const documents = await (await store.current())!.documents();
    expect(documents.map(({ document }) => document.digest)).toEqual([false]);
  });
});

describe('a corpus folder with a manifest', () => {
  const entry = (content: string, sha = sha256(content)) => ({
    id: 'guide',
    file: 'a.md',
    title: '목록의 제목',
    kind: 'notice',
    publisher: '학회',
    edition: '2판',
    effectiveDate: '2025-01-01',
    source: '원문',
    licence: 'CC0-1.0',
    sha256: sha,
  });

  test('gives the document its metadata', async () => {
    await put('a.md', guideline('가'));
    await put('manifest.json', JSON.stringify({ documents: [entry(guideline('가'))] }));
    const [read] = (await run()).read;
    expect(read?.document).toMatchObject({
      id: 'guide',
      title: '목록의 제목',
      kind: 'notice',
      effectiveFrom: '2025-01-01',
    });
  });

  test('a file that is not what the manifest lists is refused', async () => {
    await put('a.md', guideline('가'));
    await put('b.md', guideline('나'));
    await put('manifest.json', JSON.stringify({ documents: [entry('', '0'.repeat(64))] }));
    expect((await run()).failures).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('sha256') }),
    ]);
  });

  test('a manifest with mistakes names each of them', async () => {
    await put('a.md', guideline('가'));
    await put(
      'manifest.json',
      JSON.stringify({ documents: [{ ...entry(''), effectiveDate: '2025-13-01' }] }),
    );
    await expect(run()).rejects.toThrow(/documents\.0\.effectiveDate/);
  });
});
