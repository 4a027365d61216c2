import { describe, expect, test } from 'vitest';
import { layOut } from '../../../indexer/readers/layout/document.ts';
import { gridsOfLooseCells } from '../../../indexer/readers/layout/loose-cells.ts';
import { partTables } from '../../../indexer/readers/layout/regrid.ts';
import { gridKind, headerRowCount, tableRows } from '../../../indexer/readers/layout/tables.ts';
import { noticeFacts } from '../../../indexer/readers/pdf-notice.ts';
import { turnOf } from '../../../indexer/readers/pdf-turned.ts';
import { at, page, table } from './pdf-fragments.ts';

const shown = ({ text, blocks }: ReturnType<typeof layOut>) =>
  blocks.map(({ start, end }) => text.slice(start, end));

describe('grids', () => {
  test('a single cell is a frame around text', () => {
    expect(gridKind(table([0, 0, 100, 100], [['권고']]))).toBe('frame');
  });

  test('columns of running text on one base line are prose', () => {
    const rows = [
      ['왼쪽 단의 문장이 이렇게 길게', '오른쪽 단의 문장도 이렇게 길게'],
      ['이어지고 있으며 끝나지 않고', '이어지고 있으며 끝나지 않는다'],
    ];
    expect(gridKind(table([0, 0, 100, 100], rows))).toBe('prose');
  });

  test('words in the first row are a header, values are not', () => {
    const drugs = table(
      [0, 0, 9, 9],
      [
        ['약제', '용량', '횟수'],
        ['가나정', '5 mg', '2회'],
      ],
    );
    const form = table(
      [0, 0, 9, 9],
      [
        ['체중', '70'],
        ['키', '170'],
      ],
    );
    expect(headerRowCount(drugs, tableRows(drugs))).toBe(1);
    expect(headerRowCount(form, tableRows(form))).toBe(0);
  });

  test('rows of another table that stand elsewhere are parted from it', () => {
    const joined = table(
      [0, 0, 200, 40],
      [
        ['용량', '횟수'],
        ['5 mg', '2회'],
        ['부작용', '빈도'],
        ['두통이 있음', '흔하게'],
      ],
    );
    const fragments = [
      at(10, 5, '용량'),
      at(100, 5, '횟수'),
      at(10, 25, '5 mg'),
      at(100, 25, '2회'),
      at(10, 305, '부작용'),
      at(100, 305, '빈도'),
      at(10, 325, '두통이 있음'),
      at(100, 325, '흔하게'),
    ];
    const parted = partTables([joined], fragments);
    expect(parted.map(({ cells }) => cells.length)).toEqual([2, 2]);
    expect(parted[1]!.y).toBeGreaterThan(250);
  });

  test('cells that are frames of their own become a table by their places', () => {
    const loose = table(
      [10, 100, 50, 20],
      [
        ['항 목'],
        ['제 목'],
        ['세부인정사항'],
        ['자651'],
        ['폐색술'],
        ['다음과 같은 경우에\n인정함'],
      ],
    );
    const fragments = [
      at(20, 105, '항 목'),
      at(120, 105, '제 목'),
      at(300, 105, '세부인정사항'),
      at(20, 130, '자651'),
      at(120, 130, '폐색술'),
      at(250, 130, '다음과 같은 경우에'),
      at(250, 146, '인정함'),
    ];
    const [grid] = gridsOfLooseCells(loose, fragments);
    expect(grid!.cells.map((row) => row.map(({ text }) => text))).toEqual([
      ['항 목', '제 목', '세부인정사항'],
      ['자651', '폐색술', '다음과 같은 경우에\n인정함'],
    ]);
  });
});

