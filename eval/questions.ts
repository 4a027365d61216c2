import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { JichimError } from '../src/errors.ts';
import { isoDateSchema } from '../src/model/date.ts';

const goldArticleSchema = z.object({
  law: z.string(),
  article: z.string(),
  paragraph: z.string().optional(),
  /** File name of the edition, ending in its MST. */
  version: z.string().optional(),
});
export type GoldArticle = z.infer<typeof goldArticleSchema>;

const goldPagesSchema = z.object({
  file: z.string(),
  /** Equivalent or continuation pages: a hit on any of them counts. */
  pages: z.array(z.number().int().positive()).min(1),
});
export type GoldPages = z.infer<typeof goldPagesSchema>;

export type Gold = GoldArticle | GoldPages;

const questionSchema = z.object({
  id: z.string(),
  type: z.string(),
  question: z.string(),
  /** Empty when the corpus has no answer and a refusal is right. The first is the primary one. */
  gold: z.union([z.array(goldArticleSchema), z.array(goldPagesSchema)]),
  facts: z.array(z.string()).default([]),
  /** The date asked about; null means today. */
  as_of: isoDateSchema.nullable().default(null),
});
export type GoldQuestion = z.infer<typeof questionSchema>;

/** Reads a question file (JSON Lines). @throws JichimError naming the line that is wrong */
export async function readQuestions(path: string): Promise<readonly GoldQuestion[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new JichimError(`문항 파일을 읽을 수 없습니다: ${path}`, { cause });
  });
  return parseQuestions(text, path);
}

/** @throws JichimError when a line is not a question or an id stands twice */
export function parseQuestions(text: string, path: string): readonly GoldQuestion[] {
  const seen = new Set<string>();
  const questions: GoldQuestion[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const question = parseLine(line, `${path} ${index + 1}행`);
    if (seen.has(question.id))
      throw new JichimError(`${path}: 문항 ${question.id}이(가) 두 번 있습니다.`);
    seen.add(question.id);
    questions.push(question);
  }
  return questions;
}

function parseLine(line: string, where: string): GoldQuestion {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw new JichimError(`${where}: JSON이 아닙니다.`, { cause });
  }
  const parsed = questionSchema.safeParse(json);
  if (!parsed.success) {
    throw new JichimError(`${where}: 문항의 꼴이 아닙니다.\n${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}
