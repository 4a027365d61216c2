import { describe, expect, test } from 'vitest';
import { hangulReader } from '../../../indexer/readers/hangul.ts';
import { equationText } from '../../../indexer/readers/hangul-equation.ts';
import { splitBlocks } from '../../../indexer/split/blocks.ts';
import { cell, docxOf, heading, paragraph, table } from '../../fakes/docx.ts';
import { zipOf } from '../../fakes/zip.ts';

async function read(bytes: Uint8Array, fileName = '지침.docx') {
  const source = await hangulReader.read(bytes, fileName);
  if (source.structure !== 'blocks') throw new Error('not blocks');
  const shown = source.blocks.map(({ start, end }) => source.text.slice(start, end));
  return { ...source, shown };
}

const header = [cell('약제'), cell('성인'), cell('소아')];

describe('a Word document', () => {
  test('headings become the heading path, and there are no pages', async () => {
    const { blocks, facts, shown } = await read(
      docxOf([heading(1, '약물 치료'), heading(2, '용량'), paragraph('메트포르민으로 시작한다.')]),
    );
    expect(shown).toEqual(['메트포르민으로 시작한다.']);
    expect(blocks[0]).toMatchObject({ headings: ['약물 치료', '용량'], pages: null });
    expect(facts).toMatchObject({ format: 'docx', title: '지침', pages: null, warnings: [] });
  });

  test('a value stands with its row and column, in merged cells too', async () => {
    const rows = [
      [cell('약제', { rows: 'restart' }), cell('용량', { columns: 2 })],
      [cell('', { rows: 'continue' }), cell('성인'), cell('소아')],
      [cell('메트포르민', { rows: 'restart' }), cell('500 mg'), cell('250 mg')],
      [cell('', { rows: 'continue' }), cell('850 mg', { columns: 2 })],
    ];
    const { shown, blocks } = await read(docxOf([table(rows)]));
    expect(shown).toEqual([
      '약제: 메트포르민 | 용량 성인: 500 mg | 용량 소아: 250 mg',
      '약제: 메트포르민 | 용량 성인: 850 mg | 용량 소아: 850 mg',
    ]);
    expect(blocks[0]).toMatchObject({ kind: 'table', context: '약제 | 용량 성인 | 용량 소아' });
  });

  test('a table that goes on in the next one keeps the names of its columns', async () => {
    const row = [cell('인슐린'), cell('10 U'), cell('0.5 U/kg')];
    const first = table([header, [cell('메트포르민'), cell('500 mg'), cell('250 mg')]]);
    expect((await read(docxOf([first, table([row, row.toReversed()])]))).shown[1]).toBe(
      '약제: 인슐린 | 성인: 10 U | 소아: 0.5 U/kg',
    );
    const apart = await read(
      docxOf([first, paragraph('다른 표이다.'), table([row, row.toReversed()])]),
    );
    expect(apart.shown[2]).toBe('인슐린 | 10 U | 0.5 U/kg');
  });

  test('entries one below the other in a row are taken apart', async () => {
    const rows = [header, [cell('가제\n나제'), cell('1 mg\n2 mg'), cell('3 mg\n4 mg')]];
    expect((await read(docxOf([table(rows)]))).shown).toEqual([
      '약제: 가제 | 성인: 1 mg | 소아: 3 mg',
      '약제: 나제 | 성인: 2 mg | 소아: 4 mg',
    ]);
  });

  test.each([
    ['different numbers of lines', '가제\n나제', '1 mg', '3 mg\n4 mg'],
    ['a note in brackets', '가제\n(정제)', '1 mg\n(하루)', '3 mg\n(하루)'],
    ['a broken value', '가제\n나제', '1 mg,\n2 mg', '3 mg,\n4 mg'],
  ])('entries stay together for %s', async (_name, ...texts) => {
    const rows = [header, texts.map((text) => cell(text))];
    expect((await read(docxOf([table(rows)]))).shown).toHaveLength(1);
  });

  test('a grade stays with its long recommendation', async () => {
    const long =
      `${'당뇨병이 있는 성인에게 혈압을 130/80 mmHg 미만으로 조절한다. '.repeat(5)}`.trim();
    const rows = [
      [cell('권고'), cell('등급'), cell('근거수준')],
      [cell(long), cell('A'), cell('1')],
    ];
    expect((await read(docxOf([table(rows)]))).shown).toEqual([
      `권고: ${long} | 등급: A | 근거수준: 1`,
    ]);
  });

  test('running text in a table is read under the names of its row and column', async () => {
    const long = `${'정기적으로 교정하고 그 결과를 기록하여 보관한다. '.repeat(7)}`.trim();
    const rows = [
      [cell('기관'), cell('기준 장비'), cell('검사 장비')],
      [cell('검사기관'), cell(`1. 교정\n${long}`), cell(`1. 점검\n${long}`)],
    ];
    const { shown, blocks } = await read(docxOf([table(rows)]));
    expect(shown).toEqual(['1. 교정', long, '1. 점검', long]);
    expect(blocks[3]).toMatchObject({
      kind: 'paragraph',
      headings: ['검사기관'],
      context: '검사 장비',
    });
  });

  test('a box around text is kept whole', async () => {
    const { shown, blocks } = await read(docxOf([table([[cell('권고 1.\n금연을 권고한다.')]])]));
    expect(shown).toEqual(['권고 1.\n금연을 권고한다.']);
    expect(blocks[0]?.kind).toBe('paragraph');
  });

  test('a form without values names no columns', async () => {
    const rows = [
      [cell('성명'), cell(''), cell('생년월일'), cell('')],
      [cell('주소'), cell('', { columns: 3 })],
    ];
    expect((await read(docxOf([table(rows)]))).shown).toEqual(['성명 | 생년월일', '주소']);
  });

  test('the text before an amendment is marked, and never mixed with the new one', async () => {
    const rows = [
      [cell('구분'), cell('현 행'), cell('개정안')],
      [cell('급여대상'), cell('3개까지 인정'), cell('5개까지 인정')],
    ];
    const { blocks, shown } = await read(docxOf([table(rows)]));
    expect(shown.map((text, at) => [text, blocks[at]?.former ?? false])).toEqual([
      ['구분: 급여대상 | 개정안: 5개까지 인정', false],
      ['구분: 급여대상 | 현 행: 3개까지 인정', true],
    ]);
  });

  test('a part under 변경 전 is the former text until 변경 후', async () => {
    const { blocks } = await read(
      docxOf(['변경 전', '3개까지 인정한다.', '변경 후', '5개까지 인정한다.'].map(paragraph)),
    );
    expect(blocks.map(({ former }) => former ?? false)).toEqual([true, true, false, false]);
  });

  test('a notice on benefits says so, and from when on it holds', async () => {
    const { facts } = await read(
      docxOf([
        paragraph('보건복지부 고시 제2024-12호'),
        paragraph('요양급여의 적용기준을 개정한다.'),
        paragraph('이 고시는 2024년 3월 1일부터 시행한다.'),
      ]),
    );
    expect(facts).toMatchObject({ kind: 'notice', effectiveFrom: '2024-03-01' });
  });

  test('passages are cut from it as from any other document', async () => {
    const { text, blocks } = await read(
      docxOf([heading(1, '예방'), paragraph('금연을 권고한다.')]),
    );
    const [piece] = splitBlocks('지침', text, blocks);
    expect(piece).toMatchObject({ label: '지침 › 예방', locator: {} });
  });
});

