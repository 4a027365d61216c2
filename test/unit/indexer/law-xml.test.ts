import { describe, expect, test } from 'vitest';
import { splitLaw } from '../../../indexer/split/law.ts';
import { article, lawResponse } from '../../fakes/law-api-responses.ts';
import { readXml, textOf } from './read-law.ts';

const heading = (key: string, text: string) =>
  `<조문단위 조문키="${key}"><조문번호>${Number(key.slice(0, 4))}</조문번호><조문여부>전문</조문여부>
<조문내용><![CDATA[    ${text}]]></조문내용></조문단위>`;
const item = (number: string, text: string, branch = '', inside = '') =>
  `<호><호번호><![CDATA[${number}.]]></호번호>${branch === '' ? '' : `<호가지번호>${branch}</호가지번호>`}
<호내용><![CDATA[${number}${branch === '' ? '' : `의${branch}`}.  ${text}]]></호내용>${inside}</호>`;

describe('facts of a law', () => {
  test('come from 기본정보; the MST from the file name', async () => {
    const { facts } = await readXml(lawResponse());
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
    expect((await readXml(lawResponse(), '285051-20200101.xml')).facts.id).toBe(
      'law-000001-285051-20200101',
    );
  });

  test('a file of another name goes by its 법령키', async () => {
    const { facts } = await readXml(lawResponse(), '시험법.xml');
    expect(facts.id).toBe('law-000001-2020010100045');
    expect(facts.law?.versionId).toBeNull();
  });
});

describe('articles', () => {
  test('a chapter heading with the number of the next article is no article', async () => {
    const { law } = await readXml(
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
    const { law } = await readXml(
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
    const { law } = await readXml(
      lawResponse({ articles: article('0001001', '범위', '', inside) }),
    );
    expect(law.articles[0]?.paragraphs.map(({ number }) => number)).toEqual([1, 20, 21, 36]);
    expect(textOf(law, law.articles[0]!)).toContain('\n㉑ 이 법은');
  });

  test('deleted ones, and titles with brackets inside', async () => {
    const { law } = await readXml(
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
    const { law } = await readXml(
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
    const { law, facts } = await readXml(
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
    const { law } = await readXml(
      lawResponse({ articles: heading('0000000', '다음과 같이 정한다.') }),
    );
    expect(splitLaw('시험령', law).map(({ label }) => label)).toEqual(['「시험령」 전문']);
  });
});

describe('addenda', () => {
  const addendum = (text: string) =>
    `<부칙단위><부칙공포일자>20200101</부칙공포일자><부칙공포번호>00045</부칙공포번호><부칙내용><![CDATA[${text}]]></부칙내용></부칙단위>`;

  test('are cut at their articles, not at those they quote', async () => {
    const { law } = await readXml(
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
    const { law } = await readXml(lawResponse({ addenda: addendum('이 법은 시행한다.') }));
    expect(law.addenda[0]?.name).toBe('제45호, 2020.1.1');
  });
});
