import { describe, expect, test } from 'vitest';
import { lawCatalogue } from '../../../src/law/catalogue.ts';
import { articleNumber, nearestNumbers, similarLaws } from '../../../src/law/find.ts';
import { titleKey } from '../../../src/law/law-index.ts';
import { lawRelease } from './a-law-release.ts';

const release = lawRelease([
  {
    title: '호스피스ㆍ완화의료법',
    from: '2018-02-04',
    articles: { 1: '제1조(목적)\n옛 목적' },
  },
  {
    title: '호스피스ㆍ완화의료법',
    from: '2020-04-07',
    articles: { 1: ['제1조(목적)\n① 새 목적', '② 둘째 항'], '1의2': '제1조의2(정의)\n뜻' },
  },
  { title: '미래법', from: '2099-01-01', promulgated: '2024-01-01', articles: { 1: '제1조\n글' } },
  { title: '요약법', digest: true, articles: { 1: '제1조\n요약' } },
  { title: '요약 법', articles: { 1: '제1조\n전문' } },
]);
const catalogue = await lawCatalogue(release);

test('a catalogue is made once for a release', async () => {
  expect(await lawCatalogue(release)).toBe(catalogue);
});

describe('editions', () => {
  test('of one law stand together, newest first', () => {
    const law = catalogue.law('호스피스·완화의료 법')!;
    expect(law.editions.map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      '2020-04-07',
      '2018-02-04',
    ]);
  });

  test.each([
    ['2018-02-04', '2018-02-04'],
    ['2020-04-06', '2018-02-04'],
    ['2020-04-07', '2020-04-07'],
    ['2026-01-01', '2020-04-07'],
  ])('on %s the one of %s is in force', (asOf, from) => {
    const choice = catalogue.edition('호스피스ㆍ완화의료법', asOf);
    expect(choice).toMatchObject({ document: { effectiveFrom: from }, upcoming: false });
  });

  test('before the first one there is none, and the first date is named', () => {
    expect(catalogue.edition('호스피스ㆍ완화의료법', '2018-02-03')).toEqual({
      document: null,
      reason: 'before-first',
      first: '2018-02-04',
    });
  });

  test('a promulgated text stands in when nothing else exists', () => {
    expect(catalogue.edition('미래법', '2026-01-01')).toMatchObject({ upcoming: true });
    expect(catalogue.edition('미래법', '2023-12-31')).toMatchObject({ reason: 'before-first' });
  });

  test('an unknown law is told apart', () => {
    expect(catalogue.edition('없는법', '2026-01-01')).toMatchObject({ reason: 'unknown-law' });
  });

  test('a full text wins over a digest', () => {
    expect(catalogue.law('요약법')).toMatchObject({ title: '요약 법', digest: false });
  });
});

describe('articles', () => {
  const { document } = catalogue.edition('호스피스ㆍ완화의료법', '2026-01-01');

  test('are put together from their passages', async () => {
    const article = await catalogue.article(document!, '1');
    expect(article).toMatchObject({ number: '1', title: '목적', offset: 0, deleted: false });
    expect(article!.text).toBe('제1조(목적)\n① 새 목적\n② 둘째 항');
    expect(article!.paragraphs.map(({ number }) => number)).toEqual([1, 2]);
    expect(article!.passages).toHaveLength(2);
  });

  test('stand in the order of the law', async () => {
    const numbers = (await catalogue.articles(document!)).map(({ number }) => number);
    expect(numbers).toEqual(['1', '1의2']);
  });

  test('that do not exist are null', async () => {
    expect(await catalogue.article(document!, '9')).toBeNull();
  });
});

test.each([
  ['17', '17'],
  ['17의2', '17의2'],
  ['제17조의2', '17의2'],
  [' 제 17 조의 2 ', '17의2'],
  ['１７－２', '17의2'],
  ['017', '17'],
  ['17조', '17'],
  ['제17조제1항', null],
  ['abc', null],
  ['', null],
])('article number %j is %s', (written, number) => {
  expect(articleNumber(written)).toBe(number);
});

test('the nearest numbers are those next to it', async () => {
  const articles = await catalogue.articles(
    catalogue.edition('호스피스ㆍ완화의료법', '2026-01-01').document!,
  );
  expect(nearestNumbers(articles, '7', 1)).toEqual(['1의2']);
});

test('similar names are offered, unlike ones are not', () => {
  expect(similarLaws(catalogue, '완화의료', 3).map(({ title }) => title)).toEqual([
    '호스피스ㆍ완화의료법',
  ]);
  expect(similarLaws(catalogue, '도로교통', 3)).toEqual([]);
});

test('marks that are not seen do not count in a name', () => {
  for (const name of ['의료법\u200b', '의\u200d료법', '\ufeff의료법', '의료\u00ad법\u2060'])
    expect(titleKey(name)).toBe('의료법');
});
