import { describe, expect, test } from 'vitest';
import { layOut } from '../../../indexer/readers/layout/document.ts';
import { joinFragments } from '../../../indexer/readers/layout/fragments.ts';
import { withoutFurniture } from '../../../indexer/readers/layout/furniture.ts';
import { HeadingPath } from '../../../indexer/readers/layout/headings.ts';
import { joinLines } from '../../../indexer/readers/layout/join.ts';
import { sameNumbers } from '../../../indexer/readers/layout/numbers.ts';
import { readVocabulary } from '../../../indexer/readers/layout/vocabulary.ts';
import { at, column, page } from './pdf-fragments.ts';

const shown = ({ text, blocks }: ReturnType<typeof layOut>) =>
  blocks.map(({ start, end }) => text.slice(start, end));

describe('pieces of text', () => {
  test('are joined on their line, a wide gap keeps columns apart', () => {
    const joined = joinFragments([at(0, 0, '하루 한'), at(38, 0, '번'), at(100, 0, '다음 단')]);
    expect(joined.map(({ text }) => text)).toEqual(['하루 한 번', '다음 단']);
  });

  test('a raised small letter stays with its word', () => {
    const joined = joinFragments([at(0, 0, 'kg/m'), at(20, -1, '2', 6), at(23, 0, '이상')]);
    expect(joined.map(({ text }) => text)).toEqual(['kg/m2이상']);
  });

  test('blanks at the end of a cell do not reach into the next one', () => {
    const joined = joinFragments([at(0, 0, '좌심방이  '), at(56, 0, '폐색술')]);
    expect(joined).toHaveLength(2);
  });
});

describe('reading order', () => {
  const left = [
    '왼쪽 단의 첫째 줄은 여기에 있고',
    '왼쪽 단의 둘째 줄이 이어지며 또',
    '왼쪽 단의 셋째 줄에서 끝난다.',
  ];
  const right = [
    '오른쪽 단의 첫째 줄은 저기이고',
    '오른쪽 단의 둘째 줄이 이어지며',
    '오른쪽 단의 셋째 줄에서 끝난다',
  ];

  test('the left column comes before the right one, a title over both before them', () => {
    const title = at(50, 100, '두 단에 걸쳐 있는 아주 긴 제목이 이 쪽의 맨 위에 놓여 있는 경우');
    const found = layOut([page([title, ...column(40, 140, left), ...column(320, 140, right)])], []);
    const text = shown(found).join(' ');
    expect(text.indexOf('셋째 줄에서 끝난다.')).toBeLessThan(text.indexOf('오른쪽 단의 첫째'));
    expect(text.indexOf('제목')).toBeLessThan(text.indexOf('왼쪽 단의 첫째'));
  });

  test('two pages of a booklet on one sheet are read one after the other', () => {
    const sheet = page(
      [
        at(20, 100, '1. 앞쪽의 항목'),
        at(20, 200, '2. 앞쪽의 끝'),
        at(450, 90, '3. 뒤쪽의 항목'),
        at(450, 150, '4. 뒤쪽의 끝'),
      ],
      1,
      800,
      500,
    );
    expect(shown(layOut([sheet], []))).toEqual([
      '1. 앞쪽의 항목',
      '2. 앞쪽의 끝',
      '3. 뒤쪽의 항목',
      '4. 뒤쪽의 끝',
    ]);
  });

  test('short cells beside each other are no columns of prose', () => {
    const rows = [1, 2, 3, 4].flatMap((row) => [
      at(40, 100 + row * 20, `약제 ${row}`),
      at(400, 100 + row * 20, `${row} mg`),
    ]);
    const text = layOut([page(rows)], []).text;
    expect(text.indexOf('1 mg')).toBeLessThan(text.indexOf('약제 2'));
  });
});

describe('running lines', () => {
  test('headers, footers and page numbers go, body text stays', () => {
    const pages = [1, 2, 3, 4].map((number) =>
      page(
        [
          at(40, 20, '진료지침 요약본'),
          at(40, 300, `본문 ${number}`),
          at(300, 780, `- ${number} -`),
        ],
        number,
      ),
    );
    const kept = withoutFurniture(pages).map(({ fragments }) => fragments.map(({ text }) => text));
    expect(kept).toEqual([['본문 1'], ['본문 2'], ['본문 3'], ['본문 4']]);
  });

  test('what stands once in the margin is text', () => {
    const pages = [1, 2, 3].map((number) => page([at(40, 20, `${'가나다'[number - 1]}`)], number));
    expect(withoutFurniture(pages).flatMap(({ fragments }) => fragments)).toHaveLength(3);
  });
});