describe('tables in a document', () => {
  test('every row is a block with the header as context, and text outside keeps its place', () => {
    const grid = table(
      [30, 140, 400, 60],
      [
        ['약제', '초기 용량', '최대 용량'],
        ['가나정', '5 mg', '20 mg'],
      ],
    );
    const inside = [
      at(40, 150, '약제'),
      at(150, 150, '초기 용량'),
      at(300, 150, '최대 용량'),
      at(40, 180, '가나정'),
      at(150, 180, '5 mg'),
      at(300, 180, '20 mg'),
    ];
    const found = layOut(
      [page([at(40, 100, '표 1. 용량'), ...inside, at(40, 300, '아래 글이다.')])],
      [grid],
    );
    expect(shown(found)).toEqual([
      '표 1. 용량',
      '약제: 가나정 | 초기 용량: 5 mg | 최대 용량: 20 mg',
      '아래 글이다.',
    ]);
    expect(found.blocks[1]).toMatchObject({
      kind: 'table',
      context: '표 1. 용량 약제 | 초기 용량 | 최대 용량',
    });
    expect(found.blocks[1]!.regions).toEqual([{ page: 1, x: 30, y: 180, width: 400, height: 10 }]);
  });

  test('text that stands in a table but not in its cells is never lost', () => {
    const grid = table(
      [30, 140, 400, 60],
      [
        ['약제', '용량', '횟수'],
        ['가나정', '5 mg', ''],
      ],
    );
    const inside = [
      at(40, 150, '약제'),
      at(150, 150, '용량'),
      at(300, 150, '횟수'),
      at(40, 180, '가나정'),
      at(150, 180, '5 mg'),
      at(300, 180, '12회'),
    ];
    expect(layOut([page(inside)], [grid]).text).toContain('12회');
  });

  test('a table without header on the next page goes on with the names of the first', () => {
    const first = table(
      [30, 600, 400, 60],
      [
        ['약제', '용량', '횟수'],
        ['가나정', '5 mg', '2회'],
      ],
    );
    const second = table([30, 60, 400, 30], [['다라정', '7 mg', '3회']], 2);
    const found = layOut([page([], 1), page([], 2)], [first, second]);
    expect(shown(found).at(-1)).toBe('약제: 다라정 | 용량: 7 mg | 횟수: 3회');
    expect(found.blocks.at(-1)!.pages).toEqual({ from: 2, to: 2 });
  });

  test('a notice is read as items under their 항목 and 제목', () => {
    const grid = table(
      [30, 140, 500, 200],
      [
        ['항 목', '제 목', '세부인정사항'],
        ['자651', '폐색술의 급여기준', '다음과 같은 경우에 인정함\n가. 급여대상\n나. 급여횟수'],
      ],
    );
    const found = layOut([page([])], [grid]);
    expect(shown(found)).toEqual(['다음과 같은 경우에 인정함', '가. 급여대상', '나. 급여횟수']);
    expect(found.blocks[1]!.headings).toEqual(['자651', '폐색술의 급여기준']);
  });

  test('the 현행 column is text of before, the other one is not', () => {
    const grid = table(
      [30, 140, 500, 200],
      [
        ['현 행', '개 정'],
        ['2회까지 인정함', '3회까지 인정함'],
      ],
    );
    const { blocks } = layOut([page([])], [grid]);
    expect(blocks.map(({ former }) => former ?? false)).toEqual([true, false]);
  });

  test('from 변경 전 on the text no longer holds', () => {
    const lines = [
      at(40, 100, '가. 지금의 기준이다.'),
      at(40, 140, '변경 전 고시: 고시 제2018-281호'),
      at(40, 180, '가. 예전의 기준이다.'),
    ];
    const { blocks } = layOut([page(lines)], []);
    expect(blocks.map(({ former }) => former ?? false)).toEqual([false, true, true]);
  });
});

describe('notices', () => {
  test('name their kind and the day from which they hold', () => {
    const text =
      '보건복지부 고시 제2022-264호\n요양급여의 적용기준\n이 고시는 2022년 12월 1일부터 시행한다.';
    expect(noticeFacts(text)).toEqual({ kind: 'notice', effectiveFrom: '2022-12-01' });
  });

  test('the latest of the days in the head counts', () => {
    const text =
      '급여기준 질의응답 (고시 제2022-113호, ‘22.5.1.시행) (고시 제2023-293호, ‘24.1.1.시행)';
    expect(noticeFacts(text)).toEqual({ kind: 'notice', effectiveFrom: '2024-01-01' });
  });

  test('a guideline is none', () => {
    expect(noticeFacts('비만 진료지침 2022')).toEqual({});
  });
});

test('a page whose text runs up is to be turned', () => {
  const up = { text: '표 13. 특징', matrix: [0, -10, 10, 0, 0, 0] };
  const across = { text: '47', matrix: [10, 0, 0, 10, 0, 0] };
  expect(turnOf([up, across])).toBe(90);
  expect(turnOf([across])).toBeNull();
});
