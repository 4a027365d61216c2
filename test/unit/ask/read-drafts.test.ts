import { describe, expect, test } from 'vitest';
import { readDrafts } from '../../../src/ask/read-drafts.ts';
import { keyGroups } from '../../../src/ask/read-keys.ts';

async function* inChunks(text: string, size = 7): AsyncIterable<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const event of readDrafts(inChunks(text))) {
    found.push(
      event.kind === 'draft'
        ? `${event.draft.text} ${event.draft.keys.join(',')}`.trim()
        : '(none)',
    );
  }
  return found;
}

const A = '진료기록부는 10년간 보존합니다.';
const B = '처방전은 2년간 보존합니다.';

describe('one statement with its keys, however it is written', () => {
  test.each([
    [`${A} [p1]`, 'p1'],
    ['진료기록부는 10년간 보존합니다[p1].', 'p1'],
    ['진료기록부는 10년간 보존합니다 [p1].', 'p1'],
    [`- ${A} [p1]`, 'p1'],
    [`1. ${A} [p1]`, 'p1'],
    [`(2) ${A} [p1]`, 'p1'],
    [`**진료기록부**는 10년간 보존합니다. [p1]`, 'p1'],
    [`${A} [p1, p2]`, 'p1,p2'],
    [`${A} [p1][p2]`, 'p1,p2'],
    [`${A} [p1] [p2]`, 'p1,p2'],
    [`${A} [p1·p2]`, 'p1,p2'],
    [`${A} [p1-p3]`, 'p1,p2,p3'],
    [`${A} (p1)`, 'p1'],
    [`${A} 【p1】`, 'p1'],
    [`${A} ［P1］`, 'p1'],
    [`${A} (근거: p1)`, 'p1'],
    [`${A} p1`, 'p1'],
    [`${A} [1]`, 'p1'],
    [`| ${A} [p1] |`, 'p1'],
    [`> ${A} [p1]`, 'p1'],
    [`${A}\n[p1]`, 'p1'],
    ['진료기록부는 10년간\n보존합니다. [p1]', 'p1'],
    [`\`\`\`\n${A} [p1]\n\`\`\``, 'p1'],
    [`## 법적 의무\n**법적 의무**\n법적 의무:\n${A} [p1]`, 'p1'],
    [`다음은 답변입니다:\n\n${A} [p1]\n\n도움이 되었기를 바랍니다!`, 'p1'],
  ])('%s', async (text, keys) => {
    expect(await read(text)).toEqual([`${A} ${keys}`]);
  });
});

describe('several statements', () => {
  test.each([
    [`${A} [p1]\n${B} [p2]`, [`${A} p1`, `${B} p2`]],
    [`${A} [p1] ${B} [p2]`, [`${A} p1`, `${B} p2`]],
    [`${A} ${B} [p1]`, [`${A} p1`, `${B} p1`]],
    [`${A}\n${B} [p1]`, [A, `${B} p1`]],
    [`${A} [p1] ${B}`, [`${A} p1`, B]],
    [`${A} [p1] 다만, 연장할 수 있습니다. [p2]`, [`${A} p1`, '다만, 연장할 수 있습니다. p2']],
    [`${A} 다만, 연장할 수 있습니다. [p1]`, [`${A} 다만, 연장할 수 있습니다. p1`]],
    ['보존 기간\n- 진료기록부는 10년간 보존합니다. [p1]', [`${A} p1`]],
  ])('%s', async (text, expected) => {
    expect(await read(text)).toEqual(expected);
  });

  test('keys in the middle of a sentence are keys of all of it', async () => {
    expect(await read('진료기록부는 [p1] 10년, 처방전은 2년간 보존합니다. [p2]')).toEqual([
      '진료기록부는 10년, 처방전은 2년간 보존합니다. p1,p2',
    ]);
  });
});

describe('that the corpus does not say', () => {
  test.each([
    '말뭉치에 없음',
    '말뭉치에 없음.',
    '"말뭉치에 없음"',
    '- 말뭉치에 없음',
    '말뭉치에 없음 [p1]',
  ])('%s', async (text) => expect(await read(text)).toEqual(['(none)']));

  test('is not said by a sentence that only has the words', async () => {
    const text = '보존 기간은 말뭉치에 없음이 확인되었습니다. [p1]';
    expect(await read(text)).toEqual([`${'보존 기간은 말뭉치에 없음이 확인되었습니다.'} p1`]);
  });
});

test('garbage gives statements without keys at most', async () => {
  for (const text of [
    '<html><body>502</body></html>',
    '{"answer": "10년"}',
    '\u0000\u0001',
    '###',
  ]) {
    for (const one of await read(text)) expect(one).not.toMatch(/ p\d/);
  }
});

test('a line without end is cut, and what comes after is not read', async () => {
  const found = await read(`${'아'.repeat(5000)} [p1]`);
  expect(found.join('').length).toBeLessThan(2100);
});

test('names in brackets are no keys', () => {
  expect(keyGroups('TP53 (p53) 유전자 변이가 있으면 권고합니다. [p2]').at(-1)!.keys).toEqual([
    'p2',
  ]);
  expect(keyGroups('p<0.05로 유의합니다.')).toEqual([]);
  expect(keyGroups('제1항의 기록(전자기록을 포함한다)은 보존합니다.')).toEqual([]);
});
