import { describe, expect, test } from 'vitest';
import { lawCatalogue } from '../../../src/law/catalogue.ts';
import { endOf } from '../../../src/law/versions.ts';
import { lawRelease } from './a-law-release.ts';

/** 제2조 is amended by a text that is promulgated first and takes effect last. */
const catalogue = await lawCatalogue(
  lawRelease([
    {
      title: '시험법',
      from: '2020-01-01',
      promulgated: '2020-01-01',
      articles: { 1: '제1조\n처음', 2: '제2조\n처음', 3: '제3조\n처음' },
    },
    {
      title: '시험법',
      from: '2026-09-01',
      promulgated: '2026-03-01',
      articles: { 1: '제1조\n처음', 2: '제2조\n늦은 개정 <개정 2026.3.1>', 3: '제3조\n처음' },
    },
    {
      title: '시험법',
      from: '2026-04-01',
      promulgated: '2026-04-01',
      articles: {
        1: '제1조\n빠른 개정 <개정 2026.4.1>',
        2: '제2조\n늦은 개정 <개정 2026.3.1>',
        4: '제4조\n신설 <신설 2026.4.1>',
      },
    },
  ]),
);
const law = catalogue.law('시험법')!;

async function bodyOn(number: string, asOf: string): Promise<string | null> {
  const found = await catalogue.articleOn(law, number, asOf);
  return found && found.article.text.split('\n')[1]!.replace(/ <.*/, '');
}

describe('an article on a date', () => {
  test.each([
    ['1', '2026-03-31', '처음'],
    ['1', '2026-04-01', '빠른 개정'],
    ['1', '2026-09-01', '빠른 개정'],
    ['2', '2026-04-01', '처음'],
    ['2', '2026-08-31', '처음'],
    ['2', '2026-09-01', '늦은 개정'],
    ['3', '2026-03-31', '처음'],
    ['3', '2026-09-01', null],
    ['4', '2026-09-01', '신설'],
    ['9', '2026-09-01', null],
    ['1', '2019-12-31', null],
  ])('제%s조 on %s reads %s', async (number, asOf, body) => {
    expect(await bodyOn(number, asOf)).toBe(body);
  });

  test('one that is only promulgated is shown as such', async () => {
    expect(await catalogue.articleOn(law, '4', '2026-03-31')).toBeNull();
    const late = await lawCatalogue(
      lawRelease([
        { title: '새법', from: '2020-01-01', articles: { 1: '제1조\n글' } },
        {
          title: '새법',
          from: '2027-01-01',
          promulgated: '2026-01-01',
          articles: { 1: '제1조\n글', 2: '제2조\n새 글' },
        },
      ]),
    );
    const found = await late.articleOn(late.law('새법')!, '2', '2026-06-01');
    expect(found).toMatchObject({ upcoming: true, article: { number: '2' } });
  });
});

test('the table of contents on a date has each article once, in the order of the numbers', async () => {
  const articles = await catalogue.articlesOn(law, '2026-09-01');
  expect(articles.map(({ number, text }) => [number, text.split('\n')[1]])).toEqual([
    ['1', '빠른 개정 <개정 2026.4.1>'],
    ['2', '늦은 개정 <개정 2026.3.1>'],
    ['4', '신설 <신설 2026.4.1>'],
  ]);
});

test('the history names what each edition did', async () => {
  const changes = async (number: string) =>
    (await catalogue.versions(law, number)).map(
      ({ change, effectiveFrom }) => `${change} ${effectiveFrom}`,
    );
  expect(await changes('1')).toEqual(['first 2020-01-01', 'changed 2026-04-01']);
  expect(await changes('2')).toEqual(['first 2020-01-01', 'changed 2026-09-01']);
  expect(await changes('3')).toEqual(['first 2020-01-01', 'removed 2026-04-01']);
  expect(await changes('4')).toEqual(['added 2026-04-01']);
});

test('a note of an amendment alone is no change', async () => {
  const noted = await lawCatalogue(
    lawRelease([
      { title: '법', from: '2020-01-01', articles: { 1: '제1조\n같은 글' } },
      { title: '법', from: '2021-01-01', articles: { 1: '제1조\n같은  글 <개정 2021.1.1>' } },
    ]),
  );
  expect(await noted.versions(noted.law('법')!, '1')).toHaveLength(1);
});

describe('when a text began and ended', () => {
  const texts = [
    {
      title: '법',
      from: '2020-01-01',
      articles: { 1: '제1조\n글', 2: '제2조\n글 <개정 2020.1.1>' },
    },
    { title: '법', from: '2021-01-01', articles: { 1: '제1조\n글', 2: '제2조\n삭제 <2021.1.1>' } },
  ];

  async function windowsOf(number: string) {
    const dated = await lawCatalogue(lawRelease(texts));
    const versions = await dated.versions(dated.law('법')!, number);
    return versions.map(
      (version) => `${version.change} ${version.began} ${endOf(versions, version)}`,
    );
  }

  test('the first edition at hand tells it only of what it wrote itself', async () => {
    expect(await windowsOf('1')).toEqual(['first null null']);
  });

  test('a deletion is called one', async () => {
    expect(await windowsOf('2')).toEqual([
      'first 2020-01-01 2021-01-01',
      'deleted 2021-01-01 null',
    ]);
  });
});
