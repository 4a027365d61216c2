import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReceiptStore } from '../../src/adapters/receipts/store.ts';
import type { GuardPolicy } from '../../src/ask/guard.ts';
import { compose } from '../../src/compose.ts';
import { createApp } from '../../src/http/app.ts';
import { problemSchema } from '../../src/http/problem.ts';
import { openLog } from '../../src/log.ts';
import { type Reply, replySchema } from '../../src/model/answer.ts';
import { FailingStore } from '../fakes/failing-store.ts';
import { post, publishSample } from './a-service.ts';

const PHONE = '010-7391-8264';
const RESIDENT = '730918-1826473';
const ASKED = '수술기록지는 몇 년 동안 보존하여야 하나요?';
const dataDir = mkdtempSync(join(tmpdir(), 'jichim-guard-'));

let services: Awaited<ReturnType<typeof compose>>;
let receipts: ReturnType<typeof openReceiptStore>;
const logged: string[] = [];
const log = openLog({ level: 'debug', stream: { write: (line) => logged.push(line) } });

beforeAll(async () => {
  services = await compose({ dataDir });
  await publishSample(services.store);
  receipts = openReceiptStore({ dataDir, days: 30 });
});
afterAll(async () => {
  await receipts.close();
  await services.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function appWith(guard: Partial<GuardPolicy>) {
  const answers = { keepQuestion: true };
  const policy = { action: 'mask', recordPattern: null, ...guard } as const;
  return createApp({ ...services, guard: policy, receipts, answers, log });
}

async function ask(guard: Partial<GuardPolicy>, question: string): Promise<Reply> {
  const response = await appWith(guard).request('/v1/ask', post({ question }));
  return replySchema.parse(await response.json());
}

async function refused(guard: Partial<GuardPolicy>, question: string): Promise<string> {
  const response = await appWith(guard).request('/v1/ask', post({ question }));
  expect(response.status).toBe(422);
  return problemSchema.parse(await response.json()).detail;
}

describe('정책', () => {
  test('mask: 가리고, 답은 가리지 않았을 때와 같다', async () => {
    const plain = await ask({}, ASKED);
    const masked = await ask({}, `${PHONE} ${ASKED}`);
    expect(masked.question).toBe(`[전화번호] ${ASKED}`);
    expect(masked.notices).toEqual(['질문에서 전화번호 1건을 가렸습니다.', ...plain.notices]);
    expect(texts(masked)).toEqual(texts(plain));
  });

  test('block: 받지 않는다', async () => {
    const detail = await refused({ action: 'block' }, `${PHONE} a@b.kr ${ASKED}`);
    expect(detail).toMatch(
      /^질문에 전화번호, 이메일이 들어 있어 받지 않았습니다\. 해당 내용을 지우/,
    );
  });

  test('allow: 그대로 두고 알리며, 영수증에는 남기지 않는다', async () => {
    const reply = await ask({ action: 'allow' }, `${PHONE} ${ASKED}`);
    expect(reply.question).toContain(PHONE);
    expect(reply.notices[0]).toBe('질문에 전화번호 1건이 있으나, 설정에 따라 가리지 않았습니다.');
    expect((await receipts.find(reply.id))?.question).toBe(`[전화번호] ${ASKED}`);
    expect(readFileSync(join(dataDir, 'receipts.sqlite'), 'utf8')).not.toContain(PHONE);
  });

  test.each(['mask', 'block', 'allow'] as const)(
    '%s: 등록번호는 언제나 받지 않는다',
    async (action) => {
      expect(await refused({ action }, `${RESIDENT} ${ASKED}`)).toBe(
        '질문에 주민등록번호가 들어 있어 받지 않았습니다. 번호를 지우고 다시 질문해 주십시오. 보내신 내용은 저장하거나 다른 곳으로 보내지 않았습니다.',
      );
    },
  );

  test('병원의 환자번호 모양', async () => {
    const recordPattern = /HX[0-9]{7}/u;
    expect((await ask({ recordPattern }, `HX0012345 ${ASKED}`)).question).toBe(
      `[환자번호] ${ASKED}`,
    );
    expect((await ask({}, `HX0012345 ${ASKED}`)).question).toBe(`HX0012345 ${ASKED}`);
  });
});

function texts(reply: Reply): readonly string[] {
  return reply.type === 'answer' ? reply.statements.map(({ text }) => text) : [];
}

test('한 환자에 대한 판단을 물으면 일반 내용이라고 말한다', async () => {
  const notice = /^개별 환자에 대한 판단이 아니라 지침의 일반 내용입니다\./;
  const one = await ask(
    {},
    '이 환자 진료실혈압 140/90 mmHg인데 고혈압으로 진단하고 치료해야 할까요?',
  );
  expect(one.notices[0]).toMatch(notice);
  const general = await ask({}, '진료실혈압 140/90 mmHg 이상은 고혈압으로 진단하나요?');
  expect(general.notices.join()).not.toMatch(notice);
});

test('뜻밖의 오류가 질문을 담고 있어도 기록과 응답에는 없다', async () => {
  const cause = Object.assign(new Error(`cannot search "${PHONE}"`), {
    body: { messages: [{ content: `${RESIDENT} ${ASKED}` }], [PHONE]: 1 },
  });
  const app = createApp({ ...services, store: new FailingStore(cause), log });
  logged.length = 0;
  const response = await app.request('/v1/ask', post({ question: ASKED }));
  expect(response.status).toBe(500);
  expect(await response.text()).not.toMatch(/7391|730918/);
  const lines = logged.join('');
  expect(lines).toContain('cannot search \\"[전화번호]\\"');
  expect(lines).toContain('[주민등록번호] 수술기록지');
  expect(lines).not.toMatch(/7391|730918/);
});
