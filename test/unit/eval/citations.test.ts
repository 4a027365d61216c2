import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  type CitedText,
  type GoldCitation,
  matchCitations,
  readCitedTexts,
  scoreCitations,
} from '../../../eval/citations.ts';
import type { CheckedCitation, Verdict } from '../../../src/law/check-result.ts';

const nowhere = { paragraph: null, item: null, subitem: null };

function gold(article: string, verdict: Verdict = 'valid'): GoldCitation {
  return { surface: `의료법 제${article}조`, law: '의료법', article, ...nowhere, verdict };
}

function found(article: string, verdict: Verdict = 'valid'): CheckedCitation {
  return {
    ...gold(article, verdict),
    ...{ start: 0, end: 0, annex: null, addendum: null, range: null },
    ...{ titleOnly: false, reason: '', label: null, title: null, text: null, existing: null },
    ...{ documentId: null, effectiveFrom: null },
  };
}

function text(...citations: GoldCitation[]): CitedText {
  return { id: 't', text: '', citations, tags: ['a'], not_citations: [] };
}

describe('짝짓기', () => {
  test('차례와 띄어쓰기가 달라도 짝이 된다', () => {
    const spaced = { ...found('2'), law: '의 료법' };
    const { pairs, missed, extra } = matchCitations(text(gold('1'), gold('2')), [
      spaced,
      found('1'),
    ]);
    expect([pairs.length, missed, extra]).toEqual([2, [], []]);
  });

  test('두 번 적힌 인용은 두 번 찾아야 한다', () => {
    const { pairs, missed } = matchCitations(text(gold('1'), gold('1')), [found('1')]);
    expect([pairs.length, missed.length]).toEqual([1, 1]);
  });

  test('부칙의 조와 별표는 조와 짝이 되지 않는다', () => {
    const addendum = { ...gold('1'), addendum: '<제1호>' };
    const annex = { ...gold('1'), article: null, annex: '별표 1' };
    const { pairs } = matchCitations(text(addendum, annex), [found('1')]);
    expect(pairs).toEqual([]);
    const read = { ...found('1'), addendum: { name: null } };
    expect(matchCitations(text(addendum), [read]).pairs).toHaveLength(1);
  });

  test('법을 모르는 인용은 아무 주장도 아니다', () => {
    const unresolved = { ...found('1', 'unresolved'), law: null };
    expect(matchCitations(text(), [unresolved]).extra).toEqual([]);
  });
});

describe('점수', () => {
  test('손으로 셈한 값과 같다', () => {
    const golds = [gold('1'), gold('2', 'deleted'), gold('3', 'no_such_article'), gold('4')];
    const all = [found('1'), found('2'), found('3', 'no_such_article'), found('9')];
    const scores = scoreCitations([matchCitations(text(...golds), all)]);
    expect(scores).toEqual({
      extraction: { precision: 0.75, recall: 0.75, f1: 0.75 },
      verdict: { accuracy: 2 / 3 },
      falseValid: 0.5,
    });
  });

  test('아무것도 찾지 못하면 F1은 0이다', () => {
    const { extraction, falseValid } = scoreCitations([
      matchCitations(text(gold('1', 'deleted')), []),
    ]);
    expect([extraction.recall, extraction.f1, falseValid]).toEqual([0, 0, 0]);
  });
});

describe('파일', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jichim-cited-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['{', /2행: 문항의 꼴이 아닙니다/],
    ['{"id":"x","text":"글","citations":[{"law":3}]}', /2행[\s\S]*law/],
  ])('틀린 줄을 가리킨다: %s', async (line, message) => {
    const path = join(folder, 'bad.jsonl');
    writeFileSync(path, `{"id":"a","text":"글","citations":[]}\n${line}\n`);
    await expect(readCitedTexts(path)).rejects.toThrow(message);
  });

  test('없는 파일', async () => {
    await expect(readCitedTexts(join(folder, '없음'))).rejects.toThrow(/읽을 수 없습니다/);
  });
});
