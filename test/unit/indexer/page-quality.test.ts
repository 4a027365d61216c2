import { describe, expect, test } from 'vitest';
import { pageVerdict } from '../../../indexer/readers/page-quality.ts';

describe('page verdict', () => {
  test.each([
    ['a table of numbers', '1.0 2.5 3.7 140/90 120-139 80-89 0.78 1.67 95% 12 24 36', 'readable'],
    ['a formula', 'eGFR = 175 × Scr^(-1.154) × age^(-0.203) × 0.742 (여성)', 'readable'],
    ['references', 'Kirchhof P, Benussi S, et al. Eur Heart J 2016;37:2893-2962.', 'readable'],
    [
      'Hanja and units',
      '診療指針 권고: 투여량 5㎎, 기온 25℃ 이하, 농도 10㎍/㎖, 면적 ㎡',
      'readable',
    ],
    ['a few damaged signs', `${'혈압을 조절하는 약제를 선택한다. '.repeat(10)}\uFFFD`, 'readable'],
    [
      'Hangul that no one writes',
      '뽌뙵쮓꿹뢟뾔쀊쒧뛩뭷쭵뀼쁀궯늗뒛뛡뢣릛뫣묗뮛뱧볣뵃붧뷿뺏뻫뽇뾣쀏',
      'garbled',
    ],
    ['C1 controls', 'abcdefghij\u0081\u0082\u0083klmnopqrstuvwxyz', 'garbled'],
    ['glyph ids', '\u0014\u0011\u0003㇫┟\u0003⬃≇⿔㽀\u0003◶\u0003䀿ㅷ⾷\u0003◟㠿ᱻ', 'garbled'],
    ['nothing', '', 'empty'],
  ] as const)('%s is %s', (_name, text, verdict) => {
    expect(pageVerdict(text)).toBe(verdict);
  });
});
