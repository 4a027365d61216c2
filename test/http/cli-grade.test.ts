import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compose } from '../../src/compose.ts';
import { createApp } from '../../src/http/app.ts';
import { searchReplySchema } from '../../src/http/schemas.ts';
import { ANALYSER_VERSION } from '../../src/korean/analyse.ts';
import { passageVector } from '../../src/korean/sparse.ts';
import type { Passage } from '../../src/model/passage.ts';
import { aPassage, aRecipe, stored } from '../fakes/factories.ts';
import { runToEnd } from './a-process.ts';
import { hypertension, post } from './a-service.ts';

const contents: readonly Partial<Passage>[] = [
  { text: '금연은 혈압을 낮춘다.', reading: { method: 'ocr', confidence: 0.87 } },
  { text: '금연을 권고한다. (Class I, LOE A)', recommendation: graded('Class I', 'A') },
  { text: '금연 약물을 고려한다. (권고등급 IIa)', recommendation: graded('IIa', null) },
];

function graded(grade: string, evidence: string | null) {
  return { grade, evidence, scheme: 'class', number: null, population: null } as const;
}

const dataDir = mkdtempSync(join(tmpdir(), 'jichim-grade-'));
let services: Awaited<ReturnType<typeof compose>>;

beforeAll(async () => {
  services = await compose({ dataDir });
  const recipe = { ...aRecipe, analyser: ANALYSER_VERSION };
  const draft = await services.store.begin({ recipe, embedder: null });
  const passages = contents.map((changes, ordinal) => ({
    passage: aPassage({ documentId: hypertension.id, ordinal, ...changes }),
    lexical: passageVector(changes.text!),
    dense: null,
  }));
  await draft.add(stored(hypertension, passages.length), passages);
  await services.store.publish((await draft.seal()).number);
});
afterAll(async () => {
  await services.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function search(...words: string[]) {
  return runToEnd(['src/cli/search.ts', '--data-dir', dataDir, ...words]);
}

test('search --grade는 그 등급의 권고문만 찾고 등급을 보인다', async () => {
  const { stdout } = await search('--grade', 'IIa', '금연');
  expect(stdout).toContain('금연 약물을 고려한다.');
  expect(stdout).toContain('권고등급 IIa');
  expect(stdout).not.toContain('Class I,');
});

test('search --grade는 여러 번 쓸 수 있고, JSON에 등급이 있다', async () => {
  const { stdout } = await search('--json', '--grade', 'Class IIa', '--grade', 'I', '금연');
  const grades = JSON.parse(stdout).passages.map(
    (passage: { recommendation?: { grade: string } }) => passage.recommendation?.grade,
  );
  expect(grades.toSorted()).toEqual(['Class I', 'IIa']);
});

test('ask --grade는 그 등급의 권고문으로만 답한다', async () => {
  const { stdout } = await runToEnd([
    'src/cli/ask.ts',
    '--data-dir',
    dataDir,
    '--grade',
    'IIa',
    '금연 약물을 고려하나요?',
  ]);
  expect(stdout).toContain('금연 약물을 고려한다.');
  expect(stdout).not.toContain('금연을 권고한다.');
});

test('빈 등급은 2로 끝난다', async () => {
  const { code, stderr } = await search('--grade', ' ', '금연');
  expect(code).toBe(2);
  expect(stderr).toContain('등급을 1-50자로 적어 주십시오.');
});

test('문자 인식으로 읽은 단락은 터미널에서도 JSON에서도 그렇다고 말한다', async () => {
  const shown = await search('금연 혈압');
  expect(shown.stdout).toContain('문자 인식(OCR), 신뢰도 0.87');
  const { stdout } = await search('--json', '금연 혈압');
  expect(JSON.parse(stdout).passages[0].reading).toEqual({ method: 'ocr', confidence: 0.87 });
});

test('HTTP 검색 결과에도 읽은 방법이 있다', async () => {
  const { pino } = await import('pino');
  const app = createApp({ ...services, log: pino({ level: 'silent' }) });
  const response = await app.request('/v1/search', post({ query: '금연 혈압' }));
  const { passages } = searchReplySchema.parse(await response.json());
  expect(passages[0]!.reading).toEqual({ method: 'ocr', confidence: 0.87 });
});
