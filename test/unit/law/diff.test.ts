import { describe, expect, test } from 'vitest';
import { lawCatalogue } from '../../../src/law/catalogue.ts';
import { diffArticles } from '../../../src/law/diff.ts';
import { diffWords } from '../../../src/law/diff-words.ts';
import { lawRelease } from './a-law-release.ts';

async function article(text: string) {
  const catalogue = await lawCatalogue(lawRelease([{ title: '법', articles: { 1: text } }]));
  return (await catalogue.articles(catalogue.laws()[0]!.editions[0]!))[0]!;
}

async function changes(before: string | null, after: string | null) {
  const [old, fresh] = [before && (await article(before)), after && (await article(after))];
  return diffArticles(old || null, fresh || null).map(
    ({ change, from, to }) => `${change} ${from}→${to}`,
  );
}

const first = '① 의사는 진료기록부를 갖추어 두고 서명하여야 한다.';
const second = '② 병원장은 기록을 보존하여야 한다. <개정 2020.1.1>';

describe('paragraphs', () => {
  test.each([
    [
      'same but for a note',
      `${first}\n${second}`,
      `${first}\n${second}`.replace(/ <.*/, ''),
      ['same 1→1', 'same 2→2'],
    ],
    ['added at the end', first, `${first}\n${second}`, ['same 1→1', 'added null→2']],
    ['removed', `${first}\n${second}`, first, ['same 1→1', 'removed 2→null']],
    [
      'renumbered by one put in front',
      `${first}\n${second}`,
      `${first}\n② 전혀 다른 새로운 내용을 정한다.\n③ 병원장은 기록을 보존하여야 한다.`,
      ['same 1→1', 'added null→2', 'renumbered 2→3'],
    ],
    ['changed', first, first.replace('서명', '전자서명'), ['changed 1→1']],
    [
      'deleted with a note',
      `${first}\n${second}`,
      `${first}\n② 삭제 <2021.1.1>`,
      ['same 1→1', 'changed 2→2'],
    ],
  ])('%s', async (_name, before, after, expected) => {
    expect(await changes(`제1조(기록)\n${before}`, `제1조(기록)\n${after}`)).toEqual(expected);
  });

  test('an article that did not exist is all new', async () => {
    expect(await changes(null, `제1조\n${first}`)).toEqual(['added null→1']);
    expect(await changes(`제1조\n${first}`, null)).toEqual(['removed 1→null']);
  });
});

describe('words', () => {
  const shown = (before: string, after: string) =>
    diffWords(before, after)
      .map(({ kind, text }) =>
        kind === 'same' ? text : `${kind === 'added' ? '+' : '-'}{${text}}`,
      )
      .join('');

  test.each([
    ['5년 동안 보존한다', '10년 동안 보존한다', '-{5년 }+{10년 }동안 보존한다'],
    ['기록을 보존한다', '기록을 안전하게 보존한다', '기록을 +{안전하게 }보존한다'],
    ['의사ㆍ간호사', '의사ㆍ약사ㆍ간호사', '의사ㆍ+{약사ㆍ}간호사'],
    ['', '새 글', '+{새 글}'],
    ['같은 글', '같은 글', '같은 글'],
  ])('%j → %j', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  test('the parts make both texts again', () => {
    const [before, after] = ['가 나 다 라 마, 바', '가 다 나 라  마ㆍ바 사'];
    const parts = diffWords(before, after);
    const without = (left: string) =>
      parts.flatMap(({ kind, text }) => (kind === left ? [] : text)).join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });

  test('two long texts with nothing in common are compared in bounded memory', () => {
    const words = (word: string) => Array.from({ length: 20_000 }, (_, at) => `${word}${at}`);
    expect(diffWords(words('가').join(' '), words('나').join(' '))).toHaveLength(2);
  });
});
