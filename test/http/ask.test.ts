import { afterAll, beforeAll, expect, test } from 'vitest';
import { replySchema } from '../../src/model/answer.ts';
import { aService, futureLaw, post, publishSample } from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;

beforeAll(async () => {
  service = await aService();
  await publishSample(service.store);
});
afterAll(() => service.close());

async function ask(body: unknown) {
  const response = await service.app.request('/v1/ask', post(body));
  expect(response.status).toBe(200);
  return replySchema.parse(await response.json());
}

test('답의 인용은 단락의 그 자리에 그대로 있다', async () => {
  const reply = await ask({ question: '의료기관은 수술기록지를 얼마 동안 보존하여야 하나요?' });
  if (reply.type !== 'answer') throw new Error(reply.reason);
  const citation = reply.statements[0]!.citations[0]!;
  expect(citation.quote).toContain('10년');
  const response = await service.app.request(`/v1/passages/${citation.passageId}`);
  const { passage } = (await response.json()) as { passage: { text: string } };
  const { start, end } = citation.passageSpan;
  expect(passage.text.slice(start, end)).toBe(citation.quote);
});

test('문서에 없는 것은 200으로 답하지 않는다고 말한다', async () => {
  const reply = await ask({ question: '구내식당 점심 메뉴가 무엇인가요?' });
  expect(reply.type).toBe('refusal');
});

test('kind로 좁히면 다른 종류의 문서는 나오지 않는다', async () => {
  const question = '의료기관은 수술기록지를 얼마 동안 보존하여야 하나요?';
  const reply = await ask({ question, kind: 'guideline' });
  expect(reply.type).toBe('refusal');
});

test('기준일에 시행 전인 조문은 시행 예정으로 표시된다', async () => {
  const reply = await ask({ question: '로봇간호사의 원격지도', asOf: '2026-01-01' });
  if (reply.type !== 'answer') throw new Error(reply.reason);
  const citation = reply.statements[0]!.citations[0]!;
  expect(citation.documentId).toBe(futureLaw.id);
  expect(citation.inForce).toBe(false);
});

test('답은 어디에도 저장되지 않게 한다', async () => {
  const response = await service.app.request('/v1/ask', post({ question: '수술기록지' }));
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('질문은 기록에 남지 않는다', async () => {
  await ask({ question: '수술기록지를 홍길동이 보존하나요?' });
  await service.app.request('/v1/ask', post('{"question":"홍길동'));
  await service.app.request('/홍길동?q=홍길동');
  await service.app.request('/v1/documents/홍길동');
  expect(service.logged.length).toBeGreaterThan(0);
  expect(decodeURI(service.logged.join())).not.toContain('홍길동');
});
