import { globSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { ingest } from '../../indexer/ingest.ts';
import { silentProgress } from '../../indexer/progress.ts';
import { receiptExample, retrievedExample } from '../../src/http/answer-examples.ts';
import { receiptReplySchema } from '../../src/http/answers.ts';
import { answerEventSchema } from '../../src/model/answer-event.ts';
import { aService, post } from './a-service.ts';
import { type AnsweringService, anAnsweringService, keyOf } from './an-answering-service.ts';

const QUESTION = '진료기록부와 처방전은 몇 년 동안 보관해야 하나요?';
const TRUE = '진료기록부는 10년간 보존하여야 합니다.';

let service: AnsweringService;

beforeAll(async () => {
  service = await anAnsweringService();
  service.says(
    (messages) =>
      `${TRUE} [${keyOf(messages, '처방전: 2년')}]\n처방전은 2년간 보존하여야 합니다. [${keyOf(messages, '처방전: 2년')}]`,
  );
});
afterAll(() => service.close());

async function replayed(id: string): Promise<z.infer<typeof receiptReplySchema>> {
  const response = await fetch(service.url.replace('/ask', `/answers/${id}`));
  expect(response.status).toBe(200);
  return receiptReplySchema.parse(await response.json());
}

test('답은 번호로 다시 볼 수 있다', async () => {
  const { id } = await service.answer({ question: QUESTION });
  const { receipt, stands, citations } = await replayed(id);
  expect(receipt).toMatchObject({ id, mode: 'generated', model: 'stub-7b', type: 'answer' });
  expect(receipt.prompt?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(receipt.verifier).not.toBe('');
  expect(receipt.statements[0]!.text).toBe(TRUE);
  expect(receipt.passages.length).toBeGreaterThan(0);
  expect(stands).toBe(true);
  expect(new Set(citations.map(({ standing }) => standing))).toEqual(new Set(['same']));
});

test('done은 영수증의 번호를 알린다', async () => {
  const last = (await service.events({ question: QUESTION })).at(-1);
  if (last?.type !== 'done') throw new Error('not done');
  expect(last.receiptId).toBe(last.reply.id);
});

test('거절한 답에도 영수증이 있다', async () => {
  const { id } = await service.refusal({ question: '구내식당 점심 메뉴가 무엇인가요?' });
  const { receipt } = await replayed(id);
  expect(receipt).toMatchObject({ type: 'refusal', mode: null, model: null, prompt: null });
});

test('질문은 어디에도 남지 않는다', async () => {
  await service.ask({ question: `카나리아새장 ${QUESTION}` });
  const files = globSync('**/*', { cwd: service.dataDir, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const bytes = readFileSync(`${file.parentPath}/${file.name}`);
    expect(bytes.includes('카나리아새장')).toBe(false);
  }
  expect(service.logged.join()).not.toContain('카나리아새장');
});

test('글이 색인에서 사라지면 그렇다고 알린다', async () => {
  const reply = await service.answer({ question: QUESTION });
  const { documentId } = reply.statements[0]!.citations[0]!;
  await ingest(service.store, { paths: [], remove: [documentId], progress: silentProgress });
  const { stands, citations } = await replayed(reply.id);
  expect(stands).toBe(false);
  expect(citations[0]!.standing).toBe('gone');
});

test('모르는 번호는 404다', async () => {
  const url = service.url.replace('/ask', '/answers/00000000-0000-4000-8000-000000000000');
  const response = await fetch(url);
  expect(response.status).toBe(404);
  expect(((await response.json()) as { detail: string }).detail).toContain('영수증이 없습니다');
});

test('남기지 않는 서비스는 그렇다고 알린다', async () => {
  const other = await aService();
  const response = await other.app.request('/v1/answers/00000000-0000-4000-8000-000000000000');
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('남기지 않습니다');
  const asked = await other.app.request('/v1/ask', post({ question: '진료기록부' }));
  expect(asked.status).toBe(503);
  await other.close();
});

test('보기는 제 형식에 맞는다', () => {
  expect(answerEventSchema.parse(retrievedExample)).toEqual(retrievedExample);
  expect(receiptReplySchema.parse(receiptExample.value)).toEqual(receiptExample.value);
});
