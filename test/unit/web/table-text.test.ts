import { describe, expect, test } from 'vitest';
import { textBlocks } from '../../../src/web/source/table-text.ts';

const read = (text: string) =>
  textBlocks(text).map((block) =>
    block.type === 'text'
      ? text.slice(block.span.start, block.span.end)
      : [
          block.names,
          ...block.rows.map((row) => row.map(({ start, end }) => text.slice(start, end))),
        ],
  );

describe('표', () => {
  test('이름이 붙은 줄들은 이름을 머리로 하는 표 하나가 된다', () => {
    expect(read('약: 와파린 | 용량: 5 mg\n약: 아픽사반 | 용량: 2.5 mg')).toEqual([
      [
        ['약', '용량'],
        ['와파린', '5 mg'],
        ['아픽사반', '2.5 mg'],
      ],
    ]);
  });
  test('이름이 없는 줄은 머리 없는 표가 된다', () => {
    expect(read('가 | 나\n다 | 라')).toEqual([[[], ['가', '나'], ['다', '라']]]);
  });
  test('열이 다르면 다른 표이고, 글은 글로 남는다', () => {
    expect(read('앞 글\n\n가 | 나\n약: 와파린 | 용량: 5 mg\n뒤 글')).toEqual([
      '앞 글\n',
      [[], ['가', '나']],
      [
        ['약', '용량'],
        ['와파린', '5 mg'],
      ],
      '뒤 글',
    ]);
  });
});
