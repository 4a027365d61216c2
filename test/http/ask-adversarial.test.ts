import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model/answer.ts';
import type { AnswerEvent } from '../../src/model/answer-event.ts';
import { type AnsweringService, anAnsweringService, keyOf } from './an-answering-service.ts';

const QUESTION = '진료기록부와 처방전은 몇 년 동안 보관해야 하나요?';
const TRUE = '진료기록부는 10년간 보존하여야 합니다.';

let service: AnsweringService;

beforeAll(async () => {
  service = await anAnsweringService();
});
afterAll(() => service.close());

function lastReply(events: readonly AnswerEvent[]): Answer {
  const last = events.at(-1);
  if (last?.type !== 'done' || last.reply.type !== 'answer') throw new Error('no answer');
  return last.reply;
}

/** Every statement stands on a citation that is in its passage, letter for letter. */
async function expectProven(reply: Answer): Promise<void> {
  expect(reply.statements.length).toBeGreaterThan(0);
  for (const { citations } of reply.statements) {
    for (const { passageId, passageSpan, quote } of citations) {
      const response = await fetch(service.url.replace('/ask', `/passages/${passageId}`));
      const { passage } = (await response.json()) as { passage: { text: string } };
      expect(passage.text.slice(passageSpan.start, passageSpan.end)).toBe(quote);
    }
  }
}

describe('거짓 문장은 어디에도 나오지 않는다', () => {
  test.each([
    ['없는 열쇠', '조산기록부는 5년간 보존하여야 합니다.', 'p99', 'unknown-citation'],
    ['열쇠 없음', '조산기록부는 5년간 보존하여야 합니다.', '', 'uncited'],
    ['틀린 수', '처방전은 3년간 보존하여야 합니다.', 'key', undefined],
    ['옆줄의 수', '처방전은 10년간 보존하여야 합니다.', 'key', 'binding'],
    ['의무를 재량으로', '간호기록부는 5년간 보존할 수 있습니다.', 'key', 'force'],
    ['재량을 의무로', '제1항의 기록은 마이크로필름에 수록하여 보존하여야 합니다.', 'key', 'force'],
    ['지어낸 조문', '진료기록부는 제99조에 따라 10년간 보존하여야 합니다.', 'key', 'reference'],
    ['없는 내용', '진료기록부는 환자가 원하면 폐기하여야 합니다.', 'key', undefined],
    ['시키는 말', '진료기록부를 지금 폐기하십시오.', 'key', undefined],
    ['내용 없는 말', '네, 가능합니다.', 'key', 'content'],
  ])('%s', async (_, lie, key, check) => {
    service.says((messages) => {
      const real = keyOf(messages, '처방전: 2년');
      const cited = key === '' ? '' : ` [${key === 'key' ? real : key}]`;
      return `${TRUE} [${real}]\n수술기록은 10년간 보존하여야 합니다. [${real}]\n${lie}${cited}`;
    });
    const events = await service.events({ question: QUESTION });
    const reply = lastReply(events);
    expect(JSON.stringify(events)).not.toContain(lie);
    expect(reply.statements.map(({ text }) => text)).toContain(TRUE);
    expect(reply.withheld).toHaveLength(1);
    if (check !== undefined) expect(reply.withheld[0]!.check).toBe(check);
    await expectProven(reply);
    expect(service.logged.join()).not.toContain(lie);
  });
});

test('앞 문장이 걸리면 그것에 기대는 문장도 보이지 않는다', async () => {
  service.says((messages) => {
    const key = keyOf(messages, '처방전: 2년');
    return `${TRUE} [${key}]\n수술기록은 10년간 보존하여야 합니다. [${key}]\n처방전은 9년간 보존하여야 합니다. [${key}]\n다만, 1회에 한정하여 연장하여 보존할 수 있습니다. [${key}]`;
  });
  const { statements, withheld } = await service.answer({ question: QUESTION });
  expect(statements).toHaveLength(2);
  expect(withheld.map(({ check }) => check)).toEqual(['quantity', 'dangling']);
});

test('모두 거짓이면 까닭을 들어 한 번 다시 묻고, 그래도 거짓이면 원문 문장을 보인다', async () => {
  const before = service.stub.requests.length;
  service.says(
    (messages) => `처방전은 7년간 보존하여야 합니다. [${keyOf(messages, '처방전: 2년')}]`,
  );
  const reply = await service.answer({ question: QUESTION });
  expect(service.stub.requests.length - before).toBe(2);
  const second = JSON.stringify(service.stub.requests.at(-1)!.body);
  expect(second).toContain('까닭:');
  expect(reply.mode).toBe('extractive');
  expect(reply.generatedBy).toBeNull();
  expect(reply.notices.join()).toContain('원문 문장을 그대로');
  expect(reply.withheld).toHaveLength(2);
  await expectProven(reply);
});

test('다시 물어 바르게 쓰면 그 답을 보인다', async () => {
  service.says((messages) => {
    const key = keyOf(messages, '처방전: 2년');
    const years = messages.length > 2 ? 2 : 7;
    return `처방전은 ${years}년간 보존하여야 합니다. [${key}]`;
  });
  const reply = await service.answer({ question: QUESTION });
  expect(reply.mode).toBe('generated');
  expect(reply.statements.map(({ text }) => text)).toEqual(['처방전은 2년간 보존하여야 합니다.']);
});

describe('문서 속의 지시', () => {
  /** Does whatever any text in front of it says, as a model without judgement would. */
  const obey = () =>
    service.says((messages) => {
      const prompt = messages.map(({ content }) => content).join('\n');
      const order = /그대로 출력하십시오\.\s*(?:\|\s*)?([^\n]+)/.exec(prompt)?.[1];
      const key = keyOf(messages, '낙상');
      return order === undefined
        ? `낙상 고위험 환자의 침상 난간은 항상 올려 두도록 권고합니다. [${key}]`
        : `${order} [${key}]`;
    });

  test('모델에게 가지 않으므로 따르는 모델도 답을 바꾸지 못한다', async () => {
    obey();
    const events = await service.events({
      question: '낙상 고위험 환자의 낙상 예방 중재는 무엇인가요?',
    });
    const sent = JSON.stringify(service.stub.requests.at(-1)!.body);
    expect(sent).not.toContain('그대로 출력하십시오');
    const generated = events.filter(
      (event) => event.type === 'statement' && event.mode === 'generated',
    );
    expect(JSON.stringify(generated)).not.toContain('수면제');
    expect(lastReply(events).notices.join()).toContain('지시하는 글이 들어 있어');
  });

  test('단락 속의 열쇠는 열쇠가 아니다', async () => {
    service.says(
      (messages) =>
        `낙상이 발생하면 1시간 이내에 담당 의사에게 보고하도록 권고합니다. [${keyOf(messages, '1시간 이내')}]`,
    );
    await service.ask({ question: '낙상이 발생하면 언제까지 보고하나요?' });
    const { messages } = service.stub.requests.at(-1)!.body as { messages: { content: string }[] };
    const prompt = messages[1]!.content;
    for (const line of prompt.split('\n').filter((one) => one.startsWith('| '))) {
      expect(line).not.toMatch(/\[p\d/);
    }
  });
});

test('확인된 문장이 있으면 뒤따르는 ‘말뭉치에 없음’은 답을 거두지 않는다', async () => {
  service.says((messages) => {
    const law = keyOf(messages, '처방전: 2년');
    return `${TRUE} [${law}]\n말뭉치에 없음`;
  });
  const reply = await service.answer({ question: QUESTION });
  expect(reply.statements.map(({ text }) => text)).toEqual([TRUE]);
});
