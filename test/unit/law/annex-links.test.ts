import { expect, test } from 'vitest';
import type { LinkedAnnex } from '../../../src/law/annex-links.ts';
import { lawCatalogue } from '../../../src/law/catalogue.ts';
import { articleLinks } from '../../../src/law/links.ts';
import { checkedRelease } from './a-check.ts';

const asOf = '2026-01-01';

const catalogue = await lawCatalogue(
  checkedRelease([
    {
      title: '시험법',
      articles: {
        2: '제2조(시설)\n① 병원은 보건복지부령으로 정하는 시설기준을 지켜야 한다.\n② 병원은 대통령령으로 정하는 바에 따라 신고한다.',
        3: '제3조(허가의 취소)\n시장은 제2조제1항을 위반한 병원의 허가를 취소할 수 있다.',
        4: '제4조(행정처분의 기준)\n제3조에 따른 행정처분의 세부 기준은 보건복지부령으로 정한다.',
        5: '제5조(벌칙)\n제2조제2항을 위반한 자는 1년 이하의 징역에 처한다.',
        6: '제6조(과태료)\n① 제2조제2항을 위반한 자에게는 100만원 이하의 과태료를 부과한다.\n② 제1항에 따른 과태료는 대통령령으로 정하는 바에 따라 시장이 부과한다.',
      },
    },
    {
      title: '시험법 시행령',
      type: '대통령령',
      articles: {
        1: '제1조(목적)\n이 영은 「시험법」에서 위임된 사항을 정한다.',
        2: '제2조(신고)\n법 제2조제2항에 따라 신고할 사항은 장관이 정한다. 수수료는 별표 1과 같다.',
        3: '제3조(과태료)\n법 제6조에 따른 과태료의 부과기준은 별표 2와 같다.',
        4: '제4조(등급)\n법 제6조제1항 및 별표 1에 따른 등급을 정한다.',
      },
      annexes: { '별표 2': '별표 2 과태료의 부과기준\n1. 일반기준\n가. 위반 횟수' },
      titles: [['별표 1', '수수료']],
    },
    {
      title: '시험법 시행규칙',
      type: '보건복지부령',
      articles: {
        1: '제1조(시설기준)\n법 제2조제1항에서 "보건복지부령으로 정하는 시설기준"이란 별표 1의 기준을 말한다.',
        2: '제2조(처분)\n「시험법」 제4조에 따른 행정처분의 기준은 별표 3과 같다.',
      },
      titles: [
        ['별표 1', '시설기준(제1조 관련)'],
        ['별표 3', '행정처분의 기준(제2조 관련)'],
      ],
    },
  ]),
);

async function links(number: string, title = '시험법') {
  const found = await catalogue.articleOn(catalogue.law(title)!, number, asOf);
  return articleLinks(catalogue, found!.article, asOf);
}

const names = (annexes: readonly LinkedAnnex[]) =>
  annexes.map(({ law, name, title }) => `${law} ${name} ${title}`);

test('a delegation leads to the annex that its sentence names', async () => {
  const { delegations } = await links('2');
  expect(delegations.map(({ annexes }) => names(annexes))).toEqual([
    ['시험법 시행규칙 별표 1 시설기준(제1조 관련)'],
    [],
  ]);
});

test('a fine and a measure lead to the annex with their standards; a crime has none', async () => {
  const { penalties } = await links('2');
  expect(penalties.map(({ kind, annexes }) => [kind, names(annexes)])).toEqual([
    ['administrative', ['시험법 시행규칙 별표 3 행정처분의 기준(제2조 관련)']],
    ['criminal', []],
    ['fine', ['시험법 시행령 별표 2 과태료의 부과기준']],
  ]);
});

test('an annex comes with its text where the source has it', async () => {
  const { annexes } = await links('3', '시험법 시행령');
  expect(annexes.map(({ passages }) => passages.map(({ text }) => text))).toEqual([
    ['별표 2 과태료의 부과기준\n1. 일반기준\n가. 위반 횟수'],
  ]);
});

test('behind an article of the law a decree names its own annex', async () => {
  const { annexes } = await links('4', '시험법 시행령');
  expect(names(annexes)).toEqual(['시험법 시행령 별표 1 수수료']);
});
