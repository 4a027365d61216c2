import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { UnreadableFileError } from '../src/errors.ts';
import { isoDateSchema } from '../src/model/date.ts';
import { documentKindSchema } from '../src/model/document.ts';
import { koreanIssue } from '../src/model/korean-issues.ts';
import { documentIdSchema, supersedesSchema, urlSchema } from './manifest.ts';
import { readableExtensions } from './readers/choose.ts';

const words = z.string().trim().min(1, { error: '비어 있습니다. 값을 적거나 줄을 지우십시오.' });

/** What a file beside a document says of it: `guide.pdf.yaml` or `guide.yaml` next to `guide.pdf`. */
const sidecarSchema = z
  .strictObject({
    id: documentIdSchema,
    title: words,
    kind: documentKindSchema,
    publisher: words,
    edition: words,
    effectiveDate: isoDateSchema,
    url: urlSchema,
    source: words,
    licence: words,
    supersedes: supersedesSchema,
  })
  .partial();
export type Sidecar = z.infer<typeof sidecarSchema>;

const ENDINGS = ['.yaml', '.yml'];

/** Whether a path is the sidecar of a document that lies beside it. */
export function isSidecar(path: string): boolean {
  const ending = extname(path);
  if (!ENDINGS.includes(ending.toLowerCase())) return false;
  const named = path.slice(0, -ending.length);
  if (isReadable(named)) return existsSync(named);
  const documents = readableExtensions.flatMap((ext) => [ext, ext.toUpperCase()]);
  return documents.some((ext) => existsSync(named + ext));
}

/**
 * What the sidecar of a file says of it, or null when there is none.
 * @throws UnreadableFileError naming the sidecar and each field that is wrong
 */
export async function readSidecar(path: string): Promise<Sidecar | null> {
  const sidecar = ownSidecar(path) ?? (await sharedSidecar(path));
  if (sidecar === null) return null;
  const name = basename(sidecar);
  const data = parseYaml(await readFile(sidecar, 'utf8'), name);
  const parsed = sidecarSchema.safeParse(data, { error: koreanIssue });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path: [field], message }) =>
    field === undefined ? message : `${String(field)}: ${message}`,
  );
  throw new UnreadableFileError(`${name}에 문제가 있습니다. ${problems.join(' ')}`);
}

function ownSidecar(path: string): string | null {
  return ENDINGS.map((ending) => path + ending).find((name) => existsSync(name)) ?? null;
}

/** A sidecar without the document's ending speaks for one document alone. */
async function sharedSidecar(path: string): Promise<string | null> {
  const stem = stemOf(path);
  const sidecar = ENDINGS.map((ending) => stem + ending).find((name) => existsSync(name));
  if (sidecar === undefined) return null;
  const beside = (await readdir(dirname(path))).map((name) => join(dirname(path), name));
  const meant = beside.filter(
    (other) => isReadable(other) && stemOf(other) === stem && ownSidecar(other) === null,
  );
  if (meant.length < 2) return sidecar;
  const names = meant.map((other) => basename(other)).join(', ');
  throw new UnreadableFileError(
    `${basename(sidecar)}이 어느 문서의 설명인지 알 수 없습니다(${names}). ${basename(path)}.yaml처럼 문서 이름을 다 적어 주십시오.`,
  );
}

function stemOf(path: string): string {
  return path.slice(0, path.length - extname(path).length);
}

function isReadable(path: string): boolean {
  return readableExtensions.includes(extname(path).toLowerCase());
}

/** Values stay as they are written: an edition `2024` is a text. */
function parseYaml(source: string, name: string): unknown {
  try {
    return parse(source, { schema: 'failsafe', maxAliasCount: 0 }) ?? {};
  } catch (cause) {
    const line = cause instanceof YAMLParseError ? cause.linePos?.[0].line : undefined;
    const where = line === undefined ? '' : `(${line}번째 줄)`;
    throw new UnreadableFileError(`${name}을 YAML로 읽을 수 없습니다${where}.`, { cause });
  }
}
