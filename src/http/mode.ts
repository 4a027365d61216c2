import { z } from '@hono/zod-openapi';

/** Which parts are at work. What is not configured is a supported mode, never an error. */
export const serviceModeSchema = z
  .object({
    store: z.enum(['embedded']).describe('embedded: 내장 저장소'),
    search: z.enum(['lexical']).describe('lexical: 어휘 검색'),
    answer: z.enum(['extractive']).describe('extractive: 원문 문장을 그대로 인용하는 발췌 답변'),
  })
  .meta({ id: 'ServiceMode' });
export type ServiceMode = z.infer<typeof serviceModeSchema>;

const names = {
  embedded: '내장 저장소',
  lexical: '어휘 검색',
  extractive: '발췌 답변',
} as const;

/** `내장 저장소 · 어휘 검색 · 발췌 답변` */
export function describeMode(mode: ServiceMode): string {
  return [names[mode.store], names[mode.search], names[mode.answer]].join(' · ');
}
