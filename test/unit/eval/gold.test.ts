import { describe, expect, test } from 'vitest';
import { distinctGolds, goldLabel, matchesGold, versionId } from '../../../eval/gold.ts';
import { judge } from '../../../eval/judge.ts';
import type { Place } from '../../../eval/place.ts';

const article = (law: string, number: string, version: string | null = null): Place => ({
  kind: 'article',
  law,
  article: number,
  version,
});
const page = (file: string, number: number | null): Place => ({ kind: 'page', file, page: number });

describe('matchesGold', () => {
  test('the article counts, whatever the paragraph', () => {
    const gold = { law: '의료법', article: '21', paragraph: '3' };
    expect(matchesGold(article('의료법', '21'), gold)).toBe(true);
    expect(matchesGold(article('의료법', '21의2'), gold)).toBe(false);
    expect(matchesGold(article('의료법 시행규칙', '21'), gold)).toBe(false);
  });

  test('interpuncts and spaces of the title do not matter', () => {
    const gold = { law: '제대혈 관리·연구에 관한 법률', article: '2' };
    expect(matchesGold(article('제대혈관리ㆍ연구에 관한 법률', '2'), gold)).toBe(true);
  });

  test('a gold with a version wants that edition', () => {
    const gold = {
      law: '환자안전법',
      article: '14',
      version: '공포2015-01-28_시행2016-07-29_MST167782.md',
    };
    expect(matchesGold(article('환자안전법', '14', '167782'), gold)).toBe(true);
    expect(matchesGold(article('환자안전법', '14', '213000'), gold)).toBe(false);
    expect(matchesGold(article('환자안전법', '14'), gold)).toBe(false);
  });

  test('any of the pages counts, in that file only', () => {
    const gold = { file: 'a.pdf', pages: [58, 77] };
    expect(matchesGold(page('a.pdf', 77), gold)).toBe(true);
    expect(matchesGold(page('a.pdf', 59), gold)).toBe(false);
    expect(matchesGold(page('b.pdf', 77), gold)).toBe(false);
    expect(matchesGold(page('a.pdf', null), gold)).toBe(false);
  });

  test('decomposed file names are the same file', () => {
    expect(
      matchesGold(page('비만.pdf'.normalize('NFC'), 1), {
        file: '비만.pdf'.normalize('NFD'),
        pages: [1],
      }),
    ).toBe(true);
  });
});

test('two paragraphs of one article are one gold', () => {
  const golds = [
    { law: '의료법', article: '21', paragraph: '2' },
    { law: '의료법', article: '21', paragraph: '3' },
    { law: '의료법', article: '22' },
  ];
  expect(distinctGolds(golds).map(goldLabel)).toEqual(['의료법 제21조', '의료법 제22조']);
});

test('the MST is read from the file name', () => {
  expect(versionId('공포2016-02-03_시행2017-08-04_MST180823.md')).toBe('180823');
  expect(versionId('법률.md')).toBeNull();
});

describe('judge', () => {
  test('says at which places a gold is found', () => {
    const places = [article('의료법', '1'), article('의료법', '21'), article('의료법', '22')];
    const golds = [
      { law: '의료법', article: '22' },
      { law: '의료법', article: '21', paragraph: '1' },
      { law: '의료법', article: '21', paragraph: '2' },
    ];
    expect(judge(places, golds)).toEqual({ golds: 2, found: [0, 1, 1] });
  });

  test('a second page of the same gold gains nothing', () => {
    const places = [page('a.pdf', 58), page('a.pdf', 77)];
    expect(judge(places, [{ file: 'a.pdf', pages: [58, 77] }])).toEqual({
      golds: 1,
      found: [1, 0],
    });
  });
});
