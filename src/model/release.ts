import { z } from 'zod';

/** Version of what the stores write; changes whenever an older release cannot be read any more. */
export const STORE_FORMAT = 3;

/** Versions of everything that shaped the index terms; a service made of other ones must not serve it. */
export const recipeSchema = z.object({
  format: z.number().int().describe('저장 형식 버전'),
  analyser: z.string(),
  splitter: z.string(),
});
export type Recipe = z.infer<typeof recipeSchema>;

export const embedderInfoSchema = z.object({
  model: z.string(),
  dimension: z.number().int().positive(),
});
export type EmbedderInfo = z.infer<typeof embedderInfoSchema>;

export const practiceInfoSchema = z.object({
  version: z.string().describe('실무 색인의 내용 해시'),
  phrases: z.number().int().nonnegative(),
});
export type PracticeInfo = z.infer<typeof practiceInfoSchema>;

/** One immutable index. */
export const releaseSchema = z
  .object({
    number: z.number().int().positive(),
    createdAt: z.iso.datetime(),
    recipe: recipeSchema,
    embedder: embedderInfoSchema.nullable(),
    practice: practiceInfoSchema.nullable().default(null),
    documents: z.number().int(),
    passages: z.number().int(),
  })
  .meta({ id: 'Release' });
export type Release = z.infer<typeof releaseSchema>;
