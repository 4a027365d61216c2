import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type AnsweringService,
  anAnsweringService,
  keyOf,
  streamed,
} from './an-answering-service.ts';

const QUESTION = '진료기록부와 처방전은 몇 년 동안 보관해야 하나요?';
const TRUE = '진료기록부는 10년간 보존하여야 합니다.';

let service: AnsweringService;

beforeAll(async () => {
  service = await anAnsweringService({ deadlineMs: 3000 });
  service.says((messages) => `${TRUE} [${keyOf(messages, '처방전: 2년')}]\n`.repeat(3));
});
afterAll(() => service.close());

test.each([
  ['429', { status: 429 }, '요청이 몰려'],
  ['500', { status: 500 }, '응답하지 않아'],
  ['연결을 끊음', { refuse: true }, '응답하지 않아'],
  ['아무 말 없음', { silent: true }, '응답하지 않아'],
  ['HTML', { body: '<html>점검 중</html>' }, '읽을 수 없어'],
  [
    '깨진 JSON',
    { headers: { 'content-type': 'text/event-stream' }, body: 'data: {"choi\n\n' },
    '읽을 수 없어',
  ],
  ['열쇠를 거절함', { status: 401 }, '응답하지 않아'],
])('%s: 원문 문장을 보이고 까닭을 알린다', async (_, behaviour, notice) => {
  service.stub.next(behaviour);
  const reply = await service.answer({ question: QUESTION });
  expect(reply.mode).toBe('extractive');
  expect(reply.notices[0]).toContain(notice);
  expect(reply.notices[0]).toContain('원문 문장을 그대로 보여 드립니다.');
  expect(service.logged.join()).not.toContain(QUESTION);
});

test('중간에 끊기면 그때까지 확인된 문장을 보인다', async () => {
  service.stub.next({ cutAfter: 18, cut: 'broken' });
  const reply = await service.answer({ question: QUESTION });
  expect(reply.mode).toBe('generated');
  expect(reply.statements.map(({ text }) => text)).toEqual([TRUE]);
  expect(reply.notices[0]).toContain('중간에 끊겨');
});

test('첫 문장도 끝나기 전에 끊기면 원문 문장을 보인다', async () => {
  service.stub.next({ cutAfter: 3, cut: 'broken' });
  const reply = await service.answer({ question: QUESTION });
  expect(reply.mode).toBe('extractive');
  expect(JSON.stringify(reply.statements)).not.toContain('합니다');
});

test('말이 끝나지 않는 모델은 기다리는 시간이 지나면 멈추고, 확인된 문장을 보인다', async () => {
  service.says(async function* (messages) {
    yield `${TRUE} [${keyOf(messages, '처방전: 2년')}]\n`;
    for (;;) {
      await sleep(200);
      yield '음 ';
    }
  });
  const reply = await service.answer({ question: QUESTION });
  expect(reply.statements.map(({ text }) => text)).toEqual([TRUE]);
});

test('묻던 사람이 떠나면 모델도 멈춘다', async () => {
  service.says(async function* (messages) {
    yield `${TRUE} [${keyOf(messages, '처방전: 2년')}]\n`;
    for (;;) {
      await sleep(50);
      yield '음 ';
    }
  });
  const leaving = new AbortController();
  const response = await fetch(service.url, {
    ...streamed({ question: QUESTION, asOf: '2026-11-24' }),
    signal: leaving.signal,
  });
  const reader = response.body!.getReader();
  await reader.read();
  leaving.abort();
  await reader.read().catch(() => {});
  const request = service.stub.requests.at(-1)!;
  for (let tries = 0; tries < 100 && !request.aborted; tries++) await sleep(20);
  expect(request.aborted).toBe(true);
});
