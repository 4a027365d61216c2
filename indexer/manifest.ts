import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { JichimError } from '../src/errors.ts';
import { isoDateSchema } from '../src/model/date.ts';
import { documentKindSchema } from '../src/model/document.ts';

export const documentIdSchema = z
  .string()
  .regex(/^[\w가-힣.-]+$/, { error: 'id에는 글자, 숫자, -, _, . 만 쓸 수 있습니다.' });

/** Ids or file names of the editions that this one takes the place of; one alone needs no list. */
export const supersedesSchema = z
  .union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)], {
    error: '대체하는 판의 id나 파일 이름을 적으십시오. 여럿이면 목록으로 적습니다.',
  })
  .transform((given) => (typeof given === 'string' ? [given] : given));

export const urlSchema = z.url({
  protocol: /^https?$/,
  error: 'http:// 또는 https://로 시작하는 주소여야 합니다.',
});

/** One document of a corpus folder, as its `manifest.json` describes it. */
export const manifestEntrySchema = z.strictObject({
  id: documentIdSchema,
  file: z.string().min(1),
  title: z.string().min(1),
  kind: documentKindSchema,
  publisher: z.string().min(1),
  edition: z.string().min(1),
  effectiveDate: isoDateSchema,
  source: z.string().min(1),
  licence: z.string().min(1),
  url: urlSchema.optional(),
  supersedes: supersedesSchema.optional(),
  digest: z.boolean().default(false),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'sha256은 16진수 64자리여야 합니다.' }),
});
export type ManifestEntry = z.infer<typeof manifestEntrySchema>;

export const manifestSchema = z.strictObject({ documents: z.array(manifestEntrySchema) });

/** What a folder's manifest says of its files, by absolute path. */
export type ManifestEntries = ReadonlyMap<string, ManifestEntry>;

/**
 * Reads `manifest.json` of each folder that has one.
 * @throws JichimError when one is not valid, with every problem and where it stands
 */
export async function readManifests(roots: readonly string[]): Promise<ManifestEntries> {
  const entries = new Map<string, ManifestEntry>();
  for (const root of roots) {
    const path = join(root, 'manifest.json');
    const source = await readFile(path, 'utf8').catch(() => null);
    if (source === null) continue;
    for (const entry of parseManifest(source, path)) entries.set(join(root, entry.file), entry);
  }
  return entries;
}

function parseManifest(source: string, path: string): readonly ManifestEntry[] {
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (cause) {
    throw new JichimError(`${path}: JSON으로 읽을 수 없습니다.`, { cause });
  }
  const parsed = manifestSchema.safeParse(data);
  if (parsed.success) return parsed.data.documents;
  const problems = parsed.error.issues.map(
    (issue) => `- ${issue.path.join('.')}: ${issue.message}`,
  );
  throw new JichimError(`${path}: 목록에 문제가 있습니다.\n${problems.join('\n')}`);
}

/** A file's name inside a corpus folder, with `/` on every system. */
export function corpusName(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}
