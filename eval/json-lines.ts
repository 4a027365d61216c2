import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { JichimError } from '../src/errors.ts';

/** Reads a file of JSON Lines, each of one shape; empty lines count for nothing. @throws JichimError naming the line that is wrong */
export async function readJsonLines<T>(path: string, schema: z.ZodType<T>): Promise<readonly T[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new JichimError(`문항 파일을 읽을 수 없습니다: ${path}`, { cause });
  });
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }));
  return lines
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => parseLine(line, schema, `${path} ${number}행`));
}

function parseLine<T>(line: string, schema: z.ZodType<T>, where: string): T {
  const parsed = schema.safeParse(safeJson(line));
  if (parsed.success) return parsed.data;
  throw new JichimError(`${where}: 문항의 꼴이 아닙니다.\n${z.prettifyError(parsed.error)}`);
}

function safeJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
