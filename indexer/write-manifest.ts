import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JichimError } from '../src/errors.ts';
import { collect } from './collect.ts';
import { corpusName, type ManifestEntry, manifestEntrySchema, readManifests } from './manifest.ts';
import { openFile, readOpened } from './read-file.ts';

/**
 * Writes a folder's `manifest.json`: entries that are there keep their metadata and get the file's
 * SHA-256 of today, new files are entered with what they say of themselves, vanished ones leave.
 * @returns the entries written
 * @throws JichimError when a file cannot be read or lacks what a manifest must say
 */
export async function writeManifest(folder: string): Promise<readonly ManifestEntry[]> {
  const { candidates, roots } = await collect([folder]);
  const root = roots[0];
  if (root === undefined) throw new JichimError(`폴더가 아닙니다: ${folder}`);
  const known = await readManifests([root]);
  const documents: ManifestEntry[] = [];
  for (const candidate of candidates) {
    const file = await openFile(candidate, undefined);
    const { sha256 } = file.source;
    const entry = known.get(candidate.path);
    documents.push(entry === undefined ? await propose(file, root) : { ...entry, sha256 });
  }
  const path = join(root, 'manifest.json');
  await writeFile(`${path}.tmp`, `${JSON.stringify({ documents }, null, 2)}\n`);
  await rename(`${path}.tmp`, path);
  return documents;
}

async function propose(
  file: Awaited<ReturnType<typeof openFile>>,
  root: string,
): Promise<ManifestEntry> {
  const { document } = await readOpened(file, null);
  const name = corpusName(root, file.candidate.path);
  const parsed = manifestEntrySchema.safeParse({
    id: document.id,
    file: name,
    title: document.title,
    kind: document.kind,
    publisher: document.publisher,
    edition: document.edition,
    effectiveDate: document.effectiveFrom,
    source: document.source ?? document.sourceUrl ?? document.fileName,
    licence: document.licence,
    url: document.sourceUrl ?? undefined,
    supersedes: document.supersedes,
    digest: document.digest,
    sha256: file.source.sha256,
  });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new JichimError(
    `${name}: 목록에 필요한 정보가 없습니다(${problems.join('; ')}). 머리말에 적으십시오.`,
  );
}
