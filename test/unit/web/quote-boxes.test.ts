import { describe, expect, test } from 'vitest';
import { quoteBoxes } from '../../../src/web/source/quote-boxes.ts';

const run = (text: string, y: number) => ({ text, x: 10, y, width: text.length * 10, height: 12 });

describe('쪽 위의 인용', () => {
  test('줄바꿈과 빈칸이 달라도 글자로 찾고, 줄마다 상자 하나를 준다', () => {
    const runs = [run('앞말 4시간마다', 0), run('측정 한다.', 20)];
    expect(quoteBoxes(runs, '4시간마다 측정한다.')).toEqual([
      { x: 40, y: 0, width: 50, height: 12 },
      { x: 10, y: 20, width: 60, height: 12 },
    ]);
  });
  test('다음 쪽으로 이어지는 인용은 앞부분으로 찾는다', () => {
    const runs = [run('활력징후는 네 시간마다 측정하도록', 0)];
    expect(quoteBoxes(runs, '활력징후는 네 시간마다 측정하도록 권고한다.')).toHaveLength(1);
  });
  test.each([
    ['쪽에 없는 글', '전혀 다른 문장이 여기에 있습니다'],
    ['짧게만 겹치는 글', '측정하지 않는다는 말'],
    ['빈 인용', ''],
  ])('%s에는 상자가 없다', (_, quote) => {
    expect(quoteBoxes([run('활력징후를 측정한다', 0)], quote)).toEqual([]);
  });
});
