import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lawMarkdownReader } from '../../../indexer/readers/law-markdown.ts';
import { lawXmlReader } from '../../../indexer/readers/law-xml.ts';
import { LawResponseError } from '../../../indexer/readers/law-xml-response.ts';
import type { Reader } from '../../../indexer/source.ts';
import { splitLaw } from '../../../indexer/split/law.ts';
import type { Article, LawText } from '../../../src/model/law.ts';
import { annex, article, lawResponse } from '../../fakes/law-api-responses.ts';

async function readBytes(reader: Reader, bytes: Uint8Array, fileName: string) {
  const source = await reader.read(bytes, fileName);
  if (source.structure !== 'law') throw new Error('not a law');
  return source;
}

function read(xml: string, fileName = '285051.xml') {
  return readBytes(lawXmlReader, new TextEncoder().encode(xml), fileName);
}

async function faultOf(xml: string): Promise<{ fault: string | null; message: string }> {
  const error = await read(xml).then(
    () => new Error('read'),
    (thrown: unknown) => thrown as Error,
  );
  const fault = error instanceof LawResponseError ? error.fault : null;
  return { fault, message: error.message };
}

function textOf(law: LawText, { span }: Pick<Article, 'span'>): string {
  return law.text.slice(span.start, span.end);
}

const heading = (key: string, text: string) =>
  `<조문단위 조문키="${key}"><조문번호>${Number(key.slice(0, 4))}</조문번호><조문여부>전문</조문여부>
<조문내용><![CDATA[    ${text}]]></조문내용></조문단위>`;
const item = (number: string, text: string, branch = '', inside = '') =>
  `<호><호번호><![CDATA[${number}.]]></호번호>${branch === '' ? '' : `<호가지번호>${branch}</호가지번호>`}
<호내용><![CDATA[${number}${branch === '' ? '' : `의${branch}`}.  ${text}]]></호내용>${inside}</호>`;

describe('facts of a law', () => {
  test('come from 기본정보; the MST from the file name', async () => {
    const { facts } = await read(lawResponse());
    expect(facts).toMatchObject({
      id: null,
      kind: 'law',
      title: '시험법',
      publisher: '보건복지부',
      edition: '법률 제45호',
      effectiveFrom: '2020-01-01',
      format: 'law-xml',
      law: { lawId: '000001', versionId: '285051', promulgatedOn: '2019-12-31' },
    });
  });

  test('a text asked for by date is a document of its own', async () => {
    expect((await read(lawResponse(), '285051-20200101.xml')).facts.id).toBe(
      'law-000001-285051-20200101',
    );
  });

  test('a file of another name goes by its 법령키', async () => {
    const { facts } = await read(lawResponse(), '시험법.xml');
    expect(facts.id).toBe('law-000001-2020010100045');
    expect(facts.law?.versionId).toBeNull();
  });
});

