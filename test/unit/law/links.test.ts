import { describe, expect, test } from 'vitest';
import { lawCatalogue } from '../../../src/law/catalogue.ts';
import { articleLinks } from '../../../src/law/links.ts';
import { lawRelease } from './a-law-release.ts';

const asOf = '2026-01-01';

const catalogue = await lawCatalogue(
  lawRelease([
    {
      title: '시험법',
      articles: {
        1: '제1조(목적)\n이 법은 시험을 목적으로 한다.',
        2: '제2조(기록)\n① 병원은 보건복지부령으로 정하는 기록을 보존한다.\n② 병원은 제1항의 기록을 내주어야 한다. 다만, 대통령령으로 정하는 경우는 그러하지 아니하다.',
        3: '제3조(준용)\n제2조제1항은 의원에 준용한다.',
        4: '제4조(신고)\n병원은 신고하여야 한다.',
        5: '제5조(보고)\n병원은 보고하여야 한다.',
        7: [
          '제7조(벌칙)\n① 다음 각 호의 어느 하나에 해당하는 자는 1년 이하의 징역 또는 1천만원 이하의 벌금에 처한다. <개정 2020.1.1>',
          '  1. 제2조제1항(제3조에서 준용하는 경우를 포함한다)을 위반한 자. 다만, 제5조의 경우는 제외한다.',
          '  2. 삭제 <2020.1.1>\n② 제4조부터 제5조까지를 위반한 자는 500만원 이하의 벌금에 처한다.',
        ],
        8: '제8조(양벌규정)\n법인의 대표자가 제7조의 위반행위를 하면 그 법인에도 벌금형을 과한다.',
        9: '제9조(과태료)\n제2조제2항에 따른 기록을 내주지 아니한 자에게는 100만원 이하의 과태료를 부과한다.',
        10: '제10조(지정의 취소)\n보건복지부장관은 제4조를 위반한 병원의 지정을 취소할 수 있다.',
      },
    },
    {
      title: '시험법 시행령',
      type: '대통령령',
      articles: {
        1: '제1조(목적)\n이 영은 「시험법」에서 위임된 사항을 정한다.',
        2: '제2조(예외)\n법 제2조제2항 단서에서 "대통령령으로 정하는 경우"란 휴일을 말한다.',
        3: '제3조(민감정보의 처리)\n병원은 법 제2조에 따른 사무를 위하여 정보를 처리할 수 있다.',
      },
    },
    {
      title: '시험법 시행규칙',
      type: '보건복지부령',
      articles: {
        5: '제5조(기록의 종류)\n법 제2조제1항에 따른 기록은 이 규칙 제6조와 같다.',
        6: '제6조\n글',
      },
    },
    {
      title: '다른법',
      articles: { 1: '제1조(적용)\n「시험법」 제2조제2항 및 「없는법」 제3조를 적용한다.' },
    },
  ]),
);

async function links(title: string, number: string) {
  const law = catalogue.law(title)!;
  const found = await catalogue.articleOn(law, number, asOf);
  return articleLinks(catalogue, found!.article, asOf);
}

describe('references', () => {
  test('out say whether the place is at hand', async () => {
    const { references } = await links('다른법', '1');
    expect(references.map(({ quote, known, target }) => [quote, known, target?.title])).toEqual([
      ['「시험법」 제2조제2항', true, '기록'],
      ['「없는법」 제3조', false, undefined],
    ]);
  });

  test('in come from every law, never from the article itself', async () => {
    const { referredBy } = await links('시험법', '2');
    expect(
      referredBy.map(({ document, article, paragraph }) => [document.title, article, paragraph]),
    ).toEqual([
      ['다른법', '1', 2],
      ['시험법', '3', 1],
      ['시험법', '7', 1],
      ['시험법', '9', 2],
      ['시험법 시행규칙', '5', 1],
      ['시험법 시행령', '2', 2],
      ['시험법 시행령', '3', null],
    ]);
  });

  test('a range reaches the articles between its ends', async () => {
    const { referredBy } = await links('시험법', '5');
    expect(referredBy.map(({ article }) => article)).toContain('7');
  });
});

describe('delegations', () => {
  test('lead to the decree and the rule of their kind and paragraph', async () => {
    const { delegations } = await links('시험법', '2');
    expect(
      delegations.map(({ instrument, paragraph, carriedOutBy, exact }) => [
        instrument,
        paragraph,
        carriedOutBy.map(({ document, article }) => `${document.title} ${article}`),
        exact,
      ]),
    ).toEqual([
      ['보건복지부령', 1, ['시험법 시행규칙 5'], true],
      ['대통령령', 2, ['시험법 시행령 2'], true],
    ]);
  });

  test.each([
    ['시험법 시행규칙', '5', ['시험법 2 true']],
    ['시험법 시행령', '2', ['시험법 2 true']],
    ['시험법', '3', []],
  ])('the parent of %s 제%s조', async (title, number, expected) => {
    const { parents } = await links(title, number);
    expect(
      parents.map(
        ({ article, delegates }) => `${article.document.title} ${article.number} ${delegates}`,
      ),
    ).toEqual(expected);
  });
});

describe('penalties', () => {
  const found = async (number: string) => {
    const { penalties, jointPenalty } = await links('시험법', number);
    const places = penalties.map(({ kind, article, paragraph, item, target }) =>
      [kind, article.number, paragraph, item, target.paragraph].join(' '),
    );
    return { places, joint: jointPenalty?.number ?? null, penalties };
  };

  test('of a paragraph stand in the item that punishes it', async () => {
    const { places, joint, penalties } = await found('2');
    expect(places).toEqual(['criminal 7 1 1 1', 'fine 9   2']);
    expect(joint).toBe('8');
    expect(penalties[0]).toMatchObject({
      sanction: expect.stringContaining('1년 이하의 징역 또는 1천만원 이하의 벌금에 처한다.'),
      offence: expect.stringContaining('1. 제2조제1항'),
    });
    expect(penalties[0]!.sanction).not.toContain('<');
  });

  test('reach through a range', async () => {
    expect((await found('5')).places).toEqual(['criminal 7 2  ']);
    expect((await found('4')).places).toEqual(['criminal 7 2  ', 'administrative 10   ']);
  });

  test('what stands in brackets or behind 다만 is not punished', async () => {
    expect((await found('3')).places).toEqual([]);
  });

  test('nothing punishes the purpose', async () => {
    expect(await found('1')).toMatchObject({ places: [], joint: null });
  });
});

test('the penalty that an amendment brings together with an article waits with it', async () => {
  const pending = await lawCatalogue(
    lawRelease([
      { title: '법', from: '2020-01-01', articles: { 9: '제9조(벌칙)\n벌금에 처한다.' } },
      {
        title: '법',
        from: '2027-01-01',
        promulgated: '2025-12-01',
        articles: {
          2: '제2조(신고)\n병원은 신고하여야 한다.',
          9: '제9조(벌칙)\n제2조를 위반한 자는 500만원 이하의 벌금에 처한다.',
        },
      },
    ]),
  );
  const found = await pending.articleOn(pending.law('법')!, '2', asOf);
  expect(found).toMatchObject({ upcoming: true, version: { change: 'added' } });
  const { penalties } = await articleLinks(pending, found!.article, asOf);
  expect(penalties.map(({ article }) => article.effectiveFrom)).toEqual(['2027-01-01']);
});
