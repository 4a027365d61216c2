import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../indexer/recipe.ts';
import { guideline, law, useCorpusFolder } from './corpus-folder.ts';

const at = useCorpusFolder();

describe('the same document twice', () => {
  test('a copy of a file is skipped, run after run', async () => {
    await at.put('a.md', law('시험법', '1', '2026-02-01'));
    await at.put('b.md', law('시험법', '1', '2026-02-01'));
    expect((await at.run()).skipped).toEqual([
      { path: join(at.corpus, 'b.md'), reason: expect.stringContaining('a.md') },
    ]);
    expect(await at.run()).toMatchObject({ release: null, kept: 1 });
  });

  test('another file of the same edition does not take its place', async () => {
    await at.put('a.md', law('시험법', '1', '2026-02-01'));
    await at.run();
    await at.put('b.md', law('시험법', '1', '2026-02-01', '소관부처: 보건복지부'));
    expect(await at.run()).toMatchObject({
      release: null,
      skipped: [{ reason: expect.stringContaining('시험법') }],
    });
  });
});

describe('editions of a law', () => {
  test('each is in force until the next one', async () => {
    await at.put('a.md', law('시험법', '1', '2026-02-01'));
    await at.put('b.md', law('시험법', '2', '2026-08-01'));
    await at.run();
    const documents = await at.documents();
    const windows = documents.map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]);
    expect(windows.toSorted()).toEqual([
      ['2026-02-01', '2026-08-01'],
      ['2026-08-01', null],
    ]);
  });

  test('a digest gives way to the full text of its law', async () => {
    await at.put('digest.md', law('시험법', '1', '2026-02-01', '요약: true'));
    await at.run();
    await at.put('full.md', law('시험법', '1', '2026-02-01'));
    const report = await at.run();
    expect(report.displaced.map(({ digest }) => digest)).toEqual([true]);
    const documents = await at.documents();
    expect(documents.map(({ digest }) => digest)).toEqual([false]);
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
    await at.put('a.md', guideline('가'));
    await at.put('manifest.json', JSON.stringify({ documents: [entry(guideline('가'))] }));
    const [read] = (await at.run()).read;
    expect(read?.document).toMatchObject({
      id: 'guide',
      title: '목록의 제목',
      kind: 'notice',
      effectiveFrom: '2025-01-01',
    });
  });

  test('a file that is not what the manifest lists is refused', async () => {
    await at.put('a.md', guideline('가'));
    await at.put('b.md', guideline('나'));
    await at.put('manifest.json', JSON.stringify({ documents: [entry('', '0'.repeat(64))] }));
    expect((await at.run()).failures).toEqual([
      expect.objectContaining({ reason: expect.stringContaining('sha256') }),
    ]);
  });

  test('a manifest with mistakes names each of them', async () => {
    await at.put('a.md', guideline('가'));
    await at.put(
      'manifest.json',
      JSON.stringify({ documents: [{ ...entry(''), effectiveDate: '2025-13-01' }] }),
    );
    await expect(at.run()).rejects.toThrow(/documents\.0\.effectiveDate/);
  });
});
