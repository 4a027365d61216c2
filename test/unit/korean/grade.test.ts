import { describe, expect, test } from 'vitest';
import { gradesIn } from '../../../src/korean/grade.ts';
import { gradeKeys } from '../../../src/korean/grade-key.ts';

const printed: readonly [string, string | null, string | null, string | null][] = [
  ['투여를 권장한다 (권고등급 Class IIa, 근거수준 B).', 'Class IIa', 'B', 'class'],
  ['치료를 권장한다. Class I, Level of evidence B', 'Class I', 'B', 'class'],
  ['고려할 수 있다 (LOE: A, COR: IIb).', 'IIb', 'A', 'class'],
  ['시행한다 (COR I, LOE B-NR).', 'I', 'B-NR', 'class'],
  ['권고등급 A, 근거수준 1', 'A', '1', 'letter'],
  ['측정할 것을 권고한다. [A, Class I]', 'Class I', 'A', 'class'],
  ['측정할 것을 권고한다. (B, Class IIa)', 'Class IIa', 'B', 'class'],
  ['유지한다 (I/A).', 'I', 'A', 'class'],
  ['유지한다. (I, C-EO)', 'I', 'C-EO', 'class'],
  ['제한하는 것을 권고한다. (권고등급 Ⅰ)', 'Ⅰ', null, 'class'],
  ['판단할 수 있다. (권고등급 ⅠIa)', 'ⅠIa', null, 'class'],
  ['근거는 부족하다. (권고등급-IIb)', 'IIb', null, 'class'],
  ['결정하여야 한다. (권고 등급 IIa)', 'IIa', null, 'class'],
  ['쓰지 않도록 한다 (Class III: Harm, LOE B).', 'Class III: Harm', 'B', 'class'],
  [
    '권장하지 않는다 (권고등급 Class III (no benefit), 근거수준 A).',
    'Class III (no benefit)',
    'A',
    'class',
  ],
  ['권장하지 않는다 (권고등급 Class III, 근거수준 B 또는 C).', 'Class III', 'B 또는 C', 'class'],
  ['금연을 강하게 권고한다.', '강하게 권고', null, 'wording'],
  ['검사를 조건부로 권고한다.', '조건부로 권고', null, 'wording'],
  ['검사를 약하게 권고합니다.', '약하게 권고', null, 'wording'],
  ['검사를 강하게 권고하지 않는다.', '강하게 권고하지 않는다', null, 'wording'],
  ['투여한다 (조건부 권고).', '조건부 권고', null, 'wording'],
  ['투여한다 (강한 권고, 근거수준 매우 낮음).', '강한 권고', '매우 낮음', 'grade'],
  ['투여를 강하게 권고한다 (근거수준 높음).', '강하게 권고', '높음', 'grade'],
  ['권고강도: 강함, 근거의 질: 중등도', '강함', '중등도', 'grade'],
  ['권고수준 A, 근거수준 Ia', 'A', 'Ia', 'letter'],
  ['시행을 권고한다. (1A)', '1', 'A', 'grade'],
  ['시행을 권고한다 (B2).', '2', 'B', 'grade'],
  ['시행한다. (전문가 합의)', '전문가 합의', null, 'wording'],
  ['시행한다. [전문가의견, 일반적권고]', '일반적권고', '전문가의견', 'wording'],
  ['시행한다. [무작위대조연구, 제한적 권고]', '제한적 권고', '무작위대조연구', 'wording'],
  ['진단한다 (근거수준 A).', null, 'A', null],
  ['권고문: 제한한다. | 권고등급: IIa', 'IIa', null, 'class'],
  ['권고: 시행한다. | COR: I | LOE: B-R', 'I', 'B-R', 'class'],
  ['근거수준 1로 권고한다', null, '1', null],
  ['IIa B', 'IIa', 'B', 'class'],
  ['Class IIb', 'Class IIb', null, 'class'],
  ['남성은 시행하고(권고등급 Class I), 여성은', 'Class I', null, 'class'],
  ['시행을 추천한다. (Class I)', 'Class I', null, 'class'],
];

