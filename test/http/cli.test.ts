import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../src/compose.ts';
import { replySchema } from '../../src/model/answer.ts';
import { runToEnd } from './a-process.ts';
import { hypertension, idOf, publishSample } from './a-service.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'jichim-cli-'));

beforeAll(async () => {
  const store = await openStore({ dataDir });
  await publishSample(store);
  await store.close();
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function ask(...words: string[]) {
  return runToEnd(['src/cli/ask.ts', '--data-dir', dataDir, ...words]);
}

function search(...words: string[]) {
  return runToEnd(['src/cli/search.ts', '--data-dir', dataDir, ...words]);
}

test('ask는 문장과 번호, 그 아래 근거를 쓴다', async () => {
  const { code, stdout, stderr } = await ask(
    '의료기관은 수술기록지를 얼마 동안 보존하여야 하나요?',
  );
  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/10년 동안 보존하여야 한다\. \[1\]/);
  expect(stdout).toMatch(/\[1\] 「기록보존법」 제2조\n +법령 · 기록보존법 · 2020-01-01 시행/);
  expect(stdout).not.toContain('\u001b');
});

test('ask는 답이 없으면 가까운 단락을 보이고 0으로 끝난다', async () => {
  const { code, stdout } = await ask('구내식당', '점심', '메뉴가', '무엇인가요?');
  expect(code).toBe(0);
  expect(stdout).toContain('문서에서 답을 찾지 못했습니다.');
});

test('ask --json은 Reply만 쓴다', async () => {
  const { stdout } = await ask('--json', '수술기록지');
  expect(replySchema.parse(JSON.parse(stdout)).question).toBe('수술기록지');
});

test('search --json의 모양', async () => {
  const { stdout } = await search('--json', '--limit', '1', '진료실혈압 140/90');
  expect(JSON.parse(stdout)).toEqual({
    release: 1,
    passages: [
      {
        id: idOf(hypertension, 1),
        score: expect.any(Number),
        document: { id: 'hypertension', title: '고혈압 진료지침', kind: 'guideline' },
        locator: { page: 2 },
        label: '고혈압 진료지침 2쪽',
        text: '진료실혈압은 140/90 mmHg 이상을 고혈압으로 진단한다.',
      },
    ],
  });
});

test('search는 사람에게 라벨과 글을 보인다', async () => {
  const { stdout } = await search('--kind', 'law', '수술기록지 보존');
  expect(stdout).toContain('「기록보존법」 제2조');
  expect(stdout).not.toContain('고혈압');
});

test.each([
  ['질문 없음', [], '내용이 빠졌습니다: 질문'],
  ['빈 질문', [''], '질문이 비어 있습니다.'],
  ['모르는 옵션', ['--foo', '가'], '없는 옵션입니다: --foo'],
  ['값이 없는 옵션', ['가', '--kind'], '옵션에 값이 없습니다: --kind'],
  ['없는 종류', ['--kind', 'x', '가'], 'law, guideline, notice 중 하나여야 합니다.'],
  ['없는 날짜', ['--as-of', '2026-02-30', '가'], '--as-of <날짜>. YYYY-MM-DD'],
])('잘못 쓰면 2로 끝난다: %s', async (_name, words, message) => {
  const { code, stdout, stderr } = await ask(...words);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/error|invalid|missing/i);
});

test.each(['0', '101', '1.5', 'x'])('search --limit %s은 2로 끝난다', async (limit) => {
  expect((await search('--limit', limit, '가')).code).toBe(2);
});

test.each(['ask', 'search'])('%s --help는 한국어', async (name) => {
  const { code, stdout } = await runToEnd([`src/cli/${name}.ts`, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain('사용법:');
  expect(stdout).not.toMatch(/Usage|Options|display help|default/);
});

test.each(['ask', 'search'])('%s는 색인이 없으면 만드는 법을 말하고 1로 끝난다', async (name) => {
  const empty = join(dataDir, 'empty');
  const { code, stdout, stderr } = await runToEnd([
    `src/cli/${name}.ts`,
    '--data-dir',
    empty,
    '--json',
    '보존',
  ]);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toContain('npm run index');
});
