import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import { guideline, law, useCorpusFolder } from './corpus-folder.ts';

const at = useCorpusFolder();

describe('a first run', () => {
  test('publishes what it read', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('b.txt', '나의 내용이다.');
    const report = await at.run();
    expect(report.release).toMatchObject({ number: 1, documents: 2 });
    expect(await at.titles()).toEqual(['b', '가']);
  });

  test('one broken, one empty and one wrongly encoded file stop nothing', async () => {
    await at.put('good.md', guideline('가'));
    await at.put('broken.pdf', 'not a pdf');
    await at.put('empty.md', '');
    await at.put('euckr.txt', Uint8Array.from([0xc1, 0xf8, 0xb7, 0xe1]));
    const report = await at.run();
    expect(report.release?.documents).toBe(1);
    const reasons = report.failures.map(({ path, reason }) => [
      path.slice(at.corpus.length + 1),
      reason,
    ]);
    expect(reasons).toEqual([
      ['broken.pdf', expect.stringContaining('손상')],
      ['empty.md', expect.stringContaining('빈 파일')],
      ['euckr.txt', expect.stringContaining('UTF-8')],
    ]);
  });

  test('formats that are not read are skipped with the reason', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('b.xlsx', 'x');
    expect((await at.run()).skipped).toEqual([
      { path: join(at.corpus, 'b.xlsx'), reason: expect.stringContaining('.xlsx') },
    ]);
  });

  test('nothing readable leaves no release', async () => {
    await at.put('empty.md', '');
    await expect(at.run()).rejects.toThrow(/하나도 없습니다/);
    expect(await at.store.current()).toBeNull();
  });

  test('a path that does not exist is named', async () => {
    await expect(at.run({ paths: [join(at.folder, 'none')] })).rejects.toThrow(/none/);
  });

  test('a dry run reports and writes nothing', async () => {
    await at.put('a.md', guideline('가'));
    const report = await at.run({ dryRun: true });
    expect(report.read.map(({ document }) => document.title)).toEqual(['가']);
    expect(await at.store.current()).toBeNull();
  });
});

describe('a later run', () => {
  test('with nothing changed publishes nothing', async () => {
    await at.put('a.md', guideline('가'));
    await at.run();
    const report = await at.run();
    expect(report).toMatchObject({ release: null, kept: 1, read: [] });
    expect(await at.store.list()).toHaveLength(1);
  });

  test('reads only what changed', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('b.md', guideline('나'));
    await at.run();
    await at.put('b.md', guideline('나', '금기이다.'));
    const report = await at.run();
    expect(report).toMatchObject({ kept: 1, release: { number: 2, documents: 2 } });
    expect(report.read.map(({ document }) => document.title)).toEqual(['나']);
  });

  test('passages of an unchanged text keep their ids', async () => {
    await at.put('a.md', guideline('가'));
    await at.run();
    const before = await (await at.store.current())!.passagesOf((await ids())[0]!, 0, 9);
    await at.put('b.md', guideline('나'));
    await at.run();
    const after = await (await at.store.current())!.passagesOf(before[0]!.documentId, 0, 9);
    expect(after).toEqual(before);
  });

  test('takes out documents whose file vanished', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('b.md', guideline('나'));
    await at.run();
    await rm(join(at.corpus, 'a.md'));
    const report = await at.run();
    expect(report.removed.map(({ title }) => title)).toEqual(['가']);
    expect(await at.titles()).toEqual(['나']);
  });

  test('over another folder leaves the first one in', async () => {
    await at.put('a.md', guideline('가'));
    await at.run();
    const other = join(at.folder, 'other');
    await mkdir(other);
    await writeFile(join(other, 'b.md'), guideline('나'));
    await at.run({ paths: [other] });
    expect(await at.titles()).toEqual(['가', '나']);
  });

  test('keeps the last good reading of a file that broke', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('b.md', guideline('나'));
    await at.run();
    await at.put('a.md', '');
    await at.put('b.md', guideline('나', '금기이다.'));
    const report = await at.run();
    expect(report.failures).toEqual([expect.objectContaining({ kept: true })]);
    expect(await at.titles()).toEqual(['가', '나']);
  });

  test('a moved file is the same document', async () => {
    await at.put('a.md', law('시험법', '1', '2026-02-01'));
    await at.run();
    await rm(join(at.corpus, 'a.md'));
    await at.put('b.md', law('시험법', '1', '2026-02-01'));
    await at.run();
    expect(await ids()).toEqual(['law-000009-1']);
  });

  test('a moved folder takes its documents along', async () => {
    await at.put('a.md', guideline('가'));
    await at.run();
    const before = await ids();
    const moved = join(at.folder, 'moved');
    await rename(at.corpus, moved);
    await at.run({ paths: [moved] });
    expect(await ids()).toEqual(before);
  });

  test('a recheck follows the folders: new files come, vanished ones leave', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('b.md', guideline('나'));
    await at.run();
    await rm(join(at.corpus, 'a.md'));
    await at.put('c.md', guideline('다'));
    await at.run({ paths: [], recheck: true });
    expect(await at.titles()).toEqual(['나', '다']);
  });

  test('a recheck keeps what lies in a folder that is away', async () => {
    await at.put('a.md', guideline('가'));
    await at.run();
    await rm(at.corpus, { recursive: true });
    await at.run({ paths: [], recheck: true });
    expect(await at.titles()).toEqual(['가']);
  });

  test('only the newest releases stay', async () => {
    for (const text of ['하나', '둘', '셋', '넷']) {
      await at.put('a.md', guideline('가', `${text}이다.`));
      await at.run({ retain: 2 });
    }
    expect((await at.store.list()).map(({ release }) => release.number)).toEqual([4, 3]);
  });

  test('removes a document by its id, and refuses an unknown id', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('b.md', guideline('나'));
    await at.run();
    const [first] = await ids();
    await at.run({ paths: [], remove: [first!] });
    expect(await ids()).not.toContain(first);
    await expect(at.run({ paths: [], remove: ['none'] })).rejects.toThrow(/none/);
  });

  test('over a damaged release builds anew and says so', async () => {
    await at.put('a.md', guideline('가'));
    await at.run();
    await writeFile(join(at.folder, 'data', 'releases', '0001.sqlite'), 'damaged');
    const store = openEmbeddedStore({ dataDir: join(at.folder, 'data') });
    const report = await ingest(store, { paths: [at.corpus], progress: silentProgress });
    expect(report.warning).toContain('손상');
    expect((await store.current())?.release).toMatchObject({ number: 2, documents: 1 });
    await store.close();
  });

  test('stopped by a signal it changes nothing', async () => {
    await at.put('a.md', guideline('가'));
    await at.run();
    await at.put('b.md', guideline('나'));
    await expect(at.run({ signal: AbortSignal.abort() })).rejects.toThrow(/중단/);
    expect(await at.titles()).toEqual(['가']);
    await at.run();
    expect(await at.titles()).toEqual(['가', '나']);
  });

  const ids = async () => (await at.documents()).map(({ id }) => id);
});
