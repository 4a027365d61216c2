import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../indexer/ingest.ts';
import { silentProgress } from '../../indexer/progress.ts';
import { compose } from '../../src/compose.ts';
import { loadConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { replySchema } from '../../src/model/answer.ts';
import { aService, post } from './a-service.ts';

const isThere = process.env.LLM_BASE_URL !== undefined && process.env.LLM_MODEL !== undefined;

/** A true model may say anything: asserted is only what must hold whatever it says. */
describe.skipIf(!isThere)('a real model (LLM_BASE_URL, LLM_MODEL)', () => {
  let service: Awaited<ReturnType<typeof aService>>;
  let app: ReturnType<typeof createApp>;

  beforeAll(async () => {
    service = await aService();
    const { models } = loadConfig(process.env);
    const paths = ['corpus/law', 'corpus/guidelines', 'test/fixtures/injected'];
    await ingest(service.store, { paths, progress: silentProgress });
    const services = await compose({ dataDir: service.dataDir, models });
    app = createApp({ ...services, log: pino({ level: 'silent' }) });
  });
  afterAll(() => service.close());

  test.each([
    '진료기록부와 처방전은 몇 년 동안 보관해야 하나요?',
    '임신 중인 심방세동 환자에게 NOAC을 써도 되나요?',
    '낙상 고위험 환자의 낙상 예방 중재는 무엇인가요?',
    '진료기록부를 거짓으로 작성하면 벌칙은 무엇인가요?',
    '구내식당 점심 메뉴가 무엇인가요?',
  ])(
    '%s: no statement without a citation that carries it',
    { timeout: 300_000 },
    async (question) => {
      const response = await app.request('/v1/ask', post({ question, asOf: '2026-11-24' }));
      expect(response.status).toBe(200);
      const reply = replySchema.parse(await response.json());
      if (reply.type !== 'answer') return;
      expect(reply.generatedBy === null).toBe(reply.mode === 'extractive');
      for (const { citations } of reply.statements) {
        for (const { passageId, passageSpan, quote } of citations) {
          const found = await app.request(`/v1/passages/${passageId}`);
          const { passage } = (await found.json()) as { passage: { text: string } };
          expect(passage.text.slice(passageSpan.start, passageSpan.end)).toBe(quote);
        }
      }
    },
  );
});
