import { once } from 'node:events';
import { request } from 'node:http';
import type { GoldQuestion } from '../questions.ts';
import type { Figure } from './figure.ts';
import { quantile } from './quantile.ts';
import { type RunningService, withService } from './service.ts';
import { type StubModel, startStubModel } from './stub-model.ts';

/** Questions asked; the first ones make what later ones find ready. */
const WARM = 5;
const MOST = 60;

/**
 * `POST /v1/ask` as events, over a stub model: what the service adds to the model's own time until the
 * first verified statement reaches the reader. Retrieval, context, prompt, verification and transport
 * are in it.
 */
export async function benchAnswer(
  dataDir: string,
  questions: readonly GoldQuestion[],
): Promise<readonly Figure[]> {
  const stub = await startStubModel();
  try {
    const settings = { LLM_BASE_URL: stub.url, LLM_MODEL: 'stub' };
    return await withService(dataDir, settings, async (service) => {
      const added: number[] = [];
      const first = await addedTime(service, stub, questions[0]!.question);
      for (const { question } of questions.slice(1, WARM)) await addedTime(service, stub, question);
      for (const { question } of questions.slice(0, MOST)) {
        const time = await addedTime(service, stub, question);
        if (time !== null) added.push(time);
      }
      return figures(first, added);
    });
  } finally {
    await stub.close();
  }
}

function figures(first: number | null, added: readonly number[]): readonly Figure[] {
  return [
    { name: '모델이 쓴 문장으로 답한 질문', value: added.length, unit: '' },
    ...(first === null
      ? []
      : [
          {
            name: '기동 직후 첫 질문의 첫 문장까지, 모델의 시간을 뺀 것',
            value: first,
            unit: 'ms',
          } as const,
        ]),
    {
      name: '첫 문장까지, 모델의 시간을 뺀 것 p50',
      value: quantile(added, 0.5),
      unit: 'ms',
      aim: 150,
    },
    { name: '첫 문장까지, 모델의 시간을 뺀 것 p95', value: quantile(added, 0.95), unit: 'ms' },
  ];
}

/** Milliseconds beyond the model's own; null where no statement of the model was shown. */
async function addedTime(
  { port, agent }: RunningService,
  stub: StubModel,
  question: string,
): Promise<number | null> {
  stub.forget();
  const body = JSON.stringify({ question });
  const start = performance.now();
  const outgoing = request({
    ...{ agent, port, host: '127.0.0.1', path: '/v1/ask', method: 'POST' },
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      'content-length': Buffer.byteLength(body),
    },
  });
  outgoing.end(body);
  const [response] = await once(outgoing, 'response');
  response.setEncoding('utf8');
  let shown: number | null = null;
  for await (const chunk of response) {
    const isStatement = String(chunk).includes('{"type":"statement","mode":"generated"');
    if (shown === null && isStatement) shown = performance.now() - start;
  }
  const took = stub.took();
  return shown === null || took === null ? null : shown - took;
}
