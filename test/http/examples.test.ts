import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../indexer/ingest.ts';
import { silentProgress } from '../../indexer/progress.ts';
import { examples } from '../../src/web/ask/examples.ts';
import { aService, post } from './a-service.ts';

let service: Awaited<ReturnType<typeof aService>>;
beforeAll(async () => {
  service = await aService();
  await ingest(service.store, {
    paths: ['corpus/law', 'corpus/guidelines'],
    progress: silentProgress,
  });
});
afterAll(() => service.close());

test.each(examples.flatMap(({ questions }) => questions))(
  '화면의 예시 "%s"는 체험용 문서로 답한다',
  async (question) => {
    const response = await service.app.request('/v1/ask', post({ question }));
    expect(((await response.json()) as { type: string }).type).toBe('answer');
  },
);
