import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ChatMessage } from '../../src/ports.ts';
import { type AnsweringService, anAnsweringService, keyOf } from './an-answering-service.ts';
import { post } from './a-service.ts';

/** Shares no word with the article that answers it. */
const EVERYDAY = '보호자가 옛날 서류를 다 버렸냐고 따지는데 언제까지 갖고 있어야 하나요?';
const WORDINGS = '진료기록부 처방전 보존기간\n2. 의무기록 처방전 보존';

let service: AnsweringService;
beforeAll(async () => {
  service = await anAnsweringService({ rewrite: true });
});
afterAll(() => service.close());

const asksForWordings = ([system]: readonly ChatMessage[]) => system!.content.includes('검색어');
let answer: (messages: readonly ChatMessage[]) => string;
let wordings: () => string;

beforeEach(() => {
  wordings = () => WORDINGS;
  answer = (messages) => `처방전은 2년간 보존하여야 합니다. [${keyOf(messages, '처방전: 2년')}]`;
  service.says((messages) => (asksForWordings(messages) ? wordings() : answer(messages)));
});

test('일상의 말로 물어도 법령의 말로 바꿔 찾아 답하고, 그렇게 찾았다고 알린다', async () => {
  const reply = await service.answer({ question: EVERYDAY });
  expect(reply.alsoSearched).toEqual(['진료기록부 처방전 보존기간', '의무기록 처방전 보존']);
  expect(reply.statements.map(({ text }) => text)).toEqual(['처방전은 2년간 보존하여야 합니다.']);
});

test('retrieved 사건과 검색도 알린다', async () => {
  const [first] = await service.events({ question: EVERYDAY });
  expect(first).toMatchObject({
    type: 'retrieved',
    alsoSearched: ['진료기록부 처방전 보존기간', '의무기록 처방전 보존'],
  });
  const response = await fetch(service.url.replace('/ask', '/search'), post({ query: EVERYDAY }));
  const found = (await response.json()) as { alsoSearched: string[]; passages: { text: string }[] };
  expect(found.alsoSearched).toHaveLength(2);
  expect(found.passages.some(({ text }) => text.includes('처방전: 2년'))).toBe(true);
});

test('같은 질문은 한 번만 바꿔 쓴다', async () => {
  const before = service.stub.requests.length;
  await service.answer({ question: EVERYDAY });
  expect(service.stub.requests.length - before).toBe(1);
});

test('조문을 말한 질문은 바꿔 쓰지 않는다', async () => {
  const reply = await service.ask({ question: '의료법 제21조는 무슨 내용인가요?' });
  expect(reply.alsoSearched).toBeUndefined();
});

test('지어낸 수와 식별정보, 긴 글은 검색어가 되지 않는다', async () => {
  wordings = () =>
    `의료법 제99조 보존\n홍길동 환자 010-1234-5678 기록\n${'기록 '.repeat(60)}\n진료기록 보존`;
  const { alsoSearched } = await service.ask({ question: '처방전을 언제 버릴 수 있나요?' });
  expect(alsoSearched).toEqual(['진료기록 보존']);
});

test('모델이 꺼져 있으면 질문 그대로 찾고 알린다', async () => {
  service.stub.next({ status: 500 });
  const reply = await service.ask({ question: '처방전은 몇 년 동안 보존해야 하나요?' });
  expect(reply.type).toBe('answer');
  expect(reply.alsoSearched).toBeUndefined();
  expect(reply.notices.join()).toContain('질문의 말 그대로만 찾았습니다');
});

test('한 검색어만 엉뚱한 단락을 가리키면 그것으로 답하지 않는다', async () => {
  wordings = () => '오늘 점심 식당 차림\n진료기록부 처방전 보존기간';
  const reply = await service.refusal({ question: '오늘 점심 뭐 먹지?' });
  expect(reply.alsoSearched).toHaveLength(2);
});

test('물을 일이 아니라고 한 질문은 그대로 찾는다', async () => {
  wordings = () => '없음';
  const reply = await service.refusal({ question: '오늘 저녁 뭐 먹지?' });
  expect(reply.alsoSearched).toBeUndefined();
});
