import { describe, expect, test } from 'vitest';
import { parseArticleText } from '../../../src/law/article-text.ts';

const text = [
  '제21조의2(기록 (사본) 열람)',
  '① 다음 각 호의 어느 하나에 해당하면 열람하게 한다.',
  '  1. 배우자',
  '    가. 동의서를 낸 경우',
  '    나. 그 밖의 경우',
  '  1의2. 대리인',
  '이어지는 줄',
  '② 삭제 <2020.1.1>',
].join('\n');

describe('an article taken apart', () => {
  const { title, paragraphs, deleted } = parseArticleText(text);
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);

  test('has its title', () => expect(title).toBe('기록 (사본) 열람'));

  test('has paragraphs, items with branch numbers, and subitems', () => {
    expect(paragraphs.map(({ number }) => number)).toEqual([1, 2]);
    expect(paragraphs[0]!.items.map(({ number }) => number)).toEqual(['1', '1의2']);
    expect(paragraphs[0]!.items[0]!.subitems.map(({ number }) => number)).toEqual(['가', '나']);
  });

  test('a line without a mark goes on with the item before it', () => {
    expect(slice(paragraphs[0]!.items[1]!.span)).toBe('  1의2. 대리인\n이어지는 줄');
  });

  test('is not deleted when only one paragraph is', () => expect(deleted).toBe(false));
});

test.each([
  ['제3조\n삭제 <2020.1.1>', true],
  ['제3조\n① 삭제 <2020.1.1>\n② 삭제 <2021.3.4, 2022.5.6>', true],
  ['제3조(삭제)\n삭제된 기록은 보존한다.', false],
  ['제3조(목적)', false],
])('%j is deleted: %s', (written, deleted) => {
  expect(parseArticleText(written).deleted).toBe(deleted);
});

test.each([
  ['⑳', 20],
  ['㉑', 21],
  ['㊱', 36],
  ['㊿', 50],
])('%s is paragraph %i', (mark, number) => {
  expect(parseArticleText(`제1조(목적)\n${mark} 글`).paragraphs[0]!.number).toBe(number);
});
