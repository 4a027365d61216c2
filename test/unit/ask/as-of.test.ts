import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { asOfFor, dateNotices } from '../../../src/ask/as-of.ts';
import { ask } from '../../../src/ask/ask.ts';
import type { IsoDate } from '../../../src/model/date.ts';
import { MemoryStore } from '../../fakes/memory-store.ts';

let folder: string;
const store = new MemoryStore();

/** 의료법 제20조제2항: 32주 until 2024-12-19, deleted since; 제47조의3 new on 2025-12-21. */
const before = law('259213', '20105', '2024-01-23', '2024-01-23', [
  '##### 제20조 (태아 성 감별 행위 등 금지)',
  '**①** 의료인은 태아 성 감별을 목적으로 임부를 진찰하거나 검사하여서는 아니 된다.',
  '**②** 의료인은 임신 32주 이전에 태아의 성을 임부에게 알게 하여서는 아니 된다. <개정 2009.12.31>',
  '## 부칙',
  '부칙 <제20105호,2024.1.23>',
  '이 법은 공포한 날부터 시행한다.',
]);
const after = law('267397', '20593', '2024-12-20', '2025-06-21', [
  '##### 제20조 (태아 성 감별 행위 등 금지)',
  '**①** 의료인은 태아 성 감별을 목적으로 임부를 진찰하거나 검사하여서는 아니 된다.',
  '**②** 삭제 <2024.12.20>',
  '##### 제47조의3 (의료기관 감염 신고)',
  '의료기관의 장은 감염병 의심 환자의 발생을 지체 없이 관할 보건소장에게 신고하여야 한다.',
  '## 부칙',
  '부칙 <제20593호,2024.12.20>',
  '이 법은 공포 후 6개월이 경과한 날부터 시행한다. 다만, 제20조의 개정규정은 공포한 날부터 시행하고, 제47조의3의 개정규정은 공포 후 1년이 경과한 날부터 시행한다.',
]);

function law(mst: string, number: string, promulgated: IsoDate, from: IsoDate, lines: string[]) {
  const matter = [
    '---',
    '제목: 의료법',
    `법령MST: ${mst}`,
    "법령ID: '001788'",
    '법령구분: 법률',
    `공포일자: ${promulgated}`,
    `공포번호: '${number}'`,
    `시행일자: ${from}`,
    '상태: 시행',
    '---',
    '',
  ];
  return [matter.join('\n'), '# 의료법', ...lines].join('\n\n');
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jichim-as-of-'));
  await writeFile(join(folder, 'before.md'), before);
  await writeFile(join(folder, 'after.md'), after);
  await ingest(store, { paths: [folder], progress: silentProgress });
});

afterAll(() => rm(folder, { recursive: true }));

async function quotes(question: string, asOf: IsoDate): Promise<string> {
  const reply = await ask({ store }, { question, asOf });
  if (reply.type === 'refusal') return '';
  return reply.statements.map(({ text }) => text).join('\n');
}

describe('the text of the day answers', () => {
  const sex = '임신 32주 이전에 태아의 성을 임부에게 알게 하여도 되나요?';
  const report = '의료기관의 장은 감염병 의심 환자의 발생을 누구에게 신고하나요?';

  test('until the day before the amendment the old words', async () => {
    expect(await quotes(sex, '2024-12-19')).toContain('임신 32주 이전');
  });

  test('from its own day on, before its law takes effect, the old words no more', async () => {
    expect(await quotes(sex, '2024-12-20')).not.toContain('임신 32주 이전');
  });

  test('a new article answers from its own day, not from its law’s', async () => {
    expect(await quotes(report, '2025-12-20')).not.toContain('관할 보건소장');
    expect(await quotes(report, '2025-12-21')).toContain('관할 보건소장');
  });
});

describe('a date printed in the question', () => {
  test('is the day to answer for when the request gives none', () => {
    expect(asOfFor('2024년 6월 1일 기준 과태료는?', undefined)).toBe('2024-06-01');
    expect(asOfFor('2024년 6월 1일 기준 과태료는?', '2026-01-01')).toBe('2026-01-01');
    expect(asOfFor('과태료는?', undefined)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('is named in the answer and in the refusal', async () => {
    const notice = '질문에 적힌 날짜(2024-06-01)를 기준일로 삼았습니다.';
    const asked = '2024년 6월 1일 기준 임신 32주 이전에 태아의 성을 임부에게 알게 하여도 되나요?';
    const given = await ask({ store }, { question: asked, asOf: '2024-06-01' });
    expect(given).toMatchObject({ type: 'answer', notices: [notice] });
    const other = '2024년 6월 1일 기준 주차장 요금은 얼마인가요?';
    const refused = await ask({ store }, { question: other, asOf: '2024-06-01' });
    expect(refused).toMatchObject({ type: 'refusal', notices: [notice] });
  });

  test('that is not the day of the request is told as well', () => {
    expect(dateNotices('2024년 6월 1일 기준 과태료는?', '2026-01-01')).toEqual([
      '질문에 적힌 날짜(2024-06-01)가 아니라 따로 정한 기준일(2026-01-01)에 맞추어 답했습니다. 질문의 날짜로 보시려면 기준일을 바꾸어 주십시오.',
    ]);
    expect(dateNotices('과태료는?', '2026-01-01')).toEqual([]);
  });

  test.each([
    ['2024년 5월 1일 의료법 제20조제2항은?', '2024-05-01'],
    ['2024-05-01 의료법 제20조제2항은?', '2024-05-01'],
    ['2024.5.1. 의료법 제20조제2항은?', '2024-05-01'],
    ['2024년 5월 1일에 태아 성별을 알려 주면?', '2024-05-01'],
  ])('a whole day at the head is the day asked for: %s', (question, day) => {
    expect(asOfFor(question, undefined)).toBe(day);
  });

  test.each([
    '1990년 3월 2일생 환자의 동의는?',
    '2024년 5월 1일에 태어난 아기의 출생통보는?',
    '2026년 12월 24일부터 의료법에서 바뀌는 것은?',
    '2024년 6월 의료법 제20조제2항은?',
  ])('a day on which something else happened is not taken, and said to be left: %s', (question) => {
    expect(dateNotices(question, '2026-01-01')).toHaveLength(1);
  });

  test('a year or month that names no day is told to be left aside', () => {
    expect(dateNotices('2023년 기준 과태료는?', '2026-01-01')).toEqual([
      '질문에 적힌 때(2023년)만으로는 기준일을 정할 수 없어 2026-01-01 기준으로 답했습니다. 그때의 글을 보시려면 기준일을 정해 주십시오.',
    ]);
    expect(dateNotices('과태료가 2027년에는 얼마인가요?', '2026-01-01')).toHaveLength(1);
    expect(dateNotices('2022년 고혈압 진료지침의 목표 혈압은?', '2026-01-01')).toEqual([]);
  });
});
