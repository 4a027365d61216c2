import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { JichimError } from '../src/errors.ts';
import { SHIPPED_PRACTICE } from './practice.ts';
import { readableExtensions } from './readers/choose.ts';
import { isSidecar } from './sidecar.ts';

/** A file to index and the folder it was found under (null when named itself). */
export interface Candidate {
  readonly path: string;
  readonly root: string | null;
}

export interface Collected {
  readonly candidates: readonly Candidate[];
  /** Folders given; documents that vanished from them leave the index. */
  readonly roots: readonly string[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/** The practice index is indexed with every run, not as documents. */
const PRACTICE = SHIPPED_PRACTICE + sep;

/** Names that are never documents of a corpus. */
const IGNORED = /^(\.|node_modules$|manifest\.json$|README(\.\w+)?\.md$|LICENSE)/i;

/**
 * Every readable file under the given files and folders, in a stable order.
 * @throws JichimError when a path does not exist
 */
export async function collect(paths: readonly string[]): Promise<Collected> {
  const candidates = new Map<string, Candidate>();
  const skipped: { path: string; reason: string }[] = [];
  const roots: string[] = [];
  for (const path of paths.map((given) => resolve(given))) {
    const entry = await stat(path).catch(() => null);
    if (entry === null) throw new JichimError(`경로를 찾을 수 없습니다: ${path}`);
    if (entry.isDirectory()) {
      roots.push(path);
      const files = (await walk(path)).filter((file) => !file.startsWith(PRACTICE));
      for (const file of files) consider(file, path, candidates, skipped);
    } else consider(path, null, candidates, skipped);
  }
  const order = [...candidates.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { candidates: order, roots, skipped };
}

function consider(
  path: string,
  root: string | null,
  candidates: Map<string, Candidate>,
  skipped: { path: string; reason: string }[],
): void {
  if (readableExtensions.includes(extname(path).toLowerCase()))
    candidates.set(path, { path, root });
  else if (!isSidecar(path)) skipped.push({ path, reason: reasonFor(path) });
}

function reasonFor(path: string): string {
  const ending = extname(path) || '확장자 없음';
  return /^\.ya?ml$/i.test(ending)
    ? `읽지 않는 형식(${ending}). 문서의 설명이라면 이름을 문서와 맞추십시오(지침.pdf의 설명은 지침.pdf.yaml)`
    : `읽지 않는 형식(${ending})`;
}

/** Files below a folder, hidden ones and symbolic links to folders left out. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter((entry) => !IGNORED.test(entry.name))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return walk(path);
        if (entry.isFile()) return [path];
        return entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile()
          ? [path]
          : [];
      }),
  );
  return found.flat();
}
