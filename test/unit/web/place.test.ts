import { describe, expect, test } from 'vitest';
import { addressOf, home, type Place, placeOf } from '../../../src/web/place.ts';

const id = '5f0c6a52-1f7b-5d4c-9a53-1d2f6f0c1b11';

describe('주소', () => {
  test.each<[string, Partial<Place>]>([
    ['질문과 이어 물은 것', { questions: ['보존 기간은?', '어기면 & 벌칙 #1?'] }],
    ['조건', { asOf: '2024-12-31', kind: 'law', documents: ['a b', 'ㄱ/ㄴ'] }],
    [
      '열린 단락',
      { open: { type: 'passage', id, span: { start: 3, end: 9 }, number: 2, on: '2024-01-01' } },
    ],
    ['인용하지 않은 단락', { open: { type: 'passage', id, span: null, number: null, on: null } }],
    ['열린 조문', { open: { type: 'article', law: '의료법', article: '17의2', on: null } }],
    ['문서의 부분', { screen: 'document', document: 'law-1', part: 'passages', find: '보존' }],
  ])('%s이(가) 주소로 갔다가 그대로 돌아온다', (_, change) => {
    const place = { ...home, ...change };
    expect(placeOf(addressOf(place))).toEqual(place);
  });

  test.each([
    ['', home],
    ['#/nowhere', home],
    ['#/ask?date=어제&kind=novel&q=%20', home],
    ['#/check', { ...home, screen: 'check' }],
  ])('%j에서 모르는 것은 없는 것과 같다', (fragment, place) => {
    expect(placeOf(fragment)).toEqual(place);
  });

  test('뒤집힌 범위는 인용이 아니다', () => {
    const { open } = placeOf(`#/ask?passage=${id}&span=9-3`);
    expect(open).toMatchObject({ span: null });
  });
});
