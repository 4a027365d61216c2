import { z } from '@hono/zod-openapi';

/** Which parts are at work. What is not configured is a supported mode, never an error. */
export const serviceModeSchema = z
  .object({
    store: z.enum(['embedded', 'qdrant']).describe('embedded: 내장 저장소, qdrant: Qdrant 서버'),
    search: z
      .enum(['lexical', 'hybrid'])
      .describe('lexical: 어휘 검색, hybrid: 어휘 검색과 임베딩 검색을 함께'),
    answer: z
      .enum(['extractive', 'generated'])
      .describe(
        'extractive: 원문 문장을 그대로 인용하는 발췌 답변, generated: LLM이 쓰고 원문과 대조한 답변',
      ),
  })
  .meta({ id: 'ServiceMode' });
export type ServiceMode = z.infer<typeof serviceModeSchema>;

const names = {
  embedded: '내장 저장소',
  qdrant: 'Qdrant',
  lexical: '어휘 검색',
  hybrid: '어휘·임베딩 검색',
  extractive: '발췌 답변',
  generated: '원문과 대조한 LLM 답변',
} as const;

/** `내장 저장소 · 어휘 검색 · 발췌 답변` */
export function describeMode(mode: ServiceMode): string {
  return [names[mode.store], names[mode.search], names[mode.answer]].join(' · ');
}
