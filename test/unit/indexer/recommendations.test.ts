import { describe, expect, test } from 'vitest';
import { withRecommendations } from '../../../indexer/recommendations.ts';
import type { Block } from '../../../indexer/source.ts';

type Given = string | (Partial<Block> & { readonly text: string });

/** Blocks of these texts, one below the other. */
function found(...given: readonly Given[]) {
  const parts = given.map((one) => (typeof one === 'string' ? { text: one } : one));
  const text = parts.map((part) => part.text).join('\n');
  let start = 0;
  const blocks = parts.map(({ text: own, ...changes }): Block => {
    const block = { start, end: start + own.length, headings: [], pages: null };
    start += own.length + 1;
    return { kind: 'paragraph', ...block, ...changes };
  });
  return withRecommendations(text, blocks).map((block) => ({
    text: text.slice(block.start, block.end),
    ...block.recommendation,
  }));
}

const graded = (...given: readonly Given[]) =>
  found(...given).flatMap(({ text, grade, evidence }) =>
    grade === undefined ? [] : [[text, grade, evidence]],
  );

test('a row that explains a level of evidence recommends nothing', () => {
  const row = {
    text: '근거 수준 A | 다수의 무작위 임상 연구 혹은 메타분석에서 유도된 자료',
    kind: 'table',
  } as const;
  expect(graded({ ...row, context: '표 2. 근거 수준' })).toEqual([]);
  expect(graded(row)).toEqual([]);
});

describe('a sentence with its grade', () => {
  test('is a block of its own among other text', () => {
    expect(
      found('먼저 설명한다. 투여를 권고한다 (권고등급 I, 근거수준 A). 다시 설명한다.'),
    ).toEqual([
      { text: '먼저 설명한다.' },
      {
        text: '투여를 권고한다 (권고등급 I, 근거수준 A).',
        grade: 'I',
        evidence: 'A',
        scheme: 'class',
        number: null,
        population: null,
      },
      { text: '다시 설명한다.' },
    ]);
  });

  test('with the grade behind the full stop', () => {
    expect(graded('설명한다. 금연을 권고한다. (B, Class I) 다음은 설명이다.')).toEqual([
      ['금연을 권고한다. (B, Class I)', 'Class I', 'B'],
    ]);
  });

  test('with the grade on the next line', () => {
    expect(graded('2. 노인은 체중 감량을 고려한다.\n(B, Class IIa)')).toEqual([
      ['2. 노인은 체중 감량을 고려한다.\n(B, Class IIa)', 'Class IIa', 'B'],
    ]);
  });

  test('with the grade in a box below', () => {
    expect(graded('체중 감량을 고려한다.', '권고등급 IIa, 근거수준 B')).toEqual([
      ['체중 감량을 고려한다.\n권고등급 IIa, 근거수준 B', 'IIa', 'B'],
    ]);
  });

  test('several on one page are cut apart', () => {
    const page =
      '1. 측정할 것을 권고한다. (B, Class I) 2. 기준은 25\n이상으로 한다. (B, Class IIa)';
    expect(graded(page)).toEqual([
      ['1. 측정할 것을 권고한다. (B, Class I)', 'Class I', 'B'],
      ['2. 기준은 25\n이상으로 한다. (B, Class IIa)', 'Class IIa', 'B'],
    ]);
  });

  test('keeps its exception', () => {
    const text = '투여를 권고한다 (권고등급 I). 다만, 임신부는 제외한다. 그 밖의 설명이다.';
    expect(graded(text)).toEqual([
      ['투여를 권고한다 (권고등급 I). 다만, 임신부는 제외한다.', 'I', null],
    ]);
  });

  test('an item of several sentences with a grade at its end is one', () => {
    const text = '권고 2. 먼저 평가한다. 그 뒤 치료한다. (권고등급 A, 근거수준 1)';
    expect(graded(text)).toEqual([[text, 'A', '1']]);
  });

  test('evidence that is told in the middle does not cut it', () => {
    const text = '환자(근거수준 B)에게는 NOAC을 권장하지 않는다 (권고등급 Class III, 근거수준 C).';
    expect(graded(text)).toEqual([[text, 'Class III', 'C']]);
  });

  test('two grades in one sentence are both kept', () => {
    const text = '남성은 권고하고(권고등급 I) 여성은 고려한다 (권고등급 IIa).';
    expect(graded(text)).toEqual([[text, 'I / IIa', null]]);
  });

  test('a letter alone is evidence where the document writes letter and class together', () => {
    const items = ['1. 가를 권고한다. (A, Class I)', '2. 나를 권고한다. (B, Class I)'].map(
      (text) => ({ text, kind: 'list-item' as const }),
    );
    const letter = { text: '4. 라로 진단한다. (A)', kind: 'list-item' as const };
    const third = { text: '3. 다를 고려한다. (B, Class IIa)', kind: 'list-item' as const };
    expect(graded(...items, third, letter).at(-1)).toEqual(['4. 라로 진단한다. (A)', null, 'A']);
    expect(graded(letter)).toEqual([]);
  });

  test('takes the list along that it announces', () => {
    const item = (text: string) => ({ text, kind: 'list-item' as const });
    const lead = '1. 다음 중 3가지 이상이면 진단한다. (근거수준 A)';
    const blocks = [lead, '① 혈압: 130/85 mmHg 이상', '② 공복혈당: 100 mg/dL 이상'];
    expect(graded(...blocks.map(item), item('2. 다음 권고는 따로 적는다.'))).toEqual([
      [blocks.join('\n'), null, 'A'],
    ]);
  });

  test('only evidence is printed: the grade stays unknown', () => {
    expect(graded('3가지 이상이면 진단한다 (근거수준 A).')).toEqual([
      ['3가지 이상이면 진단한다 (근거수준 A).', null, 'A'],
    ]);
  });
});

