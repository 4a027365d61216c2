import { existsSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { JichimError } from '../src/errors.ts';
import type { EmbedderInfo } from '../src/model/release.ts';
import type { OpenRelease, StoredDocument } from '../src/ports.ts';
import type { Candidate, Collected } from './collect.ts';
import type { OpenedFile } from './read-file.ts';
import { currentRecipe } from './recipe.ts';

export interface FileFailure {
  readonly path: string;
  readonly reason: string;
  /** True when the passages of its last good reading stay in the index. */
  readonly kept: boolean;
}

export interface SkippedFile {
  readonly path: string;
  readonly reason: string;
}

/** What a run has to do, found from hashes alone. */
export interface Plan {
  /** Documents whose passages are taken over as they are. */
  readonly keep: readonly StoredDocument[];
  /** Files to read, with the document each one replaces. */
  readonly read: readonly { readonly file: Candidate; readonly replaces: StoredDocument | null }[];
  /** Documents whose files vanished from the given folders. */
  readonly removed: readonly StoredDocument[];
  readonly failures: readonly FileFailure[];
  /** Files with the very content of another one. */
  readonly skipped: readonly SkippedFile[];
  /** Ids of kept documents whose file was seen in this run: another file cannot take their place. */
  readonly seen: ReadonlySet<string>;
  /** False when the published release was made by other versions or another embedder: everything is read again. */
  readonly compatible: boolean;
}

/** Loads a file as this run would read it. */
export type OpenFile = (candidate: Candidate) => Promise<OpenedFile>;

export interface PlanOptions {
  readonly open: OpenFile;
  /** What the new release will be made with; null: no vectors. */
  readonly embedder: EmbedderInfo | null;
  readonly onFile: () => void;
}

/** Compares the files with the published release. */
export async function makePlan(
  collected: Collected,
  current: OpenRelease | null,
  { open, embedder, onFile }: PlanOptions,
): Promise<Plan> {
  const stored = current === null ? [] : await current.documents();
  const compatible = current !== null && sameRecipe(current) && sameEmbedder(current, embedder);
  const byPath = new Map(stored.map((document) => [document.source.path, document]));
  const candidates = [...collected.candidates, ...(compatible ? [] : elsewhere(stored, collected))];
  const [keep, read, failures]: [StoredDocument[], Plan['read'][number][], FileFailure[]] = [
    [],
    [],
    [],
  ];
  const skipped: SkippedFile[] = [];
  const contents = new Map<string, string>();
  const moved = vanished(stored);
  for (const candidate of candidates) {
    const file = await tryOpen(candidate, open);
    onFile();
    const here = byPath.get(candidate.path) ?? null;
    byPath.delete(candidate.path);
    if (file instanceof Error) {
      const kept = here !== null && compatible;
      if (kept) keep.push(here);
      failures.push({ path: candidate.path, reason: file.message, kept });
      continue;
    }
    const known = here ?? moved.get(file.source.sha256) ?? null;
    if (known !== null) byPath.delete(known.source.path);
    const twin = contents.get(file.source.sha256);
    contents.set(file.source.sha256, twin ?? candidate.path);
    if (known !== null && compatible && isUnchanged(file, known)) {
      keep.push({ ...known, source: file.source });
    } else if (twin !== undefined) {
      skipped.push({ path: candidate.path, reason: `내용이 같은 파일이 있음: ${basename(twin)}` });
    } else read.push({ file: candidate, replaces: known });
  }
  const seen = new Set(keep.map(({ document }) => document.id));
  const untouched = [...byPath.values()];
  const isGone = (document: StoredDocument) => isBelow(document.source.path, collected.roots);
  keep.push(...untouched.filter((document) => !isGone(document)));
  return { keep, read, removed: untouched.filter(isGone), failures, skipped, seen, compatible };
}

/**
 * The plan without the documents of these ids.
 * @throws JichimError when an id is not in the index
 */
export function withRemoved(plan: Plan, ids: readonly string[]): Plan {
  const isNamed = ({ document }: StoredDocument) => ids.includes(document.id);
  const known = plan.keep.map(({ document }) => document.id);
  const unknown = ids.filter((id) => !known.includes(id));
  if (unknown.length > 0) throw new JichimError(`색인에 없는 문서입니다: ${unknown.join(', ')}`);
  return {
    ...plan,
    keep: plan.keep.filter((stored) => !isNamed(stored)),
    removed: [...plan.removed, ...plan.keep.filter(isNamed)],
  };
}

/** Documents whose file is gone from where it was read, by its content: the same file elsewhere has moved. */
function vanished(stored: readonly StoredDocument[]): ReadonlyMap<string, StoredDocument> {
  const gone = stored.filter(({ source }) => !existsSync(source.path));
  return new Map(gone.map((document) => [document.source.sha256, document]));
}

function sameRecipe(current: OpenRelease): boolean {
  const { recipe } = current.release;
  return (
    recipe.format === currentRecipe.format &&
    recipe.analyser === currentRecipe.analyser &&
    recipe.splitter === currentRecipe.splitter
  );
}

function sameEmbedder({ release }: OpenRelease, embedder: EmbedderInfo | null): boolean {
  return (
    release.embedder?.model === embedder?.model &&
    release.embedder?.dimension === embedder?.dimension
  );
}

/** Documents that no given path covers, to be read again from where they were read before. */
function elsewhere(stored: readonly StoredDocument[], collected: Collected): Candidate[] {
  const given = new Set(collected.candidates.map((candidate) => candidate.path));
  return stored
    .map((document) => document.source)
    .filter((source) => !given.has(source.path) && !isBelow(source.path, collected.roots))
    .map(({ path, root }) => ({ path, root }));
}

async function tryOpen(candidate: Candidate, open: OpenFile): Promise<OpenedFile | Error> {
  try {
    return await open(candidate);
  } catch (error) {
    return error as Error;
  }
}

function isUnchanged(file: OpenedFile, known: StoredDocument): boolean {
  return file.source.sha256 === known.source.sha256 && file.source.recipe === known.source.recipe;
}

function isBelow(path: string, roots: readonly string[]): boolean {
  return roots.some((root) => path.startsWith(root.endsWith(sep) ? root : root + sep));
}
