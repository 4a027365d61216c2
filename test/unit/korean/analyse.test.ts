import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/korean/analyse.ts';

/** Share of the smaller set of terms that both texts have. */
function overlap(left: string, right: string): number {
  const [first, second] = [new Set(analyse(left)), new Set(analyse(right))];
  return [...first].filter((term) => second.has(term)).length / Math.min(first.size, second.size);
}

const yields: readonly (readonly [string, readonly string[]])[] = [
  ['제27조의2제1항에 따라', ['제27조의2', '제27조의2제1항']],
  ['27조의2 1항', ['제27조의2', '제27조의2제1항']],
  ['제 27 조의 2 제 1 항', ['제27조의2', '제27조의2제1항']],
  ['제3조에서', ['제3조']],
  ['140/90mmHg', ['140/90', '140', '90', 'mmhg', '140/90mmhg']],
  ['140/90 mmHg', ['140/90', '140', '90', 'mmhg', '140/90mmhg']],
  ['SGLT-2 억제제', ['sglt-2', 'sglt2', 'sglt', '억제제']],
  ['SGLT2', ['sglt2', 'sglt']],
  ['CHA2DS2-VASc', ['cha2ds2-vasc', 'cha2ds2vasc']],
  ['CHA₂DS₂VASc', ['cha2ds2vasc']],
  ['HbA1c', ['hba1c']],
  ['5천만원', ['50000000원', '5천만원']],
  ['5,000만원', ['50000000원', '5000만원']],
  ['5000만 원', ['50000000원']],
  ['50,000,000원', ['50000000원']],
  ['2조원', ['2000000000000원']],
  ['10㎎', ['10', 'mg', '10mg']],
  ['10 mg', ['10', 'mg', '10mg']],
  ['100mcg', ['100μg', '100']],
  ['β-차단제', ['β', 'beta', '차단제']],
  ['3개월간', ['3개월', '3']],
  ['3 개월', ['3개월']],
  ['18세미만', ['18세', '미만']],
  ['100분의 50', ['50%']],
  ['50퍼센트', ['50%']],
  ['7.0%', ['7.0%', '7.0']],
  ['1만5천명', ['15000명']],
  ['제1급감염병', ['1급', '감염병']],
  ['약을', ['약']],
  ['公衆', ['公衆']],
];

describe('analyse: terms', () => {
  for (const [text, terms] of yields) {
    test(text, () => expect(analyse(text)).toEqual(expect.arrayContaining([...terms])));
  }

  test('repetition is kept', () => {
    expect(analyse('면허 면허').filter((term) => term === '면허')).toHaveLength(2);
  });

  test('bigrams never collide with words', () => {
    expect(analyse('무면허').filter((term) => !term.startsWith('~'))).toEqual(['무면허']);
  });

  test('a particle alone after a Latin word is no term', () => {
    expect(analyse('NOAC을')).toEqual(['noac']);
  });
});

describe('analyse: opposites stay apart', () => {
  for (const [left, right] of [
    ['급여', '비급여'],
    ['면허', '무면허'],
    ['고혈당', '저혈당'],
    ['이상', '미만'],
    ['이하', '초과'],
    ['합법', '불법'],
    ['동의', '부동의'],
    ['적응증', '금기증'],
    ['허가를', '무허가를'],
    ['성년', '미성년'],
    ['가역적', '비가역적'],
    ['전문의', '전문'],
    ['전공의', '전공'],
  ] as const) {
    test(`${left} / ${right}`, () => {
      const words = analyse(left).filter((term) => !term.startsWith('~'));
      const others = new Set(analyse(right).filter((term) => !term.startsWith('~')));
      expect(words.length).toBeGreaterThan(0);
      expect(words.filter((word) => others.has(word))).toEqual([]);
    });
  }

  for (const word of ['이상', '미만', '이하', '초과', '이내', '금지', '예외', '비만', '결과']) {
    test(`${word} is a term of its own`, () => expect(analyse(word)).toContain(word));
  }
});

describe('analyse: spacing', () => {
  for (const [left, right, least] of [
    ['진료 기록부', '진료기록부', 0.75],
    ['연명 의료 중단', '연명의료중단', 0.6],
    ['간호·간병통합서비스', '간호간병통합서비스', 0.7],
    ['심방 세동', '심방세동을', 0.6],
    ['의료 기관 개설', '의료기관 개설', 0.7],
  ] as const) {
    test(`${left} = ${right}`, () => expect(overlap(left, right)).toBeGreaterThanOrEqual(least));
  }

  test('a word that lost its particle does not run on into the next', () => {
    expect(analyse('환자의 진료')).not.toContain('~자진');
  });
});

describe('analyse: what yields nothing', () => {
  for (const note of [
    '<개정 2020.1.1, 2021.2.3>',
    '〈신설 2015. 12. 29.〉',
    '<2009.1.30>',
    '[전문개정 2009.1.30]',
    '[본조신설 2010.1.18]',
    '<img id="12345"></img>',
    '①',
  ]) {
    test(note, () => expect(analyse(note)).toEqual([]));
  }

  test('item marks at the start of a line', () => {
    expect(analyse('  1\\. 의사\n  가\\. 한의사')).toEqual(expect.not.arrayContaining(['1', '가']));
  });
});

describe('analyse: linear time', () => {
  for (const unit of ['1', '1,', '1.', '가', 'a-', '제1', '1조', '<개정 ', '[종전 ', '\n ']) {
    test(`300 kB of ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(Math.ceil(300_000 / unit.length));
      expect(Array.isArray(analyse(text))).toBe(true);
    }, 5000);
  }
});
