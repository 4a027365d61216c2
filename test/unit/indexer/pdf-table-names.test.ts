import { describe, expect, test } from 'vitest';
import { layOut } from '../../../indexer/readers/layout/document.ts';
import type { TableCell } from '../../../indexer/readers/layout/page.ts';
import { page, table } from './pdf-fragments.ts';

const shown = ({ text, blocks }: ReturnType<typeof layOut>) =>
  blocks.map(({ start, end }) => text.slice(start, end));

describe('names of the columns of a table', () => {
  test('a title over the whole width of a table is context of the rows below it', () => {
    const grid = table(
      [30, 140, 400, 60],
      [
        ['약제', '용량', '횟수'],
        ['경구제', '경구제', '경구제'],
        ['가나정', '5 mg', '2회'],
      ],
    );
    const { blocks } = layOut([page([])], [grid]);
    expect(blocks.at(-1)!.context).toBe('약제 | 용량 | 횟수 경구제');
  });

  test('names in three rows below a title over the whole table', () => {
    const rows = [
      ['표. 보호구', '', '', ''],
      ['상황', '개인보호구', '', ''],
      ['', '호흡기 보호', '', '눈 보호'],
      ['', '수술용 마스크', 'N95', '보안경'],
      ['검역', '', '●', '●'],
    ];
    const spans: Record<string, Partial<TableCell>> = {
      '표. 보호구': { colSpan: 4 },
      상황: { rowSpan: 3 },
      개인보호구: { colSpan: 3 },
      '호흡기 보호': { colSpan: 2 },
    };
    const grid = table([30, 140, 400, 60], rows);
    const cells = grid.cells.map((row) => row.map((cell) => ({ ...cell, ...spans[cell.text] })));
    const { blocks, text } = layOut([page([])], [{ ...grid, cells }]);
    expect(text.slice(blocks.at(-1)!.start)).toBe(
      '상황: 검역 | 개인보호구 호흡기 보호 N95: ● | 개인보호구 눈 보호 보안경: ●',
    );
    expect(blocks.at(-1)!.context).toContain('표. 보호구 상황');
  });

  test('a title over the width with other columns below it begins a table of its own', () => {
    const rows = [
      ['명세서 내역', '', '', ''],
      ['줄번호', '항', '코드', '일투'],
      ['0001', '09', 'E0730', '1'],
      ['특정내역란', '', '', ''],
      ['줄번호와 구분', '', '', '내역'],
      ['0001 JT020', '', '', '20240614'],
    ];
    const spans: Record<string, number> = {
      '명세서 내역': 4,
      특정내역란: 4,
      '줄번호와 구분': 3,
      '0001 JT020': 3,
    };
    const grid = table([30, 140, 400, 60], rows);
    const cells = grid.cells.map((row) =>
      row.map((cell) => ({ ...cell, colSpan: spans[cell.text] ?? 1 })),
    );
    expect(shown(layOut([page([])], [{ ...grid, cells }]))).toEqual([
      '명세서 내역',
      '줄번호: 0001 | 항: 09 | 코드: E0730 | 일투: 1',
      '특정내역란',
      '줄번호와 구분: 0001 JT020 | 내역: 20240614',
    ]);
  });

  test('without names a merged cell stands once, equal cells stand each', () => {
    const grid = table(
      [30, 140, 400, 60],
      [
        ['기전', '식사 제한을 함', '', '흡수'],
        ['가역성', '가역적임', '가역적임', '비가역'],
      ],
    );
    const cells = grid.cells.map((row, at) =>
      row.map((cell, column) => (at === 0 && column === 1 ? { ...cell, colSpan: 2 } : cell)),
    );
    expect(shown(layOut([page([])], [{ ...grid, cells }]))).toEqual([
      '기전 | 식사 제한을 함 | 흡수',
      '가역성 | 가역적임 | 가역적임 | 비가역',
    ]);
  });
});
