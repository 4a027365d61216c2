import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../../../eval/judge.ts';
import { allGold } from '../../../../eval/metrics/all-gold.ts';
import { mrr } from '../../../../eval/metrics/mrr.ts';
import { ndcg } from '../../../../eval/metrics/ndcg.ts';
import { recall } from '../../../../eval/metrics/recall.ts';

const none: Judgement = { golds: 1, found: [0, 0, 0] };
const first: Judgement = { golds: 1, found: [1, 0, 0] };
const third: Judgement = { golds: 1, found: [0, 0, 1] };
const secondAndFourth: Judgement = { golds: 3, found: [0, 1, 0, 1, 0] };
const bothAtOnce: Judgement = { golds: 2, found: [0, 2] };
const nothingFound: Judgement = { golds: 2, found: [] };

describe('recall', () => {
  test('counts a gold at the last place looked at', () => expect(recall(third, 3)).toBe(1));
  test('not one place later', () => expect(recall(third, 2)).toBe(0));
  test('one of several golds is enough', () => expect(recall(secondAndFourth, 2)).toBe(1));
  test('an empty ranking finds nothing', () => expect(recall(nothingFound, 10)).toBe(0));
});

describe('allGold', () => {
  test('is the share of golds found', () => {
    expect(allGold(secondAndFourth, 3)).toBeCloseTo(1 / 3);
    expect(allGold(secondAndFourth, 5)).toBeCloseTo(2 / 3);
  });
  test('a place that is two golds finds both', () => expect(allGold(bothAtOnce, 5)).toBe(1));
  test('equals recall for one gold', () => expect(allGold(third, 3)).toBe(recall(third, 3)));
});

describe('mrr', () => {
  test('is 1 at the top', () => expect(mrr(first, 10)).toBe(1));
  test('is 1/3 at the third place', () => expect(mrr(third, 10)).toBeCloseTo(1 / 3));
  test('only the first gold counts', () => expect(mrr(secondAndFourth, 10)).toBe(0.5));
  test('is 0 below the cut', () => expect(mrr(third, 2)).toBe(0));
  test('is 0 when nothing is found', () => expect(mrr(none, 10)).toBe(0));
});

describe('ndcg', () => {
  test('is 1 for the best ranking', () => expect(ndcg(first, 10)).toBe(1));
  test('a gold at the third place gains 1/log2(4)', () => expect(ndcg(third, 10)).toBeCloseTo(0.5));
  test('divides by the best ranking of all golds', () => {
    // (1/log2(3) + 1/log2(5)) / (1 + 1/log2(3) + 1/2) = (0.63093 + 0.43068) / 2.13093
    expect(ndcg(secondAndFourth, 10)).toBeCloseTo(0.49819, 4);
  });
  test('the best ranking cannot hold more golds than places', () => {
    expect(ndcg({ golds: 3, found: [1] }, 1)).toBe(1);
  });
  test('is 0 for an empty ranking', () => expect(ndcg(nothingFound, 10)).toBe(0));
});