describe('articles', () => {
  test('a chapter heading with the number of the next article is no article', async () => {
    const { law } = await read(
      lawResponse({
        articles: [
          heading('0001000', '제1장 총칙 <개정 2020.1.1>'),
          article('0001001', '목적', '이 법은 목적이 있다.'),
          heading('0002000', '제1절 조직'),
          article('0001021', '정의', '뜻은 다음과 같다.'),
          heading('0002000', '제2장 벌칙'),
          article('0002001', '벌칙', '벌한다.'),
        ].join(''),
      }),
    );
    expect(law.articles.map(({ number, headings }) => [number, headings])).toEqual([
      ['1', ['제1장 총칙']],
      ['1의2', ['제1장 총칙', '제1절 조직']],
      ['2', ['제2장 벌칙']],
    ]);
  });

  test('items without a paragraph, with branches and subitems', async () => {
    const subitem =
      '<목><목번호><![CDATA[가.]]></목번호><목내용><![CDATA[가.  종이]]>\n<![CDATA[    1) 흰 것]]></목내용></목>';
    const inside = `<항>${item('1', '기록', '', subitem)}${item('1', '보존', '2')}</항>`;
    const { law } = await read(
      lawResponse({ articles: article('0003001', '의무', '다음 각 호와 같다.', inside) }),
    );
    expect(law.articles[0]?.paragraphs).toMatchObject([
      { number: null, items: [{ number: '1', subitems: [{ number: '가' }] }, { number: '1의2' }] },
    ]);
    expect(textOf(law, law.articles[0]!)).toBe(
      '제3조(의무)\n다음 각 호와 같다.\n  1. 기록\n    가. 종이\n 1) 흰 것\n  1의2. 보존',
    );
  });

  test('paragraphs beyond ⑳, and a mark without a blank behind it', async () => {
    const paragraph = (mark: string) =>
      `<항><항번호><![CDATA[${mark}]]></항번호><항내용><![CDATA[${mark}이 법은]]></항내용></항>`;
    const inside = ['①', '⑳', '㉑', '㊱'].map(paragraph).join('');
    const { law } = await read(lawResponse({ articles: article('0001001', '범위', '', inside) }));
    expect(law.articles[0]?.paragraphs.map(({ number }) => number)).toEqual([1, 20, 21, 36]);
    expect(textOf(law, law.articles[0]!)).toContain('\n㉑ 이 법은');
  });

  test('deleted ones, and titles with brackets inside', async () => {
    const { law } = await read(
      lawResponse({
        articles:
          article('0001001', '', '삭제 <2020.1.1>') +
          article('0002001', '과징금(過徵金)의 부과', '부과한다.'),
      }),
    );
    expect(law.articles.map(({ title }) => title)).toEqual([null, '과징금(過徵金)의 부과']);
    expect(textOf(law, law.articles[0]!)).toBe('제1조\n삭제 <2020.1.1>');
  });

  test('a title in Chinese characters gives way to the printed one', async () => {
    const { law } = await read(
      lawResponse({
        articles: article('0001001', '목적', '정한다.').replace(
          '<![CDATA[목적]]>',
          '<![CDATA[(目的)]]>',
        ),
      }),
    );
    expect(law.articles[0]?.title).toBe('목적');
  });

  test('own dates come from 조문시행일자문자열; those of the law itself are none', async () => {
    const { law, facts } = await read(
      lawResponse({
        staggered: '20200101:제1조\n20261231:제2조,제2조의2,제3조제1항',
        articles: ['0001001', '0002001', '0002021', '0003001']
          .map((key) => article(key, '제목', '본문이다.'))
          .join(''),
      }),
    );
    expect(law.articles.map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      null,
      '2026-12-31',
      '2026-12-31',
      null,
    ]);
    expect(facts.warnings.join()).toContain('제3조제1항(2026-12-31 시행)');
    expect(splitLaw('시험법', law)[1]?.effectiveFrom).toBe('2026-12-31');
  });

  test('a decree without articles is its 전문', async () => {
    const { law } = await read(
      lawResponse({ articles: heading('0000000', '다음과 같이 정한다.') }),
    );
    expect(splitLaw('시험령', law).map(({ label }) => label)).toEqual(['「시험령」 전문']);
  });
});

describe('addenda', () => {
  const addendum = (text: string) =>
    `<부칙단위><부칙공포일자>20200101</부칙공포일자><부칙공포번호>00045</부칙공포번호><부칙내용><![CDATA[${text}]]></부칙내용></부칙단위>`;

  test('are cut at their articles, not at those they quote', async () => {
    const { law } = await read(
      lawResponse({
        addenda: addendum(
          '부칙 <제45호,2020.1.1>\n제1조(시행일) 이 법은 공포한 날부터 시행한다.\n제2조(다른 법률의 개정) 다음과 같이 한다.\n  제5조(인용) 중 "가"를 "나"로 한다.',
        ),
      }),
    );
    expect(law.addenda[0]?.name).toBe('제45호, 2020.1.1');
    expect(law.addenda[0]?.articles.map(({ number, title }) => [number, title])).toEqual([
      ['1', '시행일'],
      ['2', '다른 법률의 개정'],
    ]);
  });

  test('without a heading line are named by their number and date', async () => {
    const { law } = await read(lawResponse({ addenda: addendum('이 법은 시행한다.') }));
    expect(law.addenda[0]?.name).toBe('제45호, 2020.1.1');
  });
});

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
    const { law } = await read(
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

  test('forms keep their titles only, and that is said', async () => {
    const { law, facts } = await read(
      lawResponse({ annexes: annex('0003', '신청서', '성명: ______', '서식') }),
    );
    expect(law.annexes[0]).toMatchObject({ name: '별지 제3호서식', title: '신청서', lines: [] });
    expect(law.text).not.toContain('성명');
    expect(facts.warnings).toEqual(['별지 서식 1건은 제목만 색인']);
  });

  test('한 | 다. at a line break is the end of a sentence', async () => {
    const text = '   가. 모든 병원은 정해진 바를 지켜야 한\n  다.\n   나. 끝';
    const { law } = await read(lawResponse({ annexes: annex('0000', '기준', text) }));
    expect(law.annexes[0]?.lines.map((line) => textOf(law, line))).toEqual([
      '가. 모든 병원은 정해진 바를 지켜야 한다.',
      '   나. 끝',
    ]);
  });
});

