import { afterAll, beforeAll, expect, test } from 'vitest';
import { replySchema } from '../../src/model/answer.ts';
import { aService, post, publishSample } from './a-service.ts';
import { type AnsweringService, anAnsweringService, keyOf } from './an-answering-service.ts';

const before = [{ question: '진료기록부는 몇 년 동안 보관해야 하나요?', answer: '10년입니다.' }];
const FOLLOW_UP = '그럼 처방전은?';
const ALONE = '처방전은 몇 년 동안 보관해야 하나요?';

let service: AnsweringService;

beforeAll(async () => {
  service = await anAnsweringService();
});
afterAll(() => service.close());

/** Rewrites as told, and answers about prescriptions. */
const rewrites = (line: string) =>
  service.says((messages) =>
    messages[0]!.content.startsWith('대화의 마지막 질문')
      ? line
      : `처방전은 2년간 보존하여야 합니다. [${keyOf(messages, '처방전: 2년')}]`,
  );

test('모델이 고쳐 쓴 질문으로 찾고, 그것을 보인다', async () => {
  rewrites('처방전은 몇 년 보관해야 하나요?');
  const reply = await service.answer({ question: FOLLOW_UP, conversation: before });
  expect(reply.question).toBe(FOLLOW_UP);
  expect(reply.rewrittenQuestion).toBe('처방전은 몇 년 보관해야 하나요?');
  expect(reply.statements[0]!.text).toContain('2년');
});

test('모델이 없던 수를 넣으면 규칙으로 고쳐 쓴다', async () => {
  rewrites('처방전은 3년 동안 보관해야 하나요?');
  const reply = await service.answer({ question: FOLLOW_UP, conversation: before });
  expect(reply.rewrittenQuestion).toBe(ALONE);
});

test('모델이 그대로 돌려준 말은 규칙으로 고쳐 쓴다', async () => {
  rewrites(FOLLOW_UP);
  const reply = await service.answer({ question: FOLLOW_UP, conversation: before });
  expect(reply.rewrittenQuestion).toBe(ALONE);
});

test('모델이 멈춰 있어도 규칙으로 고쳐 쓴다', async () => {
  service.stub.next({ status: 500 }, { status: 500 });
  const reply = await service.answer({ question: FOLLOW_UP, conversation: before });
  expect(reply.rewrittenQuestion).toBe(ALONE);
  expect(reply.mode).toBe('extractive');
});

test('홀로 서는 질문은 그대로 둔다', async () => {
  rewrites('엉뚱한 질문');
  const reply = await service.ask({ question: ALONE, conversation: before });
  expect(reply.rewrittenQuestion).toBeNull();
});

test('앞에서 정한 날짜는 이어진다', async () => {
  rewrites('처방전은 몇 년 보관해야 하나요?');
  const [turn] = before;
  const dated = [{ ...turn, question: `2026년 6월 1일 기준 ${turn!.question}` }];
  const reply = await service.ask({ question: FOLLOW_UP, conversation: dated, asOf: undefined });
  expect(reply.asOf).toBe('2026-06-01');
});

test('모델이 없는 서비스도 이어 묻기를 받는다', async () => {
  const plain = await aService();
  await publishSample(plain.store);
  const conversation = [{ question: '처방전은 얼마 동안 보존하여야 하나요?' }];
  const response = await plain.app.request(
    '/v1/ask',
    post({ question: '수술기록지는요?', conversation }),
  );
  const reply = replySchema.parse(await response.json());
  expect(reply.rewrittenQuestion).toBe('수술기록지는 얼마 동안 보존하여야 하나요?');
  expect(reply.type).toBe('answer');
  await plain.close();
});

test('너무 긴 대화는 받지 않는다', async () => {
  const conversation = Array.from({ length: 11 }, () => before[0]);
  const response = await fetch(service.url, post({ question: FOLLOW_UP, conversation }));
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('앞선 대화는 10번까지');
});