describe('number and population', () => {
  test.each([
    ['권고 3.1 금연을 강하게 권고한다.', '3.1'],
    ['권고문 2. 금연을 강하게 권고한다.', '2'],
    ['4. 금연을 권고한다. (B, Class I)', '4'],
    ['금연을 권고한다. (B, Class I)', null],
  ])('%s', (text, number) => {
    expect(found(text)).toMatchObject([{ number }]);
  });

  test('a numbered 권고문 without a grade is one all the same', () => {
    expect(found('권고 3.1 금연을 권고한다.')).toMatchObject([
      { number: '3.1', grade: null, evidence: null },
    ]);
    expect(graded('권고 3.1에 따라 치료한다.')).toEqual([]);
  });

  test('the number may stand in the heading', () => {
    const block = { text: '금연을 권고한다 (권고등급 I).', headings: ['권고 1.2'] };
    expect(found(block)).toMatchObject([{ number: '1.2' }]);
  });

  test('a line above a list says whom it is for', () => {
    const item = (text: string) => ({ text, kind: 'list-item' as const });
    const blocks = found(
      '밀알레르기 소아환자에서,',
      item('- 쌀은 먼저 시도한다. (권고등급 Ⅰ)'),
      item('- 보리는 제한할 수 있다. (권고등급 IIb)'),
    );
    expect(blocks.map(({ population }) => population)).toEqual([
      undefined,
      '밀알레르기 소아환자',
      '밀알레르기 소아환자',
    ]);
  });

  test('대상 in a cell', () => {
    const text = '대상: 65세 이상 | 권고문: 백신 접종을 권고한다. | 권고등급: I';
    expect(found({ text, kind: 'table' })).toMatchObject([{ population: '65세 이상' }]);
  });
});

describe('a table of recommendations', () => {
  const header = '| 권고문 | 권고등급 | 근거수준 |';
  const row = (text: string, context = header) => ({ text, context, kind: 'table' as const });

  test('the next cells hold the grade', () => {
    expect(graded(row('| 와파린 사용을 권장한다. | IIa | B-NR |'))).toEqual([
      ['| 와파린 사용을 권장한다. | IIa | B-NR |', 'IIa', 'B-NR'],
    ]);
  });

  test.each([
    ['Class', 'LOE'],
    ['등급', '근거정도'],
    ['COR', 'LOE'],
    ['권고등급*', '근거수준†'],
    ['등급 (class)', '근거정도 (LOE)'],
  ])('under %s and %s', (grade, evidence) => {
    const context = `| 내용 | ${grade} | ${evidence} |`;
    expect(graded(row('| 와파린 사용을 권장한다. | I | A |', context))).toMatchObject([
      [expect.anything(), 'I', 'A'],
    ]);
  });

  test('rows that carry the names of their columns', () => {
    const text = '분류: 모유수유 | 권고문: 식품제한은 한정한다. | 권고등급: IIa';
    expect(graded({ text, kind: 'table' })).toEqual([[text, 'IIa', null]]);
  });

  test('every row is a recommendation of its own', () => {
    const text =
      '권고문: 쌀은 먼저 시도한다. | 권고등급: I\n권고문: 보리는 제한할 수 있다. | 권고등급: IIb';
    expect(graded({ text, kind: 'table' }).map(([, grade]) => grade)).toEqual(['I', 'IIb']);
  });

  test('a table that explains the grades recommends nothing', () => {
    const text = '권고등급*: IIa | 정의: 근거수준이 신뢰할 만한 경우 | 권고의 표기: 고려한다.';
    expect(graded({ text, kind: 'table' })).toEqual([]);
  });

  test('empty cells stay unknown, other tables untouched', () => {
    expect(graded(row('| 와파린 사용을 권장한다. | - | |'))).toEqual([]);
    expect(graded(row('| 와파린 사용을 권장한다. | IIb | |'))).toMatchObject([
      [expect.anything(), 'IIb', null],
    ]);
    expect(graded(row('| 메트포르민 500 mg 하루 두 번 | 2급 |', '| 약제 | 구분 |'))).toEqual([]);
  });
});
