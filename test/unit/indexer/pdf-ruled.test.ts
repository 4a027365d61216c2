import { describe, expect, test } from 'vitest';
import { layOut } from '../../../indexer/readers/layout/document.ts';
import { isDoubtful } from '../../../indexer/readers/layout/doubtful.ts';
import type { Fragment, RuledTable } from '../../../indexer/readers/layout/page.ts';
import { ruledTables } from '../../../indexer/readers/layout/ruled-tables.ts';
import type { Ruling } from '../../../indexer/readers/layout/rulings.ts';
import { at, page, table } from './pdf-fragments.ts';

const level = (y: number, from: number, to: number): Ruling => ({
  upright: false,
  at: y,
  from,
  to,
});
const upright = (x: number, from: number, to: number): Ruling => ({
  upright: true,
  at: x,
  from,
  to,
});

/** The lines of a grid with all its walls. */
const walls = (xs: readonly number[], ys: readonly number[]): Ruling[] => [
  ...xs.map((x) => upright(x, ys[0]!, ys.at(-1)!)),
  ...ys.map((y) => level(y, xs[0]!, xs.at(-1)!)),
];

const texts = ({ cells }: RuledTable) => cells.map((row) => row.map(({ text }) => text));

const shown = ({ text, blocks }: ReturnType<typeof layOut>) =>
  blocks.map(({ start, end, former }) => [text.slice(start, end), former ?? false]);

describe('tables by the lines of a page', () => {
  test('text close to the line between two cells stays in its own', () => {
    const pieces = [
      at(12, 14, '현행'),
      at(52, 14, '개정'),
      at(12, 34, '2회까'),
      at(42, 34, '3회까'),
    ];
    const [found] = ruledTables(1, walls([10, 41, 90], [10, 30, 50]), pieces);
    expect(texts(found!)).toEqual([
      ['현행', '개정'],
      ['2회까', '3회까'],
    ]);
  });

  test('cells without a line between them are one', () => {
    const rulings = [...walls([10, 110], [10, 30, 50]), upright(60, 30, 50)];
    const pieces = [at(20, 14, '현행'), at(12, 34, '항목'), at(62, 34, '제목')];
    const [found] = ruledTables(1, rulings, pieces);
    expect(found!.cells[0]![0]).toMatchObject({ text: '현행', colSpan: 2 });
    expect(texts(found!)[1]).toEqual(['항목', '제목']);
  });

  test('a line under words parts no cells', () => {
    const words = at(21, 40, '초과하여 사용하는');
    const under = level(words.y + 10, words.x, words.x + words.width);
    const rulings = [...walls([20, 108, 200], [10, 30, 80]), under];
    const pieces = [
      at(30, 14, '가'),
      at(120, 14, '나'),
      words,
      at(21, 58, '경우'),
      at(120, 40, '50%'),
    ];
    const [found] = ruledTables(1, rulings, pieces);
    expect(texts(found!)).toEqual([
      ['가', '나'],
      ['초과하여 사용하는\n경우', '50%'],
    ]);
  });

  test('bands with the same columns are one table, what stands between them a row over all columns', () => {
    const rulings = [...walls([10, 100, 200], [10, 30]), ...walls([10, 100, 200], [45, 65])];
    const pieces = [
      at(20, 14, '약제'),
      at(110, 14, '용량'),
      at(60, 33, '차단제'),
      at(20, 50, '가나정'),
      at(110, 50, '5 mg'),
    ];
    const [found] = ruledTables(1, rulings, pieces);
    expect(found!.cells.map((row) => row.map(({ text }) => text))).toEqual([
      ['약제', '용량'],
      ['차단제', ''],
      ['가나정', '5 mg'],
    ]);
    expect(found!.cells[1]![0]!.colSpan).toBe(2);
  });

  test('a table in a cell stands between the text above and below it, under the names of its row', () => {
    const outer = walls([5, 15, 100, 500], [10, 30, 300]);
    const inner = walls([120, 200, 300], [100, 120, 140]);
    const pieces = [
      at(6, 14, '번', 8),
      at(20, 14, '질의'),
      at(150, 14, '답변'),
      at(20, 40, '언제인가요'),
      at(20, 130, '알려 주십시오'),
      at(110, 40, '아래 표와 같음'),
      at(130, 105, '주기'),
      at(210, 105, '기간'),
      at(130, 125, '상반기'),
      at(210, 125, '2월 1일부터'),
      at(110, 200, '이후에는 통보함'),
    ];
    const tables = ruledTables(1, [...outer, ...inner], pieces);
    const found = layOut([page(pieces)], tables);
    expect(shown(found).map(([text]) => text)).toEqual([
      '아래 표와 같음',
      '주기: 상반기 | 기간: 2월 1일부터',
      '이후에는 통보함',
    ]);
    for (const block of found.blocks) expect(block.headings).toEqual(['언제인가요 알려 주십시오']);
  });

  test('boxes of a flow chart stand alone', () => {
    const box = (x: number, y: number) => walls([x, x + 80], [y, y + 30]);
    const rulings = [...box(10, 10), ...box(110, 10), ...box(10, 80), upright(50, 50, 70)];
    const pieces = [at(20, 20, '40% 이하'), at(120, 20, '40% 이상'), at(20, 90, '디곡신')];
    const found = layOut([page(pieces)], ruledTables(1, rulings, pieces));
    expect(shown(found).map(([text]) => text)).toEqual(['40% 이하', '40% 이상', '디곡신']);
  });
});

describe('pages in doubt', () => {
  const doubt = (fragments: Fragment[], tables: readonly RuledTable[] = [], turned?: 90) =>
    isDoubtful({ ...page(fragments), raw: '', ...(turned && { turned }) }, tables);

  test('words set apart that no table holds', () => {
    const boxes = [0, 1, 2].flatMap((row) => [
      at(40, 100 + 60 * row, '의학적 허가'),
      at(200, 100 + 60 * row, '운동을 중단'),
    ]);
    expect(doubt(boxes)).toBe(true);
    expect(doubt([at(40, 100, '한 줄의 글이다.'), at(40, 116, '다음 줄의 글이다.')])).toBe(false);
  });

  test('a table whose text stands elsewhere, and every turned page', () => {
    const tables = [
      table(
        [30, 90, 100, 20],
        [
          ['항목', '비고'],
          ['가나다라마바사', '아자차카'],
        ],
      ),
    ];
    expect(
      doubt([at(40, 95, '항목'), at(90, 95, '비고'), at(40, 300, '가나다라마바사')], tables),
    ).toBe(true);
    expect(doubt([at(40, 95, '글이다.')])).toBe(false);
    expect(doubt([at(40, 95, '글이다.')], [], 90)).toBe(true);
  });
});