describe('equations', () => {
  test.each([
    ['$\\sum _ { i } ^ { } \\frac{ C _ { i } } { C _ { L } } <1$', '∑_i C_i/C_L <1'],
    ['$\\frac{ a + b } { 2 } \\leq 3$', '(a + b)/2 ≤ 3'],
    ['비용은 $100에서 $200이다.', '비용은 $100에서 $200이다.'],
  ])('%s', (latex, plain) => {
    expect(equationText(latex)).toBe(plain);
  });
});

describe('what cannot be read is refused with what to do', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const lockedHwpx = zipOf({
    mimetype: 'application/hwp+zip',
    'META-INF/manifest.xml':
      '<manifest><file-entry full-path="Contents/section0.xml"><encryption-data><algorithm/></encryption-data></file-entry></manifest>',
    'Contents/content.hpf': '<package/>',
    'Contents/section0.xml': 'x',
  });

  test.each([
    ['an empty file', new Uint8Array(), /빈 파일/],
    [
      'HWP 3',
      bytes(`HWP Document File V3.00 \u001a\u0001${'\0'.repeat(200)}`),
      /3\.x.*HWPX로 저장/,
    ],
    ['a PDF with a wrong name', bytes('%PDF-1.7\n'), /\.pdf로/],
    ['a protected file', bytes('<## NASCA DRM FILE - VER1.00 ##>'), /DRM.*사본/],
    ['an encrypted HWPX', lockedHwpx, /암호/],
    [
      'an encrypted Word document',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
      /암호가 걸린 워드/,
    ],
    ['a broken archive', docxOf([paragraph('글')]).slice(0, 200), /손상/],
    ['a workbook', zipOf({ 'xl/workbook.xml': '<workbook/>' }), /엑셀/],
    ['noise', bytes('아무 글자나 적힌 파일'), /손상/],
    ['a document without text', docxOf([paragraph('')]), /글이 없는/],
  ])('%s', async (_name, data, message) => {
    await expect(hangulReader.read(data, '지침.hwp')).rejects.toThrow(message);
  });
});
