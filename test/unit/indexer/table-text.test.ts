import { describe, expect, test } from 'vitest';
import { spreadCells, tableLines } from '../../../indexer/readers/table-text.ts';

const cell = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan });

describe('a table as self-contained lines', () => {
  test('every value carries the name of its column', () => {
    const rows = [
      ['약제', '초기 용량', '최대 용량'],
      ['메트포르민', '500 mg', '2,000 mg'],
      ['글리메피리드', '1 mg', '6 mg'],
    ];
    expect(tableLines(rows, 1)).toEqual({
      header: '약제 | 초기 용량 | 최대 용량',
      lines: [
        '약제: 메트포르민 | 초기 용량: 500 mg | 최대 용량: 2,000 mg',
        '약제: 글리메피리드 | 초기 용량: 1 mg | 최대 용량: 6 mg',
      ],
    });
  });

  test('header rows are joined from top to bottom, repeated names once', () => {
    const rows = [
      ['구분', '용량', '용량'],
      ['구분', '성인', '소아'],
      ['정제', '10 mg', '5 mg'],
    ];
    expect(tableLines(rows, 2).lines).toEqual(['구분: 정제 | 용량 성인: 10 mg | 용량 소아: 5 mg']);
  });

  test('without header rows the values stand side by side', () => {
    const table = tableLines([['체중', '70 kg']], 0);
    expect(table).toEqual({ header: '', lines: ['체중 | 70 kg'] });
  });

  test('empty cells and empty rows are left out', () => {
    const rows = [
      ['가', '나'],
      ['', ''],
      ['1', ' '],
    ];
    expect(tableLines(rows, 1).lines).toEqual(['가: 1']);
  });

  test('a column without a name gives the value alone', () => {
    const rows = [
      ['', 'A군'],
      ['에너지', '64.5'],
    ];
    expect(tableLines(rows, 1).lines).toEqual(['에너지 | A군: 64.5']);
  });

  test('a row merged over the whole width stands once, without column names', () => {
    const rows = [
      ['약제', '용량'],
      ['경구제', '경구제'],
      ['가나정', '5 mg'],
    ];
    expect(tableLines(rows, 1).lines).toEqual(['경구제', '약제: 가나정 | 용량: 5 mg']);
  });

  test('line breaks in a cell do not break the line', () => {
    expect(tableLines([['첫째\n둘째', 'x']], 0).lines).toEqual(['첫째 둘째 | x']);
  });
});

describe('merged cells', () => {
  test('are repeated in every row and column they cover', () => {
    const cells = [
      [cell('구분', 1, 2), cell('용량', 2), cell('')],
      [cell(''), cell('성인'), cell('소아')],
      [cell('정제', 1, 2), cell('10'), cell('5')],
      [cell(''), cell('20'), cell('')],
    ];
    expect(spreadCells(cells)).toEqual([
      ['구분', '용량', '용량'],
      ['구분', '성인', '소아'],
      ['정제', '10', '5'],
      ['정제', '20', ''],
    ]);
  });

  test('never overwrite a cell that has its own text', () => {
    expect(spreadCells([[cell('가', 2), cell('나')]])).toEqual([['가', '나']]);
  });

  test('a span beyond the edge of the table ends at the edge', () => {
    expect(spreadCells([[cell('가', 5, 5), cell('')]])).toEqual([['가', '가']]);
  });

  test('short rows are filled up', () => {
    expect(spreadCells([[cell('가'), cell('나')], [cell('다')]])).toEqual([
      ['가', '나'],
      ['다', ''],
    ]);
  });
});
