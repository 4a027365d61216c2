import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../../indexer/ingest.ts';
import { silentProgress } from '../../../indexer/progress.ts';
import { openEmbeddedStore } from '../../../src/adapters/embedded/store.ts';
import { ask } from '../../../src/ask/ask.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { PassageStore } from '../../../src/ports.ts';

const shared = process.env.JICHIM_SHARED_DATA ?? '../shared/data';
const absent = !existsSync(shared);
if (absent) console.warn(`건너뜀: 실제 법령이 없습니다(JICHIM_SHARED_DATA=${shared}).`);

describe.skipIf(absent)('questions over real statutes', () => {
  let folder: string;
  let store: PassageStore;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jichim-law-'));
    store = openEmbeddedStore({ dataDir: folder });
    const laws = ['의료법', '응급의료에관한법률', '개인정보보호법', '환자안전법'];
    const paths = laws.map((law) => join(shared, 'law', law));
    await ingest(store, { paths, progress: silentProgress });
  });

  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function answer(question: string): Promise<Answer> {
    const reply = await ask({ store }, { question, asOf: '2026-11-24' });
    if (reply.type !== 'answer') throw new Error(`refused: ${reply.reason}`);
    return reply;
  }

  const labels = ({ statements }: Answer) =>
    statements.flatMap(({ citations }) => citations.map(({ label }) => label));

  test.each([
    ['의료법 제66조제6항의 시효는?', '「의료법」 제66조제6항'],
    ['의료법 21조 2항은 무엇을 금지하나요?', '「의료법」 제21조제2항'],
    ['「응급의료에 관한 법률」 제6조제2항', '「응급의료에 관한 법률」 제6조제2항'],
    ['응급의료법 제5조의2는 무엇을 정하나요?', '「응급의료에 관한 법률」 제5조의2'],
  ])('a named article is quoted first: %s', async (question, label) => {
    expect(labels(await answer(question))[0]).toBe(label);
  });

  test('a question about the penalty reaches the provision that names the duty only by number', async () => {
    const given = await answer('의료법 제21조제2항을 위반하면 어떤 처벌을 받나요?');
    expect(labels(given)).toContain('「의료법」 제88조제1호');
    const quotes = given.statements.map(({ text }) => text).join('\n');
    expect(quotes).toContain('3년 이하의 징역이나 3천만원 이하의 벌금');
  });

  test('a law that is named answers before those that only refer to it', async () => {
    const given = await answer('의료법 시행규칙은 수술기록에 무엇을 적도록 하나요?');
    expect(labels(given)).toContain('「의료법 시행규칙」 제14조제1항제4호');
  });

  test("a decree's article shows the article of the law that it carries out", async () => {
    const { statements } = await answer('의료법 시행규칙 제15조제1항의 보존기간은?');
    const basis = statements[0]!.citations[0]!.basis.map(({ label }) => label);
    expect(basis).toEqual(['「의료법」 제22조제2항']);
  });

  test('a penalty is the one in force on the day, and the severest stands first', async () => {
    const given = await answer('의료법 제21조 벌칙은?');
    const penalties = given.statements.slice(-3).flatMap(({ citations }) => citations);
    expect(labels(given)).toContain('「의료법」 제88조제1호');
    expect(penalties.every(({ kind }) => kind === 'law')).toBe(true);
  });

  test('a penalty of another paragraph is not offered', async () => {
    const given = await answer('환자안전법 제14조제1항 위반 벌칙은?');
    expect(given.notices.join()).toContain('찾지 못했습니다');
  });

  test.each([
    ['의료법 제999조의 벌칙은?', '제999조'],
    ['의료법 제21조제9항은?', '제9항'],
    ['형법 제317조는?', '형법'],
  ])('a place that is not there is named: %s', async (question, name) => {
    const reply = await ask({ store }, { question, asOf: '2026-11-24' });
    expect(reply.type).toBe('refusal');
    expect(reply.type === 'refusal' ? reply.reason : '').toContain(name);
  });

  test('a named paragraph is quoted with its whole list, and nothing of other laws', async () => {
    const given = await answer('의료법 제56조제2항은 무엇을 정하나요?');
    expect(given.statements).toHaveLength(1);
    expect(given.statements[0]!.omitted).toBeNull();
    expect(new Set(labels(given).map((label) => label.split('제2항')[0]))).toEqual(
      new Set(['「의료법」 제56조']),
    );
  });

  test('a statement says whether it obliges, forbids or permits', async () => {
    const { statements } = await answer('의료법 제21조제2항');
    expect(statements[0]).toMatchObject({
      lane: 'legal',
      modality: 'prohibition',
      laneName: '법적 금지',
    });
  });

  test('an item of a long list is quoted with the sentence that opens the list', async () => {
    const given = await answer('의료법 제21조제3항제7호');
    expect(labels(given).slice(0, 2)).toEqual([
      '「의료법」 제21조제3항',
      '「의료법」 제21조제3항제7호',
    ]);
  });
});
