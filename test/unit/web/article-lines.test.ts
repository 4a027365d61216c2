import { describe, expect, test } from 'vitest';
import { articleLines, pieces } from '../../../src/web/source/article-lines.ts';

const text =
  '제15조(보존)\n① 보존한다. 다만, 법 제22조는 그렇지 아니하다.\n  1. 명부: 5년\n    가. 전자';

describe('조문의 줄', () => {
  test('항·호·목의 깊이를 안다', () => {
    const lines = articleLines(text).map(({ level, span }) => [
      level,
      text.slice(span.start, span.end),
    ]);
    expect(lines).toEqual([
      ['heading', '제15조(보존)'],
      ['paragraph', '① 보존한다. 다만, 법 제22조는 그렇지 아니하다.'],
      ['item', '1. 명부: 5년'],
      ['subitem', '가. 전자'],
    ]);
  });

  test('인용과 링크의 경계에서 나뉜다', () => {
    const at = (part: string) => ({
      start: text.indexOf(part),
      end: text.indexOf(part) + part.length,
    });
    const [, line] = articleLines(text);
    const link = { span: at('법 제22조') };
    const found = pieces(line!.span, at('다만, 법 제22조는'), [link]).map((piece) => [
      text.slice(piece.span.start, piece.span.end),
      piece.isMarked,
      piece.link !== null,
    ]);
    expect(found).toEqual([
      ['① 보존한다. ', false, false],
      ['다만, ', true, false],
      ['법 제22조', true, true],
      ['는', true, false],
      [' 그렇지 아니하다.', false, false],
    ]);
  });
});