describe('a printed grade', () => {
  test.each(printed)('%s', (text, grade, evidence, scheme) => {
    expect(gradesIn(text)).toMatchObject([{ grade, evidence, scheme }]);
  });

  test('its span covers the note with its brackets', () => {
    const text = '측정할 것을 권고한다. (B, Class IIa) 다음';
    const { start, end } = gradesIn(text)[0]!.span;
    expect(text.slice(start, end)).toBe('(B, Class IIa)');
  });

  test('a small L in place of I is flagged', () => {
    expect(gradesIn('결정한다. (권고등급 Ila)')).toMatchObject([{ grade: 'Ila', misprint: true }]);
    expect(gradesIn('결정한다. (권고등급 IIa)')).toMatchObject([{ misprint: false }]);
  });

  test('two sentences have two grades', () => {
    const text = '남성은 권장한다 (권고등급 I). 여성은 고려한다 (권고등급 IIa).';
    expect(gradesIn(text).map(({ grade }) => grade)).toEqual(['I', 'IIa']);
  });
});

test.each([
  '2급 감염병은 24시간 안에 신고한다.',
  'Class B 기기는 인증을 받아야 한다.',
  'ClassII급의 생물안전작업대를 쓴다.',
  'NYHA class III 환자에게 시행한다.',
  '심부전 환자(NYHA Class III)에게 쓴다.',
  'NYHA (Class III, C)',
  '거동이 가능한 NYHA Class IV에 해당되는 경우',
  'Child-Pugh A 간경변증',
  '간경변증(Child-Pugh class B)',
  'CKD stage 3 환자',
  'ASA class II 이하',
  'A형 간염(A)',
  '폐암 IIIA (T2N1M0)',
  '병기 (IIIA) 환자',
  '항부정맥제(Class III)',
  'Vaughan-Williams class I 약물',
  '그림 (1A)',
  '(I, II)',
  '(A, B)',
  '추천 단계는 Class I(추천됨), Class IIa(고려되어야 함)로 나뉜다.',
  '근거수준 A는 여러 무작위 임상연구를 뜻한다.',
  '권고등급은 I(권고한다), IIa(고려한다)로 표기한다.',
  '권고등급 I: 근거가 명백하다.',
  '권고등급 A, B, C로 표기한다.',
  '근거수준과 권고등급을 정하였다.',
  '세계보건기구는 금연을 강하게 권고하고 있다.',
  '치료를 강하게 권고했다.',
  '분류 권고문 권고등급\n\n1. 유발식품항원의 회피',
  '권고등급 1. 유발식품항원의 회피',
  '비타민 D (B12)',
  '권고 3.1에 따른다.',
])('no grade: %s', (text) => {
  expect(gradesIn(text)).toEqual([]);
});

describe('grades compare', () => {
  test.each([
    ['Class IIa', 'IIa'],
    ['Ⅱa', 'IIa'],
    ['ⅠIa', 'IIa'],
    ['Ila', 'IIa'],
    ['class i', 'I'],
    ['권고등급 A', 'A'],
    ['Class III: Harm', 'III'],
    ['조건부로 권고', '조건부 권고'],
    ['강하게  권고', '강하게 권고'],
  ])('%s is %s', (left, right) => {
    expect(gradeKeys(left)).toEqual(gradeKeys(right));
  });

  test.each([
    ['IIa', 'I'],
    ['IIa', 'IIb'],
    ['III', 'II'],
    ['1', 'I'],
    ['A', 'Ia'],
  ])('%s is not %s', (left, right) => {
    expect(gradeKeys(left)).not.toEqual(gradeKeys(right));
  });

  test('two grades have two keys', () => {
    expect(gradeKeys('I / IIa')).toEqual([...gradeKeys('I'), ...gradeKeys('IIa')]);
  });
});
