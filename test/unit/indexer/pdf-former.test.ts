import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../../indexer/readers/layout/document.ts';
import type { RuledTable } from '../../../indexer/readers/layout/page.ts';
import { pdfReader } from '../../../indexer/readers/pdf.ts';
import { at, page } from './pdf-fragments.ts';

const shown = ({ text, blocks }: ReturnType<typeof layOut>) =>
  blocks.map(({ start, end, former }) => [text.slice(start, end), former ?? false]);

describe('old and new text beside each other', () => {
  const xs = [10, 60, 150, 200, 300, 360];
  const cells = (...rows: readonly string[][]): RuledTable => ({
    page: 1,
    x: 10,
    y: 10,
    width: 350,
    height: 200,
    lefts: xs.slice(0, -1),
    cells: rows.map((row) => row.map((text) => ({ text, colSpan: 1, rowSpan: 1 }))),
  });
  const head = ['현 행', '현 행', '개 정', '개 정', '개 정'];

  test('items are named below the head of a part, and again on the next page', () => {
    const first = cells(
      head,
      ['Ⅲ. 치료재료', 'Ⅲ. 치료재료', 'Ⅲ. 치료재료', 'Ⅲ. 치료재료', ''],
      ['제 목', '세 부 인 정 사 항', '제 목', '세 부 인 정 사 항', '비고'],
      ['SHEATH', '1개 인정', 'SHEATH', '2개 인정', '(사유) 확대'],
    );
    const second = { ...cells(head, ['', '', '', '초과하면 50%로 함', '']), page: 2 };
    const found = layOut([page([]), page([], 2)], [first, second]);
    expect(shown(found)).toEqual([
      ['Ⅲ. 치료재료', true],
      ['Ⅲ. 치료재료', false],
      ['1개 인정', true],
      ['2개 인정', false],
      ['(사유) 확대', false],
      ['초과하면 50%로 함', false],
    ]);
    const last = found.blocks.at(-1)!;
    expect(last.headings).toEqual(['SHEATH']);
    expect(last.context).toBe('개정 세부인정사항');
  });

  test('a table inside the 현행 column is text of before', () => {
    const outer = cells(head, ['제목', '아래 표와 같음', '제목', '삭제함', '']);
    const nested: RuledTable = {
      page: 1,
      x: 65,
      y: 100,
      width: 60,
      height: 40,
      nested: true,
      cells: [
        ['주기', '기간'],
        ['상반기', '2월 1일'],
      ].map((row) => row.map((text) => ({ text, colSpan: 1, rowSpan: 1 }))),
    };
    const { blocks } = layOut([page([])], [{ ...outer, height: 80 }, nested]);
    expect(blocks.at(-1)).toMatchObject({ kind: 'table', former: true, headings: ['제목'] });
  });

  test('where it could not be parted nothing below the heads passes for text in force', () => {
    const lines = [
      at(40, 100, '현 행'),
      at(300, 100, '개 정'),
      at(40, 140, '2회까지 인정함'),
      at(300, 140, '3회까지 인정함'),
    ];
    const { blocks } = layOut([page(lines)], []);
    expect(blocks.every(({ former }) => former === true)).toBe(true);
  });
});

const folder = join(process.env.JICHIM_SHARED_DATA ?? '../shared/data', 'guidelines');

describe.skipIf(!existsSync(folder))('real documents', () => {
  test('심방세동 지침 47쪽: the turned table of drugs keeps each dose under its drug', async () => {
    const own = await read('심방세동');
    expect(own([47], false)).toContain(
      '용량 | 다비가트란 (RE-LY): 150mg 일일 2회 혹은 110mg 일일 2회 | 리바록사반 (ROCKET-AF): 20mg 일일 1회 | 아픽사반 (ARISTOTLE): 5mg 일일 2회',
    );
    expect(own([92], false)).toContain('\n디곡신\n딜티아젬 베라파밀\n');
  });

  test('비만 진료지침 10-11쪽: a table without lines keeps its rows beside one that has them', async () => {
    const own = await read('비만진료지침');
    expect(own([10], false)).toContain('환자 대면');
    expect(own([10], false)).toMatch(/우울증 \| .*7\.5 mg\/46 mg\/day/);
  });

  const read = async (number: string) => {
    const name = (await readdir(folder)).find((one) => one.normalize('NFC').includes(number))!;
    const source = await pdfReader.read(await readFile(join(folder, name)), name);
    if (source.structure !== 'blocks') throw new Error('not blocks');
    const own = (pages: readonly number[], former: boolean) =>
      source.blocks
        .filter((block) => pages.includes(block.pages!.from) && (block.former ?? false) === former)
        .map(({ start, end }) => source.text.slice(start, end))
        .join('\n');
    return own;
  };

  test('고시 제2022-267호: what is new stands without the 현행 column', async () => {
    const own = await read('267호');
    expect(own([10, 11], true)).toBe('Ⅲ. 치료재료\n제5장 중재적 시술료\n<신 설>');
    expect(own([10], false)).toContain('나. 전극선을 삽입한 지 만 1년 미만이라도');
    expect(own([11], false)).toBe(
      '초과하여 사용하는 경우에는 「선별급여 지정 및 실시 등에 관한 기준」 에 따라 본인부담률을 50%로 적용함',
    );
  });

  test('고시 제2022-264호: the old rule on coils is former, the new one is not', async () => {
    const own = await read('264호');
    expect(own([4], true)).toContain(
      '다. 뇌동맥류 색전술용 Micro Coil과의 병용사용은 인정하지 아니함',
    );
    expect(own([4], true)).not.toContain('다발성 뇌동맥류');
    expect(own([4], false)).toContain('1. Flow-diverter를 이용한 뇌동맥류 색전술 시 사용하는');
    expect(own([4], false)).not.toContain('인정하지 아니함\n라)');
    expect(own([4], false)).not.toContain('다. 뇌동맥류 색전술용');
  });

  test('자658 질의응답: a table in an answer keeps code beside its act', async () => {
    const own = await read('자658');
    expect(own([3], false)).toContain('분류번호: 자179-2 비봉합 대동맥판막치환술 | 코드: O1799');
  });
});
