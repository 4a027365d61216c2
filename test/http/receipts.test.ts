import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { receiptReplySchema } from '../../src/http/answers.ts';
import { replySchema } from '../../src/model/answer.ts';
import { startService } from './a-process.ts';
import { post } from './a-service.ts';

const QUESTION = '처방전은 몇 년 동안 보존해야 하나요?';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'jichim-receipts-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const start = (env: Readonly<Record<string, string>> = {}) =>
  startService({ DATA_DIR: dataDir, LLM_BASE_URL: '', EMBEDDINGS_BASE_URL: '', ...env });

async function ask(url: string): Promise<string> {
  const response = await fetch(`${url}/v1/ask`, post({ question: QUESTION }));
  return replySchema.parse(await response.json()).id;
}

test('영수증은 서비스를 다시 시작해도 남는다', async () => {
  const first = await start({ RECEIPTS_QUESTION: 'on' });
  const id = await ask(first.url);
  await first.stop();
  const second = await start();
  const response = await fetch(`${second.url}/v1/answers/${id}`);
  await second.stop();
  const { receipt, stands } = receiptReplySchema.parse(await response.json());
  expect(receipt).toMatchObject({ id, question: QUESTION, mode: 'extractive', model: null });
  expect(receipt.statements.length).toBeGreaterThan(0);
  expect(stands).toBe(true);
}, 60_000);

test('RECEIPTS=off이면 아무것도 남기지 않는다', async () => {
  const service = await start({ RECEIPTS: 'off' });
  const id = await ask(service.url);
  const response = await fetch(`${service.url}/v1/answers/${id}`);
  await service.stop();
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('영수증을 남기지 않습니다');
  expect(globSync('**/receipts*', { cwd: dataDir })).toEqual([]);
}, 60_000);
