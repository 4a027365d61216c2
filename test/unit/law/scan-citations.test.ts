import { expect, test } from 'vitest';
import { scanCitations } from '../../../src/law/scan-citations.ts';

const context = {
  law: '의료법 시행규칙',
  article: '7',
  paragraph: 2,
  names: new Map([
    ['법', '의료법'],
    ['영', '의료법 시행령'],
    ['이 규칙', '의료법 시행규칙'],
  ]),
  numbers: new Set(['1', '3', '5', '7', '19', '21', '22', '23', '25', '257', '260']),
};

function found(text: string): string[] {
  return scanCitations(text, context).map(({ law, article, paragraph, item, subitem, ...more }) =>
    [
      law === context.law ? '' : law,
      article ?? '',
      paragraph === null ? '' : `${paragraph}항`,
      item === null ? '' : `${item}호`,
      subitem === null ? '' : `${subitem}목`,
      more.endsRange ? '까지' : '',
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
])('%s → %j', (text, expected) => {
  const places = found(text).filter((place) => place !== '형법');
  expect(places).toEqual(expected.filter((place) => place !== '형법'));
});

test('spans hold the law’s name and the numbers', () => {
  const text = '공단은 「약사법」 제2조제1항에 따라 법 제3조를 따른다.';
  const spans = scanCitations(text, context).map(({ span }) => text.slice(span.start, span.end));
  expect(spans).toEqual(['「약사법」 제2조제1항', '법 제3조']);
});

test('a long text without end of brackets is read in bounded time', () => {
  const text = `${'(제1조'.repeat(20_000)}`;
  expect(scanCitations(text, context).length).toBeGreaterThan(0);
});