describe('line joins', () => {
  const words = readVocabulary([
    '이 식품알레르기 환자는',
    '저 식품알레르기 진단은',
    '또 면역관용 유도가 있다',
  ]);

  test.each([
    ['해당 식품알', '레르기는', '해당 식품알레르기는'],
    ['용량은', '환자마다', '용량은 환자마다'],
    ['Nether-', 'lands', 'Netherlands'],
    ['(60-', '89 mL/min)', '(60-89 mL/min)'],
    ['Child-', 'Pugh', 'Child-Pugh'],
    ['a dose of', 'aspirin', 'a dose of aspirin'],
    ['25', '30', '25 30'],
    ['(급여', ')는', '(급여)는'],
  ])('%s + %s', (line, next, joined) => {
    expect(joinLines(line, next, words)).toBe(joined);
  });

  test('a line that ends early has room for a syllable: the word is whole', () => {
    expect(joinLines('해당 식품알', '레르기는', words, false)).toBe('해당 식품알 레르기는');
  });
});

describe('paragraphs and headings', () => {
  test('a list item goes on in its hanging lines and ends at the next item', () => {
    const lines = [
      at(40, 100, '1. 체중을 줄이는 것을 강하게'),
      at(52, 116, '권고한다.'),
      at(52, 132, '(A, Class I)'),
      at(40, 148, '2. 운동을 권고한다.'),
    ];
    expect(shown(layOut([page(lines)], []))).toEqual([
      '1. 체중을 줄이는 것을 강하게 권고한다. (A, Class I)',
      '2. 운동을 권고한다.',
    ]);
  });

  test('the end of a sentence broken before 다. is no list item', () => {
    const lines = [
      at(40, 100, '- 아몬드는 확진 검사를 시행 후 제한식이를 하는 것을 권고한'),
      at(50, 116, '다. (권고등급 Ⅰ)'),
    ];
    expect(shown(layOut([page(lines)], []))).toEqual([
      '- 아몬드는 확진 검사를 시행 후 제한식이를 하는 것을 권고한다. (권고등급 Ⅰ)',
    ]);
  });

  test('larger lines become the heading path', () => {
    const body = '본문은 이 문서의 거의 모든 글자를 차지하고 있으며 길게 이어진다.';
    const pages = page([
      at(40, 100, '1. 진단', 16),
      at(40, 140, '1.1 기준', 13),
      at(40, 170, body),
      at(40, 220, '2. 치료', 16),
      at(40, 260, body),
    ]);
    const { blocks } = layOut([pages], []);
    expect(blocks.map(({ headings }) => headings)).toEqual([['1. 진단', '1.1 기준'], ['2. 치료']]);
  });

  test('a paragraph goes on over the page, with both pages and both places', () => {
    const one = page(
      column(40, 100, [
        '이 문단은 쪽의 끝까지 가득 차 있고 그',
        '다음 쪽에서도 문장이 끝나지 않고 계속',
      ]),
      1,
    );
    const two = page([at(40, 100, '이어지다가 여기에서 끝난다.')], 2);
    const { blocks } = layOut([one, two], []);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]!.pages).toEqual({ from: 1, to: 2 });
    expect(blocks[0]!.regions!.map((region) => region.page)).toEqual([1, 2]);
  });

  test('a heading closes those of its own rank', () => {
    const path = new HeadingPath();
    path.enter('Ⅰ. 행위', 12);
    path.enter('1. 급여대상', 12);
    path.enter('2. 급여횟수', 12);
    expect(path.texts).toEqual(['Ⅰ. 행위', '2. 급여횟수']);
  });
});

test('two readings hold the same numbers whatever their order', () => {
  expect(sameNumbers('140/90 mmHg, 5 mg', '5 mg 140 / 90')).toBe(true);
  expect(sameNumbers('140/90', '140/80')).toBe(false);
});
