import { z } from '@hono/zod-openapi';
import type { Models, ServedModel } from '../ports.ts';

export const modelStateSchema = z
  .object({
    role: z
      .enum(['llm', 'embeddings', 'reranker'])
      .describe('llm: 답변 모델, embeddings: 임베딩, reranker: 재순위'),
    model: z.string().describe('서버가 아는 모델 이름'),
    answered: z
      .boolean()
      .nullable()
      .describe('마지막 호출에 쓸 수 있는 답을 받았는지. 아직 부르지 않았으면 null'),
    at: z.iso.datetime().nullable().describe('마지막 호출이 끝난 때'),
    problem: z
      .string()
      .nullable()
      .describe(
        'unreachable, timeout, rate-limited, busy, refused-key, not-found-model, rejected, failing, cut, garbage 가운데 하나. 문제가 없었으면 null',
      ),
  })
  .meta({ id: 'ModelState' });
export type ModelState = z.infer<typeof modelStateSchema>;

/** The models that are configured, with what became of their last call. No server is asked for it. */
export function modelStates({ chat, embedder, reranker }: Models): ModelState[] {
  return [
    ...stateOf('llm', chat),
    ...stateOf('embeddings', embedder),
    ...stateOf('reranker', reranker),
  ];
}

function stateOf(role: ModelState['role'], served: ServedModel | null): ModelState[] {
  if (served === null) return [];
  const { model, lastCall } = served;
  const answered = lastCall === null ? null : lastCall.problem === null;
  return [{ role, model, answered, at: lastCall?.at ?? null, problem: lastCall?.problem ?? null }];
}
