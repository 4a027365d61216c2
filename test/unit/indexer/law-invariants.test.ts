import { describe, expect, test } from 'vitest';
import { irregularities, irregularityWarnings } from '../../../indexer/law-invariants.ts';
import { parseLaw } from '../../../indexer/readers/law-markdown.ts';

const messages = (body: string) => irregularities(parseLaw(body)).map(({ message }) => message);

test('a statute built as statutes are has no irregularity', () => {
  const body = [
    '##### 제1조 (목적)\n\n목적.',
    '##### 제1조의2 (정의)\n\n**①** 다음 각 호와 같다.\n\n  1\\. 하나: 다음 각 목의 자\n\n    가\\. 사람\n\n    나\\. 법인\n\n  1의2\\. 둘\n\n**②** 삭제 <2020.1.1>',
    '##### 제2조\n\n삭제 <2020.1.1>',
    '##### 제3조 (준용)\n\n"다음 각 호"는 "다음 각 목"으로 본다. 제1조의2제1항 각 호를 준용한다.',
  ].join('\n\n');
  expect(messages(body)).toEqual([]);
});

describe('each irregularity is named with its place', () => {
  test.each([
    ['##### 제1조\n\n하나.\n\n##### 제1조\n\n둘.', '제1조가 두 번 나옵니다.'],
    ['##### 제3조\n\n하나.\n\n##### 제2조의2\n\n둘.', '제2조의2가 제3조 뒤에 나옵니다.'],
    ['##### 제1조\n\n**①** 하나.\n\n**③** 셋.', '제1조의 제2항 자리에 제3항이 있습니다.'],
    ['##### 제1조\n\n다음 각 호와 같다.', '제1조에 "다음 각 호"라고 되어 있으나 호가 없습니다.'],
    [
      '##### 제1조\n\n**①** 다음 각 호와 같다.\n\n  2\\. 둘\n\n  1\\. 하나',
      '제1조제1항의 제1호가 제2호 뒤에 나옵니다.',
    ],
    [
      '##### 제1조\n\n각 호와 같다.\n\n  1\\. 다음 각 목의 자',
      '제1조제1호에 "다음 각 목"이라고 되어 있으나 목이 없습니다.',
    ],
    [
      '##### 제1조\n\n각 호와 같다.\n\n  1의2\\. 하나\n\n    나\\. 둘\n\n    가\\. 하나',
      '제1조제1호의2의 가목이 나목 뒤에 나옵니다.',
    ],
    [
      '##### 제1조\n\n**①** 다음 각 호의 서류\n\n    가\\. 계획서',
      '제1조제1항에 호 없이 목이 있습니다.',
    ],
  ])('%j', (body, message) => {
    expect(messages(body)).toEqual([message]);
  });
});

test('a badly damaged text does not fill the report', () => {
  const body = Array.from({ length: 15 }, () => '##### 제1조\n\n하나.').join('\n\n');
  const warnings = irregularityWarnings(parseLaw(body), 3);
  expect(warnings).toHaveLength(4);
  expect(warnings.at(-1)).toBe('그 밖에 구조가 어긋난 곳이 11곳 더 있습니다.');
});
