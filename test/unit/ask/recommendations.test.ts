import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { ask, type Question } from '../../../src/ask/ask.ts';
import { printReply } from '../../../src/cli/print-reply.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';

const guideline = `---
title: 가상질환 진료지침
kind: guideline
effectiveDate: 2024-01-01
---

# 가상질환 진료지침

## 약물치료

권고 1. 가상질환 환자에게 알파프로필린 투여를 권고한다. (권고등급 Class I, 근거수준 A) 가상질환의 역사는 길다.

가상질환 환자에게 베타크로민 병용을 고려한다.
(권고등급 Class IIa, 근거수준 B)

## 식이

베타체질 영아에서,
- 엡실론콩은 먼저 시도한다. (권고등급 IIb)

| 권고문 | 권고등급 | 근거수준 |
|---|---|---|
| 가상질환 임신부에게 감마세틴 사용을 권장하지 않는다. 델타는 예외이다. | Class III | C |
`;

let folder: string;
const store = new MemoryStore();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jichim-grades-'));
  await writeFile(join(folder, 'guideline.md'), guideline);
  await ingest(store, { paths: [folder], progress: silentProgress });
});
afterAll(() => rm(folder, { recursive: true }));

async function reply(question: string, scope: Partial<Question> = {}) {
  return ask({ store }, { question, asOf: '2026-01-01', ...scope });
}

async function first(question: string, scope: Partial<Question> = {}) {
  const given = await reply(question, scope);
  if (given.type !== 'answer') throw new Error(`refused: ${given.reason}`);
  return given.statements[0]!;
}

describe('a 권고문 is quoted with its grade', () => {
  test.each([
    ['behind the sentence', '알파프로필린 투여를', 'Class I', 'A'],
    ['on the next line', '베타크로민 병용을', 'Class IIa', 'B'],
    ['in the next cells of a table', '가상질환 임신부에게 감마세틴 사용을', 'Class III', 'C'],
  ])('%s', async (_, question, grade, evidence) => {
    const { text, recommendation } = await first(`${question} 권고하나요?`);
    expect(recommendation).toMatchObject({ grade, evidence });
    expect(text).toContain(grade);
    expect(text).toContain(evidence);
  });

  test('and with its number, without the text that follows', async () => {
    const { text, recommendation } = await first('알파프로필린 투여를 권고하나요?');
    expect(recommendation?.number).toBe('1');
    expect(text).not.toContain('역사');
  });
});

test('whom it is for is found and told, though it stands only above the list', async () => {
  const { text, recommendation } = await first('베타체질 영아에게 엡실론콩을 먼저 시도하나요?');
  expect(text).toBe('- 엡실론콩은 먼저 시도한다. (권고등급 IIb)');
  expect(recommendation?.population).toBe('베타체질 영아');
});

describe('narrowed to grades', () => {
  test('only recommendations of the grade answer', async () => {
    const { recommendation } = await first('가상질환 환자에게 무엇을 투여하나요?', {
      grades: ['IIa'],
    });
    expect(recommendation?.grade).toBe('Class IIa');
  });

  test('a refusal names the grade', async () => {
    const given = await reply('알파프로필린 투여를 권고하나요?', { grades: ['IIb'] });
    expect(given).toMatchObject({
      type: 'refusal',
      searched: { filters: expect.arrayContaining(['권고등급: IIb']) },
    });
  });
});

test('the terminal shows the grade before the sentence', async () => {
  const printed = printReply(await reply('베타크로민 병용을 권고하나요?'));
  expect(printed).toContain('[Class IIa · 근거수준 B]');
});
