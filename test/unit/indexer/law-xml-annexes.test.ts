import { describe, expect, test } from 'vitest';
import { splitLaw } from '../../../indexer/split/law.ts';
import { annex, article, lawResponse } from '../../fakes/law-api-responses.ts';
import { readXml, textOf } from './read-law.ts';

const TABLE = `  2. 개별기준
┌────────────┬──────┬──────────┐
│위반행위                │근거        │과태료(만원)        │
│                        │            ├────┬─────┤
│                        │            │1차     │2차       │
├────────────┼──────┼────┼─────┤
│가. 법 제4조를 위반하여 │법 제19조제2│100     │200       │
│수련규칙을 지키지 않은  │항제1호     │        │          │
│경우                    │            │        │          │
│                        │            │        │          │
│나. 보고를 하지 않은 경 │법 제20조   │50      │70        │
│우                      │            │        │          │
└────────────┴──────┴────┴─────┘`;

describe('annexes', () => {
  test('a box-drawing table becomes rows with cells, found by the head of the table', async () => {
    const { law } = await readXml(
      lawResponse({
        annexes: annex('0002', '과태료', TABLE),
        articles: article('0001001', '목적', '이 수련규칙을 어긴 경우 그 경우에 대하여 정한다.'),
      }),
    );
    const [found] = law.annexes;
    expect(found).toMatchObject({ name: '별표 2', title: '과태료', effectiveFrom: null });
    expect(found!.lines.map((line) => textOf(law, line))).toEqual([
      '2. 개별기준',
      '위반행위 | 근거 | 과태료(만원)',
      '위반행위 | 근거 | 1차 | 2차',
      '가. 법 제4조를 위반하여 수련규칙을 지키지 않은 경우 | 법 제19조제2항제1호 | 100 | 200',
      '나. 보고를 하지 않은 경우 | 법 제20조 | 50 | 70',
    ]);
    const pieces = splitLaw('시험법', law);
    expect(pieces.at(-1)).toMatchObject({
      label: '「시험법」 별표 2',
      locator: { law: '시험법', annex: '별표 2' },
    });
    expect(pieces.at(-1)?.context).toContain('2. 개별기준');
    expect(pieces.at(-1)?.context).toContain('과태료(만원) 2차');
  });

  test('parts whose own day the head line tells take effect on that day', async () => {
    const text = `[시행일: 2026. 12. 31.] 제2호나목\n  1. 일반기준\n   나. 모두에게\n${TABLE}`;
    const { law } = await readXml(lawResponse({ annexes: annex('0000', '기준', text) }));
    const own = law.annexes[0]!.lines.filter(({ effectiveFrom }) => effectiveFrom !== null);
    expect(own.map((line) => textOf(law, line).slice(0, 6))).toEqual(['나. 보고를']);
    expect(splitLaw('시험법', law).map(({ effectiveFrom }) => effectiveFrom ?? null)).toContain(
      '2026-12-31',
    );
  });

  test('forms keep their titles only, and that is said', async () => {
    const { law, facts } = await readXml(
      lawResponse({ annexes: annex('0003', '신청서', '성명: ______', '서식') }),
    );
    expect(law.annexes[0]).toMatchObject({ name: '별지 제3호서식', title: '신청서', lines: [] });
    expect(law.text).not.toContain('성명');
    expect(facts.warnings).toEqual(['별지 서식 1건은 제목만 색인']);
  });

  test('한 | 다. at a line break is the end of a sentence', async () => {
    const text = '   가. 모든 병원은 정해진 바를 지켜야 한\n  다.\n   나. 끝';
    const { law } = await readXml(lawResponse({ annexes: annex('0000', '기준', text) }));
    expect(law.annexes[0]?.lines.map((line) => textOf(law, line))).toEqual([
      '가. 모든 병원은 정해진 바를 지켜야 한다.',
      '   나. 끝',
    ]);
  });
});
