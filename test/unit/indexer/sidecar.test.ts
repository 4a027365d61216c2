import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../../indexer/recipe.ts';
import { guideline, useCorpusFolder } from './corpus-folder.ts';

const at = useCorpusFolder();

const full = `id: obesity-2024
title: 비만 진료지침
kind: notice
publisher: 대한비만학회
edition: 2024
effectiveDate: 2024-05-01
url: https://example.org/guide
source: 비만 진료지침 2024
licence: CC-BY-4.0
supersedes: [obesity-2022]
`;

describe('a description beside a document', () => {
  test('gives the document its metadata and is not reported itself', async () => {
    await at.put('guide.md', guideline('가'));
    await at.put('guide.md.yaml', full);
    const report = await at.run();
    expect(report.skipped).toEqual([]);
    expect(report.read[0]?.document).toMatchObject({
      id: 'obesity-2024',
      title: '비만 진료지침',
      kind: 'notice',
      publisher: '대한비만학회',
      edition: '2024',
      effectiveFrom: '2024-05-01',
      sourceUrl: 'https://example.org/guide',
      source: '비만 진료지침 2024',
      licence: 'CC-BY-4.0',
      supersedes: ['obesity-2022'],
    });
  });

  test('may leave the ending of the document out', async () => {
    await at.put('guide.md', guideline('가'));
    await at.put('guide.yml', 'edition: 2판\n');
    expect((await at.run()).read[0]?.document).toMatchObject({ title: '가', edition: '2판' });
  });

  test('must say which of two documents it means', async () => {
    await at.put('guide.md', guideline('가'));
    await at.put('guide.txt', '나이다.');
    await at.put('guide.yaml', 'edition: 2판\n');
    const { failures } = await at.run().catch((error: Error) => ({ failures: [error.message] }));
    expect(String(failures)).toMatch(
      /guide\.yaml이 어느 문서.*guide\.md, guide\.txt.*guide\.md\.yaml/s,
    );
    await at.put('guide.md.yaml', 'edition: 1판\n');
    const editions = (await at.run()).read.map(({ document }) => document.edition);
    expect(editions.toSorted()).toEqual(['1판', '2판']);
  });

  test('a changed, a new and a removed one make the file be read again', async () => {
    await at.put('guide.md', guideline('가'));
    await at.run();
    expect((await at.run()).read).toEqual([]);
    await at.put('guide.md.yaml', 'edition: 1판\n');
    expect((await at.run()).read).toHaveLength(1);
    await at.put('guide.md.yaml', 'edition: 2판\n');
    expect((await at.run()).read[0]?.document.edition).toBe('2판');
    await rm(join(at.corpus, 'guide.md.yaml'));
    expect((await at.run()).read[0]?.document.edition).toBeNull();
  });

  test('outweighs the manifest field by field', async () => {
    const entry = {
      id: 'guide',
      file: 'guide.md',
      title: '목록의 제목',
      kind: 'guideline',
      publisher: '학회',
      edition: '1판',
      effectiveDate: '2020-01-01',
      source: '원문',
      licence: 'CC0-1.0',
      url: 'https://example.org/manifest',
      supersedes: 'guide-2010',
      sha256: sha256(guideline('가')),
    };
    await at.put('guide.md', guideline('가'));
    await at.put('manifest.json', JSON.stringify({ documents: [entry] }));
    await at.put('guide.md.yaml', 'edition: 2판\neffectiveDate: 2022-01-01\n');
    expect((await at.run()).read[0]?.document).toMatchObject({
      title: '목록의 제목',
      edition: '2판',
      effectiveFrom: '2022-01-01',
      sourceUrl: 'https://example.org/manifest',
      supersedes: ['guide-2010'],
    });
  });

  test('one without a document is reported', async () => {
    await at.put('guide.md', guideline('가'));
    await at.put('other.pdf.yaml', full);
    expect((await at.run()).skipped).toEqual([
      { path: join(at.corpus, 'other.pdf.yaml'), reason: expect.stringContaining('지침.pdf.yaml') },
    ]);
  });
});

describe('a description with a mistake stops its document and says where', () => {
  test.each([
    ['an unknown field', 'titel: 가\n', /guide\.md\.yaml.*titel/],
    ['an impossible date', 'effectiveDate: 2024-02-30\n', /effectiveDate: .*실제 날짜/],
    ['an unknown kind', 'kind: 지침\n', /kind: .*law, guideline, notice/],
    ['an address that is none', 'url: example.org\n', /url: .*https/],
    ['an empty value', 'title: ""\n', /title: 비어/],
    ['a list where a word belongs', 'title: [가, 나]\n', /title: .*글/],
    ['no mapping', '- 가\n', /guide\.md\.yaml/],
    ['broken YAML', 'title: [가\n', /guide\.md\.yaml을 YAML로 읽을 수 없습니다\(\d번째 줄\)/],
    ['an edition without a date', 'supersedes: old\n', /effectiveDate/],
  ])('%s', async (_name, yaml, message) => {
    await at.put('other.md', guideline('나'));
    await at.put('guide.md', guideline('가'));
    await at.put('guide.md.yaml', yaml);
    const { failures, read } = await at.run();
    expect(read).toHaveLength(1);
    expect(failures[0]?.reason).toMatch(message);
  });
});
