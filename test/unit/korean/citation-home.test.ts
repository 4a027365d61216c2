import { expect, test } from 'vitest';
import type { Home } from '../../../src/korean/citation/home.ts';
import { lawName } from '../../../src/korean/citation/mention.ts';
import { parseCitations } from '../../../src/korean/citation/parse.ts';
import { type Citation, fullName } from '../../../src/korean/citation/types.ts';
import { lawNames } from '../../../src/law/names.ts';

const law = '의료법 시행규칙';
const numbers = new Set(['1', '3', '5', '7', '19', '21', '22', '23', '25', '257', '260']);
const home: Home = {
  law: lawName(law),
  article: '7',
  paragraph: '2',
  names: new Map([
    ['법', lawName('의료법')],
    ['영', lawName('의료법 시행령')],
  ]),
  hasArticle: (number) => numbers.has(number),
};
const names = lawNames([]);

function citations(text: string): readonly Citation[] {
  return parseCitations(text, names, home).filter(({ annex, addendum }) => !annex && !addendum);
}

function found(text: string): string[] {
  return citations(text).map(({ law: name, article, paragraph, item, subitem, range }) =>
    [
      fullName(name!) === law ? '' : fullName(name!),
      article ?? '',
      paragraph === null ? '' : `${paragraph}항`,
      item === null ? '' : `${item}호`,
      subitem === null ? '' : `${subitem}목`,
      range === 'to' ? '까지' : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

test.each([
  ['제3조를 따른다.', ['3']],
  ['제17조의2제1항제3호의2라목을 따른다.', ['17의2 1항 3의2호 라목']],
  ['제1항에 따라', ['7 1항']],
  ['제3호에 따라', ['7 2항 3호']],
  ['제1항ㆍ제3항', ['7 1항', '7 3항']],
  ['제1항제2호 및 제4호', ['7 1항 2호', '7 1항 4호']],
  ['제19조부터 제23조까지 및 제25조', ['19', '23 까지', '25']],
  ['제1항 내지 제3항', ['7 1항', '7 3항 까지']],
  ['제3조제1항 본문 및 제2항 단서', ['3 1항', '3 2항']],
  ['법 제22조제2항에 따라', ['의료법 22 2항']],
  ['공단이 법 제22조에 따라', ['의료법 22']],
  ['법 제22조 및 영 제5조에 따라', ['의료법 22', '의료법 시행령 5']],
  ['법 제22조 및 이 규칙 제5조', ['의료법 22', '5']],
  ['「형사소송법」 제222조제1항 또는 제223조', ['형사소송법 222 1항', '형사소송법 223']],
  ['「약사법」 제2조에 따른 약국과 같은 법 제3조', ['약사법 2', '약사법 3']],
  ['「약사법」 제2조에 따른 약국은 제3조를 따른다.', ['약사법 2', '3']],
  ['「약사법」 제2조, 같은 조 제2항', ['약사법 2', '약사법 2 2항']],
  ['「약사법」 제2조제1항 및 같은 법 시행령 제3조', ['약사법 2 1항', '약사법 시행령 3']],
  ['「전자서명법」에 따른 서명', ['전자서명법']],
  ['법 제21조(법 제22조에서 준용하는 경우를 포함한다)제2항', ['의료법 21 2항', '의료법 22']],
  ['법 제21조(제23조에서 준용하는 경우를 포함한다)', ['의료법 21', '의료법 23']],
  [
    '「형법」 제2편제25장 상해와 폭행의 죄 중 제257조(상해)제1항, 제260조(폭행)',
    ['형법', '형법 257 1항', '형법 260'],
  ],
  ['민법 제32조', ['민법 32']],
  ['별표 1 제2호에 따른 기준', []],
  ['별지 제3호서식 및 제4호의2서식', []],
  ['부칙 제3조', []],
  ['제1형 당뇨병과 제3차 병원', []],
  ['이 방법 제1호', ['7 2항 1호']],
  ['법 제18조제1항(제2호는 제외한다)', ['의료법 18 1항', '의료법 18 1항 2호']],
  ['법 제18조제1항(이하 제2호에서 같다)', ['의료법 18 1항', '7 2항 2호']],
  [
    '법 제18조(제1호(제2호를 포함한다)) 및 제19조',
    ['의료법 18', '의료법 18 1호', '의료법 18 2호', '의료법 19'],
  ],
  ['제4조제1항 또는 제1호', ['4 1항', '7 2항 1호']],
  ['제3조, 이 조 제1항, 같은 조 제2항', ['3', '7 1항', '7 2항']],
  ['제3조의 사항은 같은 조에 따른다.', ['3']],
  ['별표 1 제2호가목ㆍ나목, 제3호 및 같은 호 다목, 같은 표 제4호', []],
  ['별표 제2호 및 제82호의2서식', []],
  ['「약사법」 별표 3 및 부칙 제2조', []],
  [
    '「약사법 시행령」(이하 "영"이라 한다) 제3조 및 동조제2항',
    ['약사법 시행령 3', '약사법 시행령 3 2항'],
  ],
  ['「의료법」에 따른 의료기관 중 제19조에 따른 기관', ['의료법', '19']],
  [
    '「약사법」 제2조 및 「요양급여의 기준에 관한 규칙」, 같은 법 제45조제4항',
    ['약사법 2', '요양급여의 기준에 관한 규칙', '약사법 45 4항'],
  ],
  ['제3조(이하 제5조에서 같다)와 제7조', ['3', '5', '7']],
  [
    '제17조제1항ㆍ제2항(제1항 단서와 제2항 단서는 제외한다)',
    ['17 1항', '17 2항', '17 1항', '17 2항'],
  ],
  ['의료법 시행령 제3조와 법 5조', ['의료법 시행령 3', '의료법 5']],
  ['「감염 관리 지침」 제3조', ['감염 관리 지침 3']],
])('%s → %j', (text, expected) => {
  const places = found(text).filter((place) => place !== '형법');
  expect(places).toEqual(expected.filter((place) => place !== '형법'));
});

test('spans hold the law’s name and the numbers', () => {
  const text = '공단은 「약사법」 제2조제1항에 따라 법 제3조, 같은 조 제2항을 따른다.';
  const surfaces = ['「약사법」 제2조제1항', '법 제3조', '같은 조 제2항'];
  expect(citations(text).map(({ surface }) => surface)).toEqual(surfaces);
  expect(citations(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(surfaces);
});

test('depth counts the brackets around a citation', () => {
  const text = '제1조(제3조(제5조를 포함한다)에서 준용하는 경우) 및 제7조';
  expect(citations(text).map(({ article, depth }) => [article, depth])).toEqual([
    ['1', 0],
    ['3', 1],
    ['5', 2],
    ['7', 0],
  ]);
});

test('a range goes on behind brackets', () => {
  const text = '제3조(제4항은 제외한다)부터 제7조까지';
  expect(citations(text).map(({ article, range }) => [article, range])).toEqual([
    ['3', 'from'],
    ['3', null],
    ['7', 'to'],
  ]);
});

test.each(['(제1조', ')제1조', '「', '의료법(', '법 제1조(제2항) 및 '])(
  'a long text of %s is read in bounded time',
  (part) => {
    expect(() => citations(part.repeat(20_000))).not.toThrow();
  },
);
