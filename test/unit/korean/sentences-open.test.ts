import { describe, expect, test } from 'vitest';
import { endsOpen, endsSentence, startsOpen } from '../../../src/korean/sentences-open.ts';

describe('where a line stops', () => {
  test.each([
    '바이러스가 검출된',
    '일상생활 가능하나',
    '모유를 유축하여',
    '증상이 있거나',
    '약을 중단하고',
    '발열이 없으면',
    '위험이 높은',
    '감소시킬',
    '저하가 있는 환자에서는',
    '항응고제를',
    '위험도가',
    '환자의',
    '사용할 수',
    '권고하지',
    '치료하지 않',
    '보호구를 착용하',
    '와파린 또는',
    '약제(와파린, 아스피린',
    '격리*하며,',
  ])('inside a sentence: %s', (text) => {
    expect(endsOpen(text)).toBe(true);
    expect(endsSentence(text)).toBe(false);
  });

  test.each([
    '코로나 검사',
    '하나',
    '권고',
    '제한',
    '역할',
    '저하',
    '단면',
    '평가',
    '나이',
    '효과',
  ])('at a noun that looks like an ending: %s', (text) => {
    expect(endsOpen(text)).toBe(false);
    expect(endsSentence(text)).toBe(false);
  });

  test.each([
    '사례는 없습니다.',
    '위험이 높다.1,2',
    '고려한다',
    '준수할 것',
    '의심하기 어려움',
    '신고하여야 함',
    '가능합니까?',
    '약을 쓴다(단, 금기는 제외).',
    '위험을 설명하라',
  ])('at a sentence end: %s', (text) => {
    expect(endsOpen(text)).toBe(false);
    expect(endsSentence(text)).toBe(true);
  });

  test('a text may start with a particle', () => {
    expect(startsOpen('에 대한 정보는 없습니다.')).toBe(true);
    expect(startsOpen('의사는 설명한다.')).toBe(false);
  });

  test('1 MB is judged without stalling', () => {
    expect(endsOpen('('.repeat(1_000_000))).toBe(true);
  });
});
