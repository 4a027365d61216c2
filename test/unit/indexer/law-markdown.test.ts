import { describe, expect, test } from 'vitest';
import { lawMarkdownReader, parseLaw } from '../../../indexer/readers/law-markdown.ts';
import { splitLaw } from '../../../indexer/split/law.ts';

const MATTER = `---
제목: 시험법
법령MST: 123
법령ID: '000001'
법령구분: 법률
소관부처:
- 보건복지부
공포일자: 2026-01-02
공포번호: '00045'
시행일자: 2026-07-03
상태: 시행
출처: https://example.org/시험법
---
`;

const BODY = `
# 시험법

## 제1장 총칙 <개정 2020.1.1>

### 제1절 목적

##### 제1조 (목적)

이 법은 시험을 목적으로 한다.

##### 제2조의2 (의무)

**①** 병원의 장은 다음 각 호의 일을 하여야 한다. 다만, 의원은 그러하지 아니하다. <개정 2020.1.1>

  1\\. 기록
    가\\. 종이
    나\\. 전자
  1의2\\. 보존

**②** 제1항은 준용한다.

## 제2장 벌칙

##### 제3조

삭제 <2020.1.1>

## 부칙

부칙 <제44호,2025.1.1>


제1조(시행일) 이 법은 공포한 날부터 시행한다.


제2조(다른 법률의 개정) ① 다른시험법 일부를 다음과 같이 개정한다.
`;

const bytes = (text: string) => new TextEncoder().encode(text);

async function read(text: string) {
  const source = await lawMarkdownReader.read(bytes(text), '시험법.md');
  if (source.structure !== 'law') throw new Error('not a law');
  return source;
}

describe('front matter of a statute', () => {
  test('첨부파일 gives the titles of annexes', async () => {
    const list = `첨부파일:
- 별표번호: '0001'
  별표가지번호: '02'
  별표구분: 별표
  제목: 인력 기준(제1조 관련)
`;
    const { facts, law } = await read(MATTER.replace('상태:', `${list}상태:`) + BODY);
    expect(facts.annexes).toEqual([{ name: '별표 1의2', title: '인력 기준(제1조 관련)' }]);
    expect(law.annexes).toEqual([]);
  });

  test('gives title, type, ids and dates', async () => {
    const { facts } = await read(MATTER + BODY);
    expect(facts).toMatchObject({
      kind: 'law',
      title: '시험법',
      publisher: '보건복지부',
      edition: '법률 제45호',
      effectiveFrom: '2026-07-03',
      digest: false,
      law: { type: '법률', lawId: '000001', versionId: '123', promulgatedOn: '2026-01-02' },
    });
  });

  test('an impossible date names the field', async () => {
    const broken = MATTER.replace('시행일자: 2026-07-03', '시행일자: 2026-02-30');
    await expect(read(broken + BODY)).rejects.toThrow(/시행일자/);
  });

  test('요약: true marks a digest', async () => {
    const { facts } = await read(MATTER.replace('상태: 시행', '요약: true') + BODY);
    expect(facts.digest).toBe(true);
  });
});

describe('articles', () => {
  const law = parseLaw(BODY);
  const slice = ({ start, end }: { start: number; end: number }) => law.text.slice(start, end);

  test('are numbered with their branch and carry title and headings', () => {
    expect(law.articles.map(({ number, title, headings }) => [number, title, headings])).toEqual([
      ['1', '목적', ['제1장 총칙', '제1절 목적']],
      ['2의2', '의무', ['제1장 총칙', '제1절 목적']],
      ['3', null, ['제2장 벌칙']],
    ]);
  });

  test('an article without numbered paragraphs has one whose number is null', () => {
    expect(law.articles[0]!.paragraphs.map(({ number }) => number)).toEqual([null]);
  });

  test('paragraph, item and subitem spans hold their text whole', () => {
    const [first, second] = law.articles[1]!.paragraphs;
    expect(slice(first!.span)).toMatch(/^① 병원의 장은[\s\S]*1의2\. 보존$/);
    expect(slice(second!.span)).toBe('② 제1항은 준용한다.');
    expect(first!.items.map(({ number }) => number)).toEqual(['1', '1의2']);
    expect(slice(first!.items[0]!.span)).toBe('  1. 기록\n    가. 종이\n    나. 전자');
    expect(first!.items[0]!.subitems.map(({ span }) => slice(span).trim())).toEqual([
      '가. 종이',
      '나. 전자',
    ]);
  });

  test('a deleted article is kept as printed', () => {
    expect(slice(law.articles[2]!.span)).toBe('제3조\n삭제 <2020.1.1>');
  });

  test('addenda carry number and date, and their articles', () => {
    expect(law.addenda[0]!.name).toBe('제44호, 2025.1.1');
    expect(law.addenda[0]!.articles.map(({ title }) => title)).toEqual([
      '시행일',
      '다른 법률의 개정',
    ]);
  });

  test('a text without articles is refused', () => {
    expect(() => parseLaw('# 시험법\n\n내용')).toThrow(/조문/);
  });
});

describe('passages of a law', () => {
  const pieces = (body: string) => splitLaw('시험법', parseLaw(body));
  const long = (count: number) => '가나다라마바사아자차 '.repeat(count);

  test('a short article is one passage with article, title and paragraph range', () => {
    expect(pieces(BODY)[1]).toMatchObject({
      label: '「시험법」 제2조의2제1항ㆍ제2항',
      locator: {
        law: '시험법',
        article: '2의2',
        articleTitle: '의무',
        paragraphs: { from: 1, to: 2 },
      },
    });
  });

  test('the addendum that amends other laws is left out', () => {
    expect(
      pieces(BODY)
        .map(({ label }) => label)
        .at(-1),
    ).toBe('「시험법」 부칙 <제44호, 2025.1.1> 제1조');
  });

  test('a long article is cut between paragraphs', () => {
    const body = `##### 제1조 (긴 조)\n\n**①** ${long(30)}\n\n**②** ${long(30)}\n`;
    expect(pieces(body).map(({ label }) => label)).toEqual([
      '「시험법」 제1조제1항',
      '「시험법」 제1조제2항',
    ]);
  });

  test('a long paragraph is cut between items, never inside one', () => {
    const items = [1, 2, 3].map((n) => `  ${n}\\. ${long(45)}\n    가\\. 목`).join('\n');
    const law = parseLaw(`##### 제1조 (긴 항)\n\n**①** 다음 각 호와 같다.\n\n${items}\n`);
    const made = splitLaw('시험법', law);
    expect(made.map(({ label }) => label)).toEqual([
      '「시험법」 제1조제1항제1호',
      '「시험법」 제1조제1항제2호',
      '「시험법」 제1조제1항제3호',
    ]);
    for (const { span } of made) expect(law.text.slice(span.start, span.end)).toMatch(/가\. 목$/);
  });

  test('a passage that starts inside a list is found by the sentence that opens the list', () => {
    const items = [1, 2].map((n) => `  ${n}\\. ${long(60)}`).join('\n');
    const [, second] = pieces(
      `##### 제1조 (긴 항)\n\n**①** 보존기간은 다음 각 호와 같다.\n\n${items}\n`,
    );
    expect(second!.context).toContain('보존기간은 다음 각 호와 같다');
  });

  test('passages of an article follow each other without a gap in the text', () => {
    const law = parseLaw(BODY);
    const own = splitLaw('시험법', law).filter(({ locator }) => locator.article !== undefined);
    for (const { span } of own) expect(law.text.slice(span.start, span.end).trim()).not.toBe('');
  });
});