describe('what is no statute', () => {
  test.each([
    ['a page', '<!DOCTYPE html>\n<html><head></head></html>', 'key'],
    ['a page after blank lines', '\n\n\n<html><body>오류</body></html>', 'key'],
    [
      'a redirecting page',
      '<html><script>var x={};location.assign(x.t+x.h+x.o)</script></html>',
      'anti-bot',
    ],
    [
      'a refusal of the key',
      '<Response><result>사용자 정보 검증에 실패하였습니다.</result><msg>IP주소를 등록해 주세요.</msg></Response>',
      'key',
    ],
    [
      'not found',
      '<law><result>실패</result><msg>일치하는 법령이 없습니다.</msg></law>',
      'not-found',
    ],
    ['an unclosed element', lawResponse().replace('</조문>', ''), 'malformed'],
    ['half a response', lawResponse().slice(0, 400), 'malformed'],
    ['a single article', lawResponse().replace(/<부칙>.*<\/별표>/s, ''), 'not-law'],
    ['a list', '<LawSearch><totalCnt>0</totalCnt></LawSearch>', 'not-law'],
    ['other XML', '<constructor/>', 'not-law'],
  ])('%s is told apart', async (_, xml, fault) => {
    expect((await faultOf(xml)).fault).toBe(fault);
  });

  test('entities are never expanded', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}"><!ENTITY c "&b;&b;">]><법령>&c;</법령>`;
    expect(await faultOf(bomb)).toMatchObject({
      fault: 'malformed',
      message: expect.stringContaining('DTD'),
    });
    expect((await faultOf('<법령>&c;</법령>')).fault).toBe('malformed');
  });

  test('depth and number of elements are bounded', async () => {
    expect((await faultOf('<a>'.repeat(100_000))).message).toContain('깊게');
    expect((await faultOf(`<a>${'<b/>'.repeat(500_000)}</a>`)).message).toContain('너무 많습니다');
  });
});

const shared = process.env.JICHIM_SHARED_DATA ?? '../shared/data';
const xml = join(shared, 'law-xml');
const absent = !existsSync(xml);
if (absent) console.warn(`건너뜀: 실제 응답이 없습니다(JICHIM_SHARED_DATA=${shared}).`);

describe.skipIf(absent)('all of the real responses', () => {
  const inFolder = (folder: string) => readdirSync(folder).filter((name) => /\.xml$/.test(name));

  test('every full text is read', async () => {
    for (const name of inFolder(xml)) {
      const { law, facts } = await readBytes(lawXmlReader, await readFile(join(xml, name)), name);
      expect(law.articles.length + law.annexes.length, name).toBeGreaterThan(0);
      expect(facts.effectiveFrom, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      for (const { span } of splitLaw(facts.title, law)) {
        expect(law.text.slice(span.start, span.end).trim(), name).not.toBe('');
      }
    }
  });

  test('of the other calls each is refused by what it is', async () => {
    const folder = join(xml, 'recorded');
    const outcomes = await Promise.all(
      inFolder(folder).map(async (name) => {
        const bytes = await readFile(join(folder, name));
        const error = await lawXmlReader.read(bytes, name).catch((thrown: unknown) => thrown);
        return [name.slice(0, 3), error instanceof LawResponseError ? error.fault : 'read'];
      }),
    );
    const good = outcomes.filter(([, outcome]) => outcome === 'read').map(([name]) => name);
    expect(good).toEqual(['A02', 'A03']);
    expect(new Set(outcomes.map(([, outcome]) => outcome))).toEqual(new Set(['read', 'not-law']));
  });

  test('staggered dates of the decree that has them', async () => {
    const bytes = await readFile(join(xml, '285051.xml'));
    const { law } = await readBytes(lawXmlReader, bytes, '285051.xml');
    const own = law.articles.filter(({ effectiveFrom }) => effectiveFrom !== null);
    expect(own.map(({ number, effectiveFrom }) => [number, effectiveFrom])).toEqual([
      ['5', '2026-12-31'],
      ['7', '2026-03-31'],
      ['12', '2026-12-31'],
    ]);
  });

  test.each([
    ['285051.xml', '전공의의수련환경개선및지위향상을위한법률/시행령.md'],
    ['285311.xml', '의료관계행정처분규칙/보건복지부령.md'],
  ])('%s says article by article what the Markdown says', async (name, markdown) => {
    const path = join(shared, 'law', markdown);
    const left = await readBytes(lawXmlReader, await readFile(join(xml, name)), name);
    const right = await readBytes(lawMarkdownReader, await readFile(path), markdown);
    expect(left.facts.law).toEqual(right.facts.law);
    const told = ({ law }: typeof left) =>
      law.articles.map((found) => [
        found.number,
        found.title,
        textOf(law, found).replace(/\s+/g, ' '),
        found.paragraphs.map(({ number, items }) => [
          number,
          items.map((each) => [each.number, each.subitems.map((sub) => sub.number)]),
        ]),
      ]);
    expect(told(left)).toEqual(told(right));
    expect(left.law.addenda.map((found) => found.name)).toEqual(
      right.law.addenda.map((found) => found.name),
    );
  });
});
