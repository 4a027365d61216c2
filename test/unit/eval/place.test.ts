import { describe, expect, test } from 'vitest';
import { articleName, foldPlaces, placeLabel, placesOf, titleKey } from '../../../eval/place.ts';
import { guideline, lawDocument, passage, ranked } from './cases.ts';

const medical = lawDocument('의료법', '285327');
const af = guideline('심방세동.pdf');

function labels(...passages: Parameters<typeof foldPlaces>[0]): readonly string[] {
  return foldPlaces(passages).map(placeLabel);
}

describe('placesOf', () => {
  test('a law passage stands for its article', () => {
    expect(placesOf(passage(medical, { law: '의료법', article: '17의2' }), medical)).toEqual([
      { kind: 'article', law: '의료법', article: '17의2', version: '285327' },
    ]);
  });

  test('a passage over pages 3-4 stands for both in order', () => {
    expect(placesOf(passage(af, { pages: { from: 3, to: 4 } }), af)).toEqual([
      { kind: 'page', file: '심방세동.pdf', page: 3 },
      { kind: 'page', file: '심방세동.pdf', page: 4 },
    ]);
  });

  test('a format without pages is one place', () => {
    expect(placesOf(passage(af, {}), af)).toEqual([
      { kind: 'page', file: '심방세동.pdf', page: null },
    ]);
  });
});

describe('foldPlaces', () => {
  test('an article stands where its best passage stood', () => {
    expect(
      labels(
        ranked(medical, { article: '21', paragraphs: { from: 3, to: 3 } }),
        ranked(medical, { article: '22' }),
        ranked(medical, { article: '21', paragraphs: { from: 1, to: 2 } }),
      ),
    ).toEqual(['의료법 제21조', '의료법 제22조']);
  });

  test('the same article number of another law is another place', () => {
    expect(
      labels(ranked(medical, { article: '2' }), ranked(lawDocument('약사법'), { article: '2' })),
    ).toEqual(['의료법 제2조', '약사법 제2조']);
  });

  test('an article of an addendum is not the article of the law', () => {
    expect(
      labels(
        ranked(medical, { article: '2', addendum: '제21524호, 2026.4.7' }),
        ranked(medical, { article: '2' }),
      ),
    ).toEqual(['의료법 부칙 제21524호, 2026.4.7 제2조', '의료법 제2조']);
  });

  test('pages already seen keep their better position', () => {
    expect(
      labels(ranked(af, { pages: { from: 4, to: 4 } }), ranked(af, { pages: { from: 3, to: 5 } })),
    ).toEqual(['심방세동.pdf 4쪽', '심방세동.pdf 3쪽', '심방세동.pdf 5쪽']);
  });
});

test('article names are written as printed', () => {
  expect(articleName('17의2')).toBe('제17조의2');
  expect(articleName('21')).toBe('제21조');
});

test('law titles compare without spaces and interpuncts', () => {
  expect(titleKey('호스피스ㆍ완화의료 및 임종과정')).toBe(titleKey('호스피스·완화의료및 임종과정'));
});
