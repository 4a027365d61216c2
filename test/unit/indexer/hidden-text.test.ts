import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hangulReader } from '../../../indexer/readers/hangul.ts';
import { withoutHiddenMarkup } from '../../../indexer/readers/hidden-markup.ts';
import { markdownReader } from '../../../indexer/readers/markdown.ts';
import { pdfReader } from '../../../indexer/readers/pdf.ts';
import { textReader } from '../../../indexer/readers/text.ts';
import { cell, docxOf, paragraph, table } from '../../fakes/docx.ts';
import { line, pdfOf } from '../../fakes/pdf.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function pdfText(...lines: readonly string[]): Promise<string> {
  const source = await pdfReader.read(pdfOf([lines.join('\n')]), 'a.pdf');
  return source.structure === 'blocks' ? source.text : '';
}

async function docxText(...body: readonly string[]): Promise<string> {
  const source = await hangulReader.read(docxOf(body), 'a.docx');
  return source.structure === 'blocks' ? source.text : '';
}

const run = (text: string, properties: string) =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('characters without a shape', () => {
  test.each([
    ['zero width', '욕\u200b창\u2060\ufeff'],
    ['bidirectional controls', '\u202e욕\u2066창\u2069'],
    ['tags', `욕창${String.fromCodePoint(0xe0053, 0xe0041, 0xe0059)}`],
    ['fillers and selectors', '욕\u3164창\ufe0f\u{e0101}'],
  ])('%s', async (_name, written) => {
    const source = await textReader.read(bytes(`${written} 예방`), 'a.txt');
    expect(source).toMatchObject({ text: '욕창 예방' });
  });
});

describe('Markdown', () => {
  test.each([
    ['가 <!-- 숨김 --> 나', '가  나'],
    ['가\n<!-- 숨김\n여러 줄 -->\n나', '가\n\n나'],
    ['가\n<!-- 끝이 없음\n숨김', '가\n'],
    ['[//]: # (숨김)\n가', '\n가'],
    ['[링크]: https://example.com "숨김"', ''],
    ['<div hidden>숨김</div>가', '가'],
    ['<span style="font-size:0">숨김</span>가', '가'],
    ['<span style="color: white;">숨김</span>가', '가'],
    ['<style>숨김</style>가', '가'],
  ])('%j', (written, seen) => {
    expect(withoutHiddenMarkup(written)).toBe(seen);
  });

  test.each([
    'p < 0.05 이고 a > b',
    '[^1]: 각주는 보입니다.',
    '[별표 1]: 과태료의 부과기준',
    '<개정 2020.1.1>',
    '<span style="background-color:white; color:#333">보임</span>',
    '<span style="opacity:0.5">보임</span>',
    '<p style="font-size:12px">보임</p>',
    '혈압 <140/90 -- 목표',
    '가 <!-- 줄 가운데의 열린 괄호',
  ])('what is seen stays: %j', (written) => {
    expect(withoutHiddenMarkup(written)).toBe(written);
  });

  test('the fixtures', async () => {
    for (const name of ['욕창-예방-지침.md', '섬망-예방-지침.md']) {
      const file = readFileSync(`test/fixtures/hidden/${name}`);
      const source = await markdownReader.read(file, name);
      if (source.structure !== 'blocks') throw new Error('not blocks');
      expect(source.text).not.toMatch(/숨은|\p{Default_Ignorable_Code_Point}/u);
      expect(source.text).toMatch(/2시간마다 변경|시계와 달력/);
    }
  });
});

describe('Word', () => {
  test.each([
    ['hidden by Word', run('숨김', '<w:vanish/>')],
    ['hidden by value', run('숨김', '<w:i/><w:vanish w:val="true"/>')],
    ['1 pt', run('숨김', '<w:sz w:val="2"/>')],
    ['white on paper', run('숨김', '<w:color w:val="FFFFFF"/>')],
  ])('%s', async (_name, hidden) => {
    const text = await docxText(`<w:p><w:r><w:t>보이는 글</w:t></w:r>${hidden}</w:p>`);
    expect(text).toBe('보이는 글');
  });

  test.each([
    ['not hidden after all', run('보임', '<w:vanish w:val="0"/>')],
    ['12 pt', run('보임', '<w:sz w:val="24"/>')],
    [
      'white on a ground of its own',
      run('보임', '<w:color w:val="FFFFFF"/><w:shd w:fill="1F4E79"/>'),
    ],
  ])('%s stays', async (_name, shown) => {
    expect(await docxText(`<w:p>${shown}</w:p>`)).toBe('보임');
  });

  test('white heads of tables stay', async () => {
    const white = cell('x').replace('<w:r>', '<w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr>');
    const text = await docxText(
      paragraph('앞'),
      table([
        [white.replace('>x<', '>구분<'), white.replace('>x<', '>용량<')],
        [cell('성인'), cell('10 mg')],
      ]),
    );
    expect(text).toContain('구분');
  });
});

describe('PDF', () => {
  const seen = line(700, 'Blood pressure below 130/80 mmHg is recommended for adults.');

  test.each([
    ['white on paper', line(680, 'SECRET order to the model', '1 g')],
    ['nearly white', line(680, 'SECRET order to the model', '0.99 0.99 1 rg')],
    ['white on white', `1 g 40 670 300 30 re f ${line(680, 'SECRET order to the model', '1 g')}`],
    ['1 pt', line(680, 'SECRET order to the model', '0 g', 1)],
    ['not painted', line(680, 'SECRET order', '3 Tr')],
    ['off the page', line(-200, 'SECRET order to the model')],
  ])('%s', async (_name, hidden) => {
    const text = await pdfText(seen, hidden);
    expect(text).toContain('Blood pressure below 130/80 mmHg');
    expect(text).not.toContain('SECRET');
  });

  test('on the line of seen text', async () => {
    const text = await pdfText(
      'BT 0 g /F1 12 Tf 50 700 Td (Check pressure daily.) Tj 1 g ( SECRET order) Tj 0 g ( Then rest.) Tj ET',
    );
    expect(text).toContain('Check pressure daily.');
    expect(text).toContain('Then rest.');
    expect(text).not.toContain('SECRET');
  });

  test('white on a dark ground is a heading', async () => {
    const heading = `0.1 0.2 0.5 rg 40 670 300 30 re f ${line(680, 'Recommended targets', '1 g')}`;
    expect(await pdfText(seen, heading)).toContain('Recommended targets');
  });

  test('the text layer of a scanned page stays', async () => {
    const layer = line(700, 'Blood pressure below 130/80 mmHg is recommended for adults.', '3 Tr');
    expect(await pdfText(layer, line(50, '12'))).toContain('Blood pressure below 130/80 mmHg');
  });
});
