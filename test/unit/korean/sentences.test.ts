import { describe, expect, test } from 'vitest';
import { sentences } from '../../../src/korean/sentences.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

/** `|` marks where the text is expected to be cut. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['endings', ['환자를 진단한다.', '처방해요.', '기록함.', '보존할 것.', '맞습니까?', '예!']],
  ['decimals', ['목표는 6.5% 미만이다.', 'LDL은 1.8 mmol/L 이하로 한다.']],
  ['dates', ['2020. 1. 1. 시행한 법이다.', '2020.1.1. 개정되었다.']],
  ['a date at the start of a sentence', ['2018년에 나왔다.', '2019. 3. 2.부터 시행한다.']],
  [
    'abbreviations',
    ['NOAC vs. 와파린을 비교했다.', 'Kim et al. 연구를 보라.', '약물(e.g. 아스피린)이다.'],
  ],
  ['genus names and initials', ['E. coli가 흔하다.', 'J. Kim이 썼다.']],
  ['a grade letter ends', ['근거수준 A.', '다음을 보라.']],
  ['parentheses', ['의사(간호사를 포함한다. 이하 같다)는 설명하여야 한다.', '다만, 예외가 있다.']],
  ['corner brackets', ['「의료법. 시행령」에 따른다.', '끝이다.']],
  ['quotes', ['그는 "괜찮다. 가자."라고 말했다.', '그리고 갔다.']],
  ['captions', ['그림 1. 심방세동의 분류를 보라.', '표 2. 약물 용량이다.']],
  ['inline items', ['다음 가. 의사 나. 간호사를 말한다.', '끝이다.']],
  ['a closing quote stays', ['“그렇게 한다.”', '다음이다.']],
  ['an unmatched bracket does not swallow the rest', ['의사( 는 진단한다.', '끝이다.']],
  ['a note stays with its sentence', ['받아야 한다. <개정 2008.2.29, 2010.1.18>', '다만, 없다.']],
  ['reference numbers', ['위험이 높다.1,2', '다음이다.']],
];

describe('sentences on one line', () => {
  for (const [name, expected] of cases) {
    test(name, () => expect(cut(expected.join(' '))).toEqual(expected));
  }

  test('a lost space', () => {
    expect(cut('처방한다.다만, 예외이다.')).toEqual(['처방한다.', '다만, 예외이다.']);
  });

  test('dots of a table of contents', () => {
    expect(cut('서론 ........ 3')).toEqual(['서론 ........ 3']);
  });
});

describe('sentences over lines', () => {
  test('a wrapped sentence is one', () => {
    expect(cut('심방세동 환자에서\n항응고 치료를 권고한다. 출혈을\n평가한다.')).toEqual([
      '심방세동 환자에서\n항응고 치료를 권고한다.',
      '출혈을\n평가한다.',
    ]);
  });

  test('a blank line ends', () => {
    expect(cut('제목\n\n본문이다.')).toEqual(['제목', '본문이다.']);
  });

  test('each list item is its own unit', () => {
    expect(cut('다음과 같다:\n1. 의사\n  2\\. 간호사\n- 약사\n가. 병원\n① 의원\n(1) 기타')).toEqual(
      ['다음과 같다:', '1. 의사', '2\\. 간호사', '- 약사', '가. 병원', '① 의원', '(1) 기타'],
    );
  });

  test('an item holds sentences of its own', () => {
    expect(cut('1. 진단한다. 처방한다.\n2. 보존한다.')).toEqual([
      '1. 진단한다.',
      '처방한다.',
      '2. 보존한다.',
    ]);
  });

  test('headings and table rows', () => {
    expect(cut('# 심방세동\n본문이다.\n| 등급 | 뜻. 설명 |\n|---|---|\n제1장 총칙\n본문.')).toEqual(
      ['# 심방세동', '본문이다.', '| 등급 | 뜻. 설명 |', '|---|---|', '제1장 총칙', '본문.'],
    );
  });

  test('a date broken over lines is no list', () => {
    expect(cut('이 법은 2020. 1.\n1. 시행한다.')).toEqual(['이 법은 2020. 1.\n1. 시행한다.']);
  });

  test('Windows line ends', () => {
    expect(cut('하나이다.\r\n둘이다.\r\n')).toEqual(['하나이다.', '둘이다.']);
  });

  test('nothing but space', () => expect(cut(' \n\t\n')).toEqual([]));
});

describe('sentences keep the text', () => {
  test('spans ascend, do not overlap and leave only white space out', () => {
    const text = '가나다. 라마\n바사.  \n\n- 아자\n① 차카(타파. 하)다.끝';
    let at = 0;
    for (const { start, end } of sentences(text)) {
      expect(text.slice(at, start).trim()).toBe('');
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
      at = end;
    }
    expect(text.slice(at).trim()).toBe('');
  });

  for (const [name, unit] of [
    ['one endless line', '환자(('],
    ['open quotes', '"다.'],
    ['digits and stops', '1.2. '],
    ['only spaces', ' '],
    ['notes that never close', '한다. <개정 2020.1.1, '],
  ] as const) {
    test(`1 MB of ${name} is cut without stalling`, () => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      expect(sentences(text).length).toBeGreaterThanOrEqual(0);
    }, 5000);
  }
});
